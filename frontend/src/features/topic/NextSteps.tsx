import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Id, NextStep } from "@/api/types";
import { OtherDateOf, useRunning } from "@/ui/OtherDate";
import styles from "./topic.module.css";

interface Props {
  next: NextStep[];
  /** The task that waits for the reader, if one does. */
  taskKey: string | null;
  /** The group whose deadlines the steps have. */
  group?: Id;
}

/** What is done now and by whom, and the way to it for whoever does it. */
export function NextSteps({ next, taskKey, group }: Props) {
  const { t } = useTranslation(["topic", "study", "tasks"]);
  const running = useRunning(group && next.length > 0 ? [group] : []);
  return next.map((step) => (
    <p key={step.elementId} className={styles.next}>
      <span>
        {t("now", {
          step: t(`tasks:elements.${step.elementId}`),
          holders: step.holders.join(t("study:listSeparator")) || t("tasks:nobody"),
        })}
      </span>
      <OtherDateOf
        deadline={running.find((one) => one.elementId === step.elementId)}
        about={t(`tasks:elements.${step.elementId}`)}
      />
      {taskKey && (
        <Link to={`/tasks/${taskKey}`}>
          <Button type="primary">{t("openTask")}</Button>
        </Link>
      )}
    </p>
  ));
}
