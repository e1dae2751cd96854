import { useTranslation } from "react-i18next";
import type { EscalationLevel, EscalationStep } from "@/api/escalationTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import styles from "./escalation.module.css";
import { useDayWords } from "./useEscalation";

const SHAPES: Record<EscalationLevel, string> = {
  REMINDER: "○",
  NEAR: "▲",
  DUE: "◆",
  URGE: "■",
  SUPERVISE: "■",
  CIRCULATE: "■",
};

/** A level of the escalation: shape, colour and word. */
export function Level({ level }: { level: EscalationLevel }) {
  const { t } = useTranslation("escalation");
  return (
    <span className={styles.level} data-level={level}>
      <span aria-hidden="true">{SHAPES[level]}</span> {t(`level.${level}`)}
    </span>
  );
}

interface Props {
  caption: string;
  steps: readonly EscalationStep[];
  /** The version before: what differs from it is marked. */
  before?: readonly EscalationStep[];
}

/** A profile as a table: on which days which level is told to whom. */
export function Steps({ caption, steps, before }: Props) {
  const { t } = useTranslation("escalation");
  const words = useDayWords();
  const told = (step: EscalationStep) => step.audience.map((role) => t(`role.${role}`)).join(t("separator"));
  const dropped = before?.filter((other) => steps.every((step) => step.level !== other.level)) ?? [];
  const columns: Column<EscalationStep>[] = [
    {
      key: "days",
      title: t("when"),
      width: "30%",
      render: (step) => (
        <>
          {words(step.from, step.to)}
          {before && <Change step={step} before={before.find((other) => other.level === step.level)} />}
        </>
      ),
    },
    {
      key: "level",
      title: t("levelLabel"),
      width: "20%",
      render: (step) => step.level && <Level level={step.level} />,
    },
    {
      key: "audience",
      title: t("audience"),
      render: told,
    },
  ];
  return (
    <>
      <DataTable caption={caption} columns={columns} rows={steps} rowKey={(step) => String(step.level)} />
      {dropped.map((step) => (
        <p key={step.level} className={styles.before}>
          {t("dropped", { level: t(`level.${step.level}`), days: words(step.from, step.to), told: told(step) })}
        </p>
      ))}
    </>
  );
}

/** What this row was in the version before; nothing where it was the same. */
function Change({ step, before }: { step: EscalationStep; before: EscalationStep | undefined }) {
  const { t } = useTranslation("escalation");
  const words = useDayWords();
  const roles = (of: EscalationStep) => [...of.audience].sort().join();
  if (before && before.from === step.from && before.to === step.to && roles(before) === roles(step)) return null;
  return (
    <>
      <span className={styles.changed}>{t(before ? "changed" : "added")}</span>
      {before && (
        <div className={styles.before}>
          {t("was", {
            days: words(before.from, before.to),
            told: before.audience.map((role) => t(`role.${role}`)).join(t("separator")),
          })}
        </div>
      )}
    </>
  );
}
