import { HolderOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type DragEvent, type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { AgendaLineFields } from "./AgendaLineFields";
import { AgendaSum } from "./AgendaSum";
import { type Line, newLine } from "./meeting";
import styles from "./meeting.module.css";
import type { MeetingEditing } from "./useMeetingEditing";

interface Props {
  meetingId: string;
  editing: MeetingEditing;
  disabled: boolean;
}

export function movedTo(lines: Line[], from: number, to: number): Line[] {
  const next = [...lines];
  const [line] = next.splice(from, 1);
  if (line) next.splice(to, 0, line);
  return next;
}

/** The lines of the agenda: moved by their handle, by arrow keys on it or by buttons; the sum runs along. */
export function AgendaEditor({ meetingId, editing, disabled }: Props) {
  const { t } = useTranslation("meeting");
  const lines = editing.content.agenda;
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const write = (agenda: Line[]) => editing.change({ agenda });
  const move = (from: number, to: number) => {
    if (to < 0 || to >= lines.length || from === to) return;
    write(movedTo(lines, from, to));
  };
  const byKey = (at: number) => (event: KeyboardEvent<HTMLButtonElement>) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    move(at, at + by);
    const handles = event.currentTarget.closest("ol")?.querySelectorAll<HTMLElement>("[data-handle]");
    requestAnimationFrame(() => handles?.[at + by]?.focus());
  };
  const drop = (event: DragEvent, at: number) => {
    event.preventDefault();
    if (dragged !== null) move(dragged, at);
    setDragged(null);
    setOver(null);
  };
  return (
    <section className={styles.block} aria-label={t("agenda")}>
      <h3>{t("agenda")}</h3>
      {editing.errorOf("agenda") && (
        <p className={styles.fault} role="alert">
          {editing.errorOf("agenda")}
        </p>
      )}
      <ol className={styles.lines}>
        {lines.map((line, at) => (
          <li
            key={line.id}
            data-over={over === at && dragged !== at}
            data-dragged={dragged === at}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(at);
            }}
            onDrop={(event) => drop(event, at)}
          >
            <button
              type="button"
              className={styles.handle}
              data-handle
              draggable={!disabled}
              disabled={disabled}
              aria-label={t("handle", { no: at + 1, title: line.title || t("untitled") })}
              onKeyDown={byKey(at)}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = "move";
                event.dataTransfer.setData("text/plain", line.id);
                setDragged(at);
              }}
              onDragEnd={() => {
                setDragged(null);
                setOver(null);
              }}
            >
              <HolderOutlined aria-hidden="true" />
              <span>{at + 1}</span>
            </button>
            <AgendaLineFields
              meetingId={meetingId}
              line={line}
              at={at}
              last={at === lines.length - 1}
              disabled={disabled}
              errorOf={(field) => editing.errorOf(`agenda[${at}].${field}`)}
              onChange={(change) => write(lines.map((other, i) => (i === at ? { ...other, ...change } : other)))}
              onMove={(by) => move(at, at + by)}
              onRemove={() => write(lines.filter((_, i) => i !== at))}
            />
          </li>
        ))}
      </ol>
      <div className={styles.agendaFoot}>
        <Button icon={<PlusOutlined />} disabled={disabled} onClick={() => write([...lines, newLine()])}>
          {t("addLine")}
        </Button>
        <AgendaSum lines={lines} startsAt={editing.content.startsAt} endsAt={editing.content.endsAt} />
      </div>
    </section>
  );
}
