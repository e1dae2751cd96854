import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Delivery, DeliveryAction } from "@/api/deliveryTypes";
import { Attachments } from "@/ui/Attachments";
import { TaskFrame } from "@/ui/TaskFrame";
import type { TaskFormProps } from "@/ui/taskForm";
import { deliveryQuery } from "./delivery";
import styles from "./delivery.module.css";
import { Facts, Signings } from "./Facts";
import { Instructions } from "./Instructions";

interface Props {
  props: TaskFormProps;
  may: DeliveryAction[];
  children: (delivery: Delivery) => ReactNode;
}

/** The form of one step left, all that is known of the delivery right. */
export function Task({ props, may, children }: Props) {
  const { t } = useTranslation("delivery");
  const delivery = useQuery(deliveryQuery(props.task.row.refs.reportId ?? ""));
  return (
    <TaskFrame
      decides={may.includes("sign")}
      query={delivery}
      mine={(view) => may.some((act) => view.actions.includes(act))}
      notYours={() => t("notYours")}
      form={children}
      contextLabel={t("section")}
      context={(view) => (
        <div className={styles.form}>
          <Facts delivery={view} />
          <Signings delivery={view} />
          <Instructions delivery={view} />
          <Papers delivery={view} />
        </div>
      )}
    />
  );
}

/** Papers that go along, for the office and the leaders. */
export function Papers({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation("delivery");
  const office = delivery.actions.some((act) => act !== "sign" && act !== "instruct");
  if (!office && delivery.attachments.length === 0) return null;
  return (
    <section aria-label={t("papers")}>
      <h3>{t("papers")}</h3>
      <Attachments ownerType="DELIVERY" ownerId={delivery.reportId} editable={office} />
    </section>
  );
}
