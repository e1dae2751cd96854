import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Recommendation, RecommendationAction } from "@/api/types";
import { SplitForm } from "@/ui/SplitForm";
import { Answer } from "@/ui/states";
import type { TaskFormProps } from "@/ui/taskForm";
import { Passages, Said, TakenUpList } from "./Facts";
import { Replies } from "./Replies";
import { recommendationQuery } from "./recommendation";
import styles from "./recommendation.module.css";

interface Props {
  props: TaskFormProps;
  may: RecommendationAction[];
  children: (recommendation: Recommendation) => ReactNode;
}

/** The form of one step left, all that the reader may know of the recommendation right. */
export function Task({ props, may, children }: Props) {
  const { t } = useTranslation("recommendation");
  const recommendation = useQuery(recommendationQuery(props.task.row.refs.recommendationId ?? ""));
  return (
    <Answer query={recommendation}>
      {(view) => (
        <SplitForm
          form={
            may.some((act) => view.actions.includes(act)) ? (
              children(view)
            ) : (
              <Alert type="info" showIcon title={t("notYours")} />
            )
          }
          contextLabel={t("one")}
          context={
            <div className={styles.stack}>
              <Said recommendation={view} />
              <Passages passages={view.passages} />
              <Replies recommendation={view} />
              <TakenUpList takenUp={view.takenUp} />
            </div>
          }
        />
      )}
    </Answer>
  );
}
