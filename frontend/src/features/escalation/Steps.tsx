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
  const same = (step: EscalationStep) =>
    !before ||
    before.some(
      (other) =>
        other.level === step.level &&
        other.from === step.from &&
        other.to === step.to &&
        [...other.audience].sort().join() === [...step.audience].sort().join(),
    );
  const columns: Column<EscalationStep>[] = [
    {
      key: "days",
      title: t("when"),
      width: "30%",
      render: (step) => (
        <>
          {words(step.from, step.to)}
          {!same(step) && <span className={styles.changed}>{t("changed")}</span>}
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
      render: (step) => step.audience.map((role) => t(`role.${role}`)).join(t("separator")),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={steps} rowKey={(step) => String(step.level)} />;
}
