import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Consultation, ConsultationAction } from "@/api/consultationTypes";
import { TaskFrame } from "@/ui/TaskFrame";
import type { TaskFormProps } from "@/ui/taskForm";
import { consultationQuery } from "./consultation";
import styles from "./consultation.module.css";
import { Facts } from "./Facts";

interface Props {
  props: TaskFormProps;
  may: ConsultationAction;
  wide?: "form" | "context";
  context?: (consultation: Consultation) => ReactNode;
  children: (consultation: Consultation) => ReactNode;
}

/** The form of one step of the office left, what it rests on right. */
export function OfficeTask({ props, may, wide = "form", context, children }: Props) {
  const { t } = useTranslation("consultation");
  const consultation = useQuery(consultationQuery(props.task.row.refs.consultationId ?? ""));
  return (
    <TaskFrame
      query={consultation}
      mine={(view) => view.actions.includes(may)}
      notYours={() => t("notYours")}
      form={children}
      wide={wide}
      contextLabel={t("section")}
      context={(view) =>
        view.status !== "PREPARING" && (
          <div className={styles.form}>
            <Facts consultation={view} />
            {context?.(view)}
          </div>
        )
      }
    />
  );
}
