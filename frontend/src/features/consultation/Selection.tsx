import { HolderOutlined } from "@ant-design/icons";
import { Button, Input, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Consultation, SubmissionChoice, SubmissionRow } from "@/api/consultationTypes";
import type { Id } from "@/api/types";
import { useReorder } from "@/ui/useReorder";
import styles from "./consultation.module.css";
import { State } from "./State";
import { SubmissionDrawer } from "./SubmissionDrawer";

export interface Chosen {
  id: Id;
  choice: SubmissionChoice | null;
  reason: string;
  speaker: string;
}

const CHOICES: SubmissionChoice[] = ["ORAL", "WRITTEN", "NOT_SELECTED"];

/** What was chosen so far, in the order of the consultation; what has come in since stands at the end. */
export function chosenOf(rows: SubmissionRow[], kept: Chosen[] | null): Chosen[] {
  const fresh = (row: SubmissionRow): Chosen => ({
    id: row.id,
    choice: row.status === "RECEIVED" ? row.choice : null,
    reason: row.choiceReason,
    speaker: row.speaker,
  });
  if (!kept) return rows.map(fresh);
  const known = new Map(rows.map((row) => [row.id, row]));
  const old = kept
    .filter((one) => known.has(one.id))
    .map((one) => (known.get(one.id)?.status === "RECEIVED" ? one : { ...one, choice: null }));
  return [...old, ...rows.filter((row) => !old.some((one) => one.id === row.id)).map(fresh)];
}

interface Props {
  consultation: Consultation;
  value: Chosen[];
  disabled: boolean;
  onChange: (value: Chosen[]) => void;
  errorOf: (field: string) => string | undefined;
}

/** Every submission with what becomes of it; moved by its handle, by arrow keys on it, or by buttons. */
export function Selection({ consultation, value, disabled, onChange, errorOf }: Props) {
  const { t } = useTranslation("consultation");
  const [open, setOpen] = useState<Id | null>(null);
  const rows = new Map(consultation.submissions.map((row) => [row.id, row]));
  const { move, place, handle } = useReorder(value, onChange);
  return (
    <>
      <ol className={styles.lines}>
        {value.map((one, at) => {
          const row = rows.get(one.id);
          if (!row) return null;
          const change = (part: Partial<Chosen>) =>
            onChange(value.map((other) => (other.id === one.id ? { ...other, ...part } : other)));
          const fault = errorOf(`entries[${at}].choice`) ?? errorOf(`entries[${at}].speaker`);
          return (
            <li key={one.id} {...place(at)}>
              <button
                type="button"
                className={styles.handle}
                {...handle(at, one.id)}
                draggable={!disabled}
                disabled={disabled}
                aria-label={t("handle", { no: at + 1, title: row.title })}
              >
                <HolderOutlined aria-hidden="true" />
                <span>{at + 1}</span>
              </button>
              <div className={styles.entry}>
                <div className={styles.head}>
                  <Button type="link" className={styles.link} onClick={() => setOpen(one.id)}>
                    {row.title}
                  </Button>
                  {row.status === "RETURNED" && <State row={row} />}
                </div>
                <span className="secondary">
                  {row.org.name} · {row.author} · {t("wished", { wish: t(`wish.${row.wish}`) })}
                </span>
                <div className={styles.head}>
                  <Radio.Group
                    optionType="button"
                    disabled={disabled || row.status !== "RECEIVED"}
                    aria-label={t("choiceOf", { title: row.title })}
                    value={one.choice}
                    options={CHOICES.map((choice) => ({ value: choice, label: t(`choice.${choice}`) }))}
                    onChange={(event) => change({ choice: event.target.value })}
                  />
                  <Moves at={at} last={value.length - 1} disabled={disabled} title={row.title} onMove={move} />
                </div>
                {one.choice === "ORAL" && (
                  <Input
                    aria-label={t("speakerOf", { title: row.title })}
                    placeholder={t("speaker")}
                    disabled={disabled}
                    maxLength={200}
                    value={one.speaker}
                    onChange={(event) => change({ speaker: event.target.value })}
                  />
                )}
                {one.choice === "NOT_SELECTED" && (
                  <Input
                    aria-label={t("reasonOf", { title: row.title })}
                    placeholder={t("notSelectedReason")}
                    disabled={disabled}
                    maxLength={5000}
                    value={one.reason}
                    onChange={(event) => change({ reason: event.target.value })}
                  />
                )}
                {fault && (
                  <p role="alert" className={styles.fault}>
                    {fault}
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      <SubmissionDrawer consultation={consultation.id} id={open} onClose={() => setOpen(null)} />
    </>
  );
}

function Moves({
  at,
  last,
  disabled,
  title,
  onMove,
}: {
  at: number;
  last: number;
  disabled: boolean;
  title: string;
  onMove: (from: number, to: number) => void;
}) {
  const { t } = useTranslation("consultation");
  return (
    <span className={styles.moves}>
      <Button
        type="text"
        disabled={disabled || at === 0}
        aria-label={t("moveUp", { title })}
        onClick={() => onMove(at, at - 1)}
      >
        ↑
      </Button>
      <Button
        type="text"
        disabled={disabled || at === last}
        aria-label={t("moveDown", { title })}
        onClick={() => onMove(at, at + 1)}
      >
        ↓
      </Button>
    </span>
  );
}
