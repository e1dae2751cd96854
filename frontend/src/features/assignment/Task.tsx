import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Assignment, AssignmentAction } from "@/api/assignmentTypes";
import { TaskFrame } from "@/ui/TaskFrame";
import type { TaskFormProps } from "@/ui/taskForm";
import { assignmentQuery } from "./assignment";
import styles from "./assignment.module.css";
import { Facts } from "./Facts";
import { Thread } from "./Thread";

interface Props extends TaskFormProps {
  action: AssignmentAction;
  form: (assignment: Assignment) => ReactNode;
}

/** The frame of every task about an assignment: its form, and beside it what is asked and what was said so far. */
export function Task({ task, action, form }: Props) {
  const { t } = useTranslation("assignment");
  const assignment = useQuery(assignmentQuery(task.row.refs.assignmentId ?? ""));
  return (
    <TaskFrame
      query={assignment}
      mine={(view) => view.actions.includes(action)}
      notYours={(view) => t("notYours", { status: t(`status.${view.status}`) })}
      form={form}
      contextLabel={t("context")}
      context={(view) => (
        <div className={styles.context}>
          <h2 className={styles.heading}>
            <Link to={`/assignments/${view.id}`}>{t("numbered", { no: view.no, title: view.title })}</Link>
          </h2>
          <Facts assignment={view} />
          <Thread assignment={view} />
        </div>
      )}
    />
  );
}
