import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { NextStep } from "@/api/types";
import styles from "./topic.module.css";

interface Props {
  next: NextStep[];
  /** The task that waits for the reader, if one does. */
  taskKey: string | null;
}

/** What is done now and by whom, and the way to it for whoever does it. */
export function NextSteps({ next, taskKey }: Props) {
  const { t } = useTranslation(["topic", "study", "tasks"]);
  return next.map((step) => (
    <p key={step.elementId} className={styles.next}>
      <span>
        {t("now", {
          step: t(`tasks:elements.${step.elementId}`),
          holders: step.holders.join(t("study:listSeparator")) || t("tasks:nobody"),
        })}
      </span>
      {taskKey && (
        <Link to={`/tasks/${taskKey}`}>
          <Button type="primary">{t("openTask")}</Button>
        </Link>
      )}
    </p>
  ));
}
