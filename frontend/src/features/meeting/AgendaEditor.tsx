import { HolderOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useReorder } from "@/ui/useReorder";
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

/** The lines of the agenda: moved by their handle, by arrow keys on it or by buttons; the sum runs along. */
export function AgendaEditor({ meetingId, editing, disabled }: Props) {
  const { t } = useTranslation("meeting");
  const lines = editing.content.agenda;
  const write = (agenda: Line[]) => editing.change({ agenda });
  const { move, place, handle } = useReorder(lines, write);
  const list = useRef<HTMLOListElement>(null);
  const add = () => {
    write([...lines, newLine()]);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("li:last-child [data-title]")?.focus());
  };
  return (
    <section className={styles.block} aria-label={t("agenda")}>
      <h3>{t("agenda")}</h3>
      {lines.length > 1 && <p className={`secondary ${styles.pointer}`}>{t("moveHint")}</p>}
      {editing.errorOf("agenda") && (
        <p className={styles.fault} role="alert">
          {editing.errorOf("agenda")}
        </p>
      )}
      <ol className={styles.lines} ref={list}>
        {lines.map((line, at) => (
          <li key={line.id} {...place(at)}>
            <button
              type="button"
              className={styles.handle}
              {...handle(at, line.id)}
              draggable={!disabled}
              disabled={disabled}
              aria-label={t("handle", { no: at + 1, title: line.title || t("untitled") })}
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
        <Button icon={<PlusOutlined />} disabled={disabled} onClick={add}>
          {t("addLine")}
        </Button>
        <AgendaSum lines={lines} startsAt={editing.content.startsAt} endsAt={editing.content.endsAt} />
      </div>
    </section>
  );
}
