import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Delivery, DeliveryAction } from "@/api/types";
import { Attachments } from "@/ui/Attachments";
import { SplitForm } from "@/ui/SplitForm";
import { Answer } from "@/ui/states";
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
    <Answer query={delivery}>
      {(view) => (
        <SplitForm
          form={
            may.some((act) => view.actions.includes(act)) ? (
              children(view)
            ) : (
              <Alert type="info" showIcon title={t("notYours")} />
            )
          }
          contextLabel={t("section")}
          context={
            <div className={styles.form}>
              <Facts delivery={view} />
              <Signings delivery={view} />
              <Instructions delivery={view} />
              <Papers delivery={view} />
            </div>
          }
        />
      )}
    </Answer>
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
