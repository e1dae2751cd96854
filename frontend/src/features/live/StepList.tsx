import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { DeadlineLight } from "@/ui/DeadlineLight";
import { EmptyState } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import styles from "./live.module.css";
import type { Step, Tone } from "./picture";
import { useNodeName } from "./useNodeName";

interface Props {
  steps: Step[];
  names: Map<string, string>;
  /** A past day is shown: nobody holds anything any more. */
  past: boolean;
  openable: (step: Step) => boolean;
  onOpen: (step: Step) => void;
  onPoint: (elementId: string | null) => void;
}

const SHAPES: Record<Tone, string> = { done: "✓", active: "●", late: "■", incident: "!", ended: "×" };
const PLACES = /^(?:UserTask|ServiceTask|BusinessRuleTask|CallActivity|SendTask|ReceiveTask|SubProcess)_/;

/** The picture in words: what was done, what is going on and with whom. For reading aloud, for the keyboard, for phones. */
export function StepList({ steps, names, past, openable, onOpen, onPoint }: Props) {
  const { t } = useTranslation("live");
  const shown = steps.filter((step) => PLACES.test(step.elementId) || step.tone !== "done");
  const current = shown.filter((step) => step.tone !== "done" && step.tone !== "ended");
  const over = shown.filter((step) => step.tone === "done" || step.tone === "ended").reverse();
  const nameOf = useNodeName();
  const row = (step: Step) => (
    <StepRow
      key={step.elementId}
      step={step}
      name={nameOf(names, step.elementId)}
      onOpen={!past && openable(step) ? () => onOpen(step) : undefined}
      onPoint={onPoint}
    />
  );
  return (
    <section className={styles.list} aria-label={t("list")}>
      <h2>{t("current")}</h2>
      {current.length > 0 ? <ul>{current.map(row)}</ul> : <EmptyState text={t("nothingCurrent")} />}
      {over.length > 0 && (
        <>
          <h2>{t("over")}</h2>
          <ul>{over.map(row)}</ul>
        </>
      )}
    </section>
  );
}

interface RowProps {
  step: Step;
  name: string;
  onOpen?: () => void;
  onPoint: (elementId: string | null) => void;
}

function StepRow({ step, name, onOpen, onPoint }: RowProps) {
  const { t } = useTranslation("live");
  const holders = [...new Set(step.tasks.flatMap((task) => task.holders))];
  const [task] = step.tasks;
  const words = t(`tone.${step.tone}`);
  return (
    <li onMouseEnter={() => onPoint(step.elementId)} onMouseLeave={() => onPoint(null)}>
      <span className={styles.stepName} data-tone={step.tone}>
        <span aria-hidden="true">{SHAPES[step.tone]} </span>
        {onOpen ? (
          <Button
            type="link"
            size="small"
            onClick={onOpen}
            onFocus={() => onPoint(step.elementId)}
            onBlur={() => onPoint(null)}
          >
            {name}
          </Button>
        ) : (
          name
        )}
        {step.total > 1 && <span> {t("times", { done: step.total - step.active, total: step.total })}</span>}
      </span>
      {task?.light ? (
        <DeadlineLight light={task.light} dueAt={task.dueAt} />
      ) : (
        <span className="secondary">{words}</span>
      )}
      <span className="secondary">
        {holders.length > 0 && `${holders.join(t("listSeparator"))} · `}
        {step.endedAt
          ? t("from", { start: formatInstant(step.startedAt), end: formatInstant(step.endedAt) })
          : t("since", { start: formatInstant(step.startedAt) })}
      </span>
    </li>
  );
}
