import { Button } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { TaskView } from "@/api/inboxTypes";
import type { NextStep } from "@/api/types";
import styles from "./tasks.module.css";

interface Props {
  task: TaskView;
  /** Absent where the server does not name the next step. */
  next?: NextStep[];
  onDone?: () => void;
}

/** After submitting: who has it now and what they do with it, never just "success". */
export function Sent({ task, next, onDone }: Props) {
  const { t } = useTranslation("tasks");
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const holders = [...new Set((next ?? []).flatMap((step) => step.holders))];
  const steps = [...new Set((next ?? []).map((step) => step.elementId))];
  const words = holders.length
    ? t("sent", { holders: namesOf(holders, t("sentCount", { count: holders.length }), t("listSeparator")) })
    : t(`sentWords.${task.row.elementId}`);
  return (
    <section className={styles.sent} aria-live="polite">
      <h2 ref={title} tabIndex={-1}>
        <span aria-hidden="true">✓ </span>
        {words}
      </h2>
      {steps.length > 0 && (
        <p>{t("sentStep", { step: steps.map((id) => t(`elements.${id}`)).join(t("listSeparator")) })}</p>
      )}
      <div className={styles.sentButtons}>
        {onDone && (
          <Button type="primary" onClick={onDone}>
            {t("toNext")}
          </Button>
        )}
        {task.studyReadable && (
          <Link to={`/studies/${task.row.studyId}`}>
            <Button>{t("toStudy")}</Button>
          </Link>
        )}
      </div>
    </section>
  );
}

/** Up to four names are told, more are counted. */
function namesOf(holders: string[], count: string, separator: string): string {
  return holders.length <= 4 ? holders.join(separator) : count;
}
