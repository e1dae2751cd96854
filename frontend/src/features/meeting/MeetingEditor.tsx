import { Alert, App, Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { MeetingView } from "@/api/meetingTypes";
import type { NextStep } from "@/api/types";
import { Attachments } from "@/ui/Attachments";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import type { FormDraft } from "@/ui/taskForm";
import { formatTime } from "@/ui/time";
import { useConfirm } from "@/ui/useConfirm";
import { AgendaEditor } from "./AgendaEditor";
import { InviteeFields } from "./InviteeFields";
import { MeetingFields } from "./MeetingFields";
import { useMeetingAct } from "./meeting";
import styles from "./meeting.module.css";
import { type MeetingEditing, useMeetingEditing } from "./useMeetingEditing";

interface Props {
  meeting: MeetingView;
  draft: FormDraft;
  locked?: boolean;
  onSaved?: () => void;
  onSent?: (next: NextStep[]) => void;
  close?: ReactNode;
}

/** The builder: time and place, agenda, papers, whom to invite; then the invitations go out. */
export function MeetingEditor({ meeting, draft, locked = false, onSaved, onSent, close }: Props) {
  const { t } = useTranslation("meeting");
  const { message } = App.useApp();
  const confirm = useConfirm();
  const editing = useMeetingEditing(meeting, draft);
  const sending = useMeetingAct<{ version: number }>(meeting.id, "/invitation");
  const disabled = locked || editing.clashes.length > 0;
  const sendable = meeting.actions.includes("send");

  const save = async () => {
    const version = await editing.save();
    if (version === null) return showFirstFault();
    message.success(t("saved", { time: formatTime(new Date()) }));
    onSaved?.();
  };
  const send = async () => {
    if (disabled || sending.isPending) return;
    const version = editing.dirty ? await editing.save() : editing.version;
    if (version === null) return showFirstFault();
    const count = editing.content.invitations.length;
    if (!(await confirm({ title: t("sendAsk", { count }), text: t("sendExplain"), verb: t("send") }))) return;
    sending.mutate({ version }, { onSuccess: (view) => onSent?.(view.next), onError: showFirstFault });
  };
  useShortcut("Ctrl+Enter", t(sendable ? "send" : "save"), sendable ? send : save, !disabled);
  const told: MeetingEditing = {
    ...editing,
    errorOf: (field) => editing.errorOf(field) ?? sendingError(sending.error, field),
  };
  return (
    <>
      <Clash editing={editing} />
      <MeetingFields meeting={meeting} editing={told} disabled={disabled} />
      <AgendaEditor meetingId={meeting.id} editing={told} disabled={disabled} />
      <section className={styles.block} aria-label={t("papers")}>
        <h3>{t("papers")}</h3>
        <p className="secondary">{t("papersShared")}</p>
        <Attachments ownerType="MEETING" ownerId={meeting.id} editable={!locked} />
      </section>
      <InviteeFields meeting={meeting} editing={told} disabled={disabled} />
      <ProblemAlert problem={editing.problem ?? sending.error} />
      <SubmitBar note={[draft.words, editing.dirty && t("unsaved")].filter(Boolean).join(" · ")}>
        {sendable && (
          <Button type="primary" disabled={disabled} loading={sending.isPending} onClick={send} title={t("submitHint")}>
            {t("send")}
          </Button>
        )}
        <Button
          type={sendable ? "default" : "primary"}
          disabled={disabled || !editing.dirty}
          loading={editing.saving}
          onClick={save}
        >
          {t(sendable ? "save" : "saveSent")}
        </Button>
        {close}
      </SubmitBar>
    </>
  );
}

function Clash({ editing }: { editing: MeetingEditing }) {
  const { t } = useTranslation("meeting");
  if (editing.clashes.length === 0) return null;
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      title={t("clash", { fields: editing.clashes.map((field) => t(`field.${field}`)).join(t("separator")) })}
      description={
        <ul>
          {editing.clashes.map((field) => (
            <li key={field}>
              {t(`field.${field}`)}：{shown(editing.theirs[field])}
            </li>
          ))}
        </ul>
      }
      action={
        <span className={styles.actions}>
          <Button size="small" onClick={() => editing.settle("mine")}>
            {t("keepMine")}
          </Button>
          <Button size="small" onClick={() => editing.settle("theirs")}>
            {t("takeTheirs")}
          </Button>
        </span>
      }
    />
  );
}

/** What the other one wrote, short enough to compare. */
function shown(value: unknown): string {
  if (Array.isArray(value)) {
    return (
      value.map((one: { title?: string; name?: string }) => one.title ?? one.name ?? "").join("；") ||
      String(value.length)
    );
  }
  return typeof value === "string" ? value : "";
}

function sendingError(error: unknown, field: string): string | undefined {
  const errors = (error as { errors?: { field: string; message: string }[] } | null)?.errors ?? [];
  return errors.find((one) => one.field === field)?.message;
}

function showFirstFault(): void {
  requestAnimationFrame(() => {
    const first = document.querySelector<HTMLElement>("[aria-invalid=true], .form-field-error, [role=alert]");
    first?.scrollIntoView({ block: "center" });
    first?.focus();
  });
}
