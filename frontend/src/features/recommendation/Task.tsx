import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Recommendation, RecommendationAction } from "@/api/recommendationTypes";
import { TaskFrame } from "@/ui/TaskFrame";
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
    <TaskFrame
      query={recommendation}
      mine={(view) => may.some((act) => view.actions.includes(act))}
      notYours={() => t("notYours")}
      form={children}
      contextLabel={t("one")}
      context={(view) => (
        <div className={styles.stack}>
          <Said recommendation={view} />
          <Passages passages={view.passages} />
          <Replies recommendation={view} />
          <TakenUpList takenUp={view.takenUp} />
        </div>
      )}
    />
  );
}
