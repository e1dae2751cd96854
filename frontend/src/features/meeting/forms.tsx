import { useQuery } from "@tanstack/react-query";
import { Alert, App, Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { MeetingView } from "@/api/meetingTypes";
import { Attachments } from "@/ui/Attachments";
import { DueDay } from "@/ui/DueDay";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SplitForm, SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import { Answer } from "@/ui/states";
import type { TaskFormProps } from "@/ui/taskForm";
import { formatInstant, formatTime } from "@/ui/time";
import { AgendaReader } from "./AgendaReader";
import { Corrections } from "./Corrections";
import { Decisions } from "./Decisions";
import { Invitations } from "./Invitations";
import { MeetingEditor } from "./MeetingEditor";
import { MinutesEditor } from "./MinutesEditor";
import { meetingQuery, useMeetingAct } from "./meeting";
import styles from "./meeting.module.css";
import { ReplyFields } from "./ReplyFields";
import { Statements } from "./Statements";
import { useBefore } from "./useBefore";
import { useMinutes } from "./useMinutes";
import { When } from "./When";

type WithMeeting = TaskFormProps & { meeting: MeetingView };

/** Every form of a meeting begins with the meeting it is about. */
export function OfMeeting({
  props,
  children,
}: {
  props: TaskFormProps;
  children: (meeting: MeetingView) => ReactNode;
}) {
  const meeting = useQuery(meetingQuery(props.task.row.refs.meetingId ?? ""));
  return (
    <Answer query={meeting} rows={12}>
      {children}
    </Answer>
  );
}

export function Facts({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation("meeting");
  return (
    <p className={styles.formFacts}>
      <Link to={`/meetings/${meeting.id}`}>{meeting.title}</Link> · {t(`kind.${meeting.kind}`)} · <When {...meeting} />
      {meeting.place && ` · ${meeting.place}`}
    </p>
  );
}

/** The convening body prepares the agenda and invites. */
export function AgendaForm(props: TaskFormProps) {
  return (
    <OfMeeting props={props}>
      {(meeting) => (
        <MeetingEditor
          meeting={meeting}
          draft={props.draft}
          locked={props.locked || !meeting.actions.includes("send")}
          onSent={(next) => props.onSent(next)}
        />
      )}
    </OfMeeting>
  );
}

/** Somebody who is invited replies, for themselves or for their organisation. */
export function ReplyForm(props: TaskFormProps) {
  const { t } = useTranslation("meeting");
  return (
    <OfMeeting props={props}>
      {(meeting) => {
        const own = meeting.invitations.find((one) => one.id === props.task.row.refs.invitationId);
        return (
          <SplitForm
            form={
              own?.mine && meeting.actions.includes("reply") ? (
                <>
                  <Facts meeting={meeting} />
                  <ReplyFields
                    meetingId={meeting.id}
                    invitation={own}
                    draft={props.draft}
                    locked={props.locked}
                    onSent={() => props.onSent()}
                  />
                  {meeting.actions.includes("calendar") && (
                    <Button href={`/api/meetings/${meeting.id}/calendar`} download={`${meeting.title}.ics`}>
                      {t("calendar")}
                    </Button>
                  )}
                </>
              ) : (
                <Alert type="info" showIcon title={t("notYours")} />
              )
            }
            contextLabel={t("context")}
            context={
              <>
                <AgendaReader meeting={meeting} />
                <h2>{t("papers")}</h2>
                <Attachments ownerType="MEETING" ownerId={meeting.id} />
              </>
            }
          />
        );
      }}
    </OfMeeting>
  );
}

/** The meeting takes place: roll, statements, decisions; then it is over. */
export function HoldForm(props: TaskFormProps) {
  return <OfMeeting props={props}>{(meeting) => <Holding {...props} meeting={meeting} />}</OfMeeting>;
}

function Holding({ meeting, locked, onSent }: WithMeeting) {
  const { t } = useTranslation("meeting");
  const holding = useMeetingAct<{ version: number }>(meeting.id, "/sitting");
  const present = meeting.invitations.filter((one) => one.present).length;
  const early = useBefore(meeting.startsAt);
  const may = meeting.actions.includes("hold") && !early;
  const send = () => {
    if (locked || !may || holding.isPending) return;
    holding.mutate({ version: meeting.version }, { onSuccess: (view) => onSent(view.next) });
  };
  useShortcut("Ctrl+Enter", t("hold"), send, !locked && may);
  const holdingNote = () => {
    if (early) return t("notBegun", { at: formatInstant(meeting.startsAt) });
    return present === 0 ? t("rollFirst") : t("presentCount", { count: present });
  };
  return (
    <>
      <Facts meeting={meeting} />
      <div className={styles.actions}>
        <Link to={`/meetings/${meeting.id}/sitting`}>
          <Button type="primary">{t("sitting")}</Button>
        </Link>
        <Link to={`/meetings/${meeting.id}`}>
          <Button>{t("openMeeting")}</Button>
        </Link>
      </div>
      <Invitations meeting={meeting} />
      <Decisions meeting={meeting} />
      <Statements meeting={meeting} />
      <ProblemAlert problem={holding.error} />
      <SubmitBar note={holdingNote()}>
        <Button type="primary" disabled={locked || !may || present === 0} loading={holding.isPending} onClick={send}>
          {t("hold")}
        </Button>
      </SubmitBar>
    </>
  );
}

/** The minutes are written and sent round. */
export function MinutesForm(props: TaskFormProps) {
  return <OfMeeting props={props}>{(meeting) => <Writing {...props} meeting={meeting} act="circulate" />}</OfMeeting>;
}

/** Corrections are settled and the minutes go to approval. */
export function SettleForm(props: TaskFormProps) {
  return <OfMeeting props={props}>{(meeting) => <Writing {...props} meeting={meeting} act="submit" />}</OfMeeting>;
}

function Writing({ meeting, act, draft, locked, onSent }: WithMeeting & { act: "circulate" | "submit" }) {
  const { t } = useTranslation("meeting");
  const { message } = App.useApp();
  const editing = useMinutes(meeting, draft);
  const [until, setUntil] = useState<string | null>(null);
  const acting = useMeetingAct<Record<string, unknown>>(
    meeting.id,
    act === "circulate" ? "/minutes/circulation" : "/minutes/submission",
  );
  const open = meeting.corrections.filter((one) => one.outcome === null).length;
  const disabled = locked || editing.clashes.length > 0 || !meeting.actions.includes("write-minutes");
  const save = async () => {
    if ((await editing.save()) !== null) message.success(t("saved", { time: formatTime(new Date()) }));
  };
  const send = async () => {
    if (disabled || acting.isPending || open > 0) return;
    const version = editing.dirty ? await editing.save() : editing.version;
    if (version === null) return;
    const body = act === "circulate" ? { version, correctionsDue: until } : { version };
    acting.mutate(body, { onSuccess: (view) => onSent(view.next) });
  };
  const verb = t(act === "circulate" ? "circulate" : "submit");
  useShortcut("Ctrl+Enter", verb, send, !disabled);
  const returned = meeting.rulings.at(-1);
  const form = (
    <>
      <Facts meeting={meeting} />
      {act === "submit" && returned?.outcome === "RETURNED" && (
        <Alert
          type="warning"
          showIcon
          title={t("returnedNote", { name: returned.by.name })}
          description={returned.reason}
        />
      )}
      <MinutesEditor meeting={meeting} editing={editing} disabled={disabled} />
      {act === "circulate" && (
        <DueDay
          label={t("correctionsDue")}
          hint={t("correctionsDueHint")}
          terms={[3, 5]}
          disabled={disabled}
          value={until}
          onChange={setUntil}
        />
      )}
      <ProblemAlert problem={acting.error} />
      <SubmitBar
        note={
          open > 0
            ? t("correctionsOpen", { count: open })
            : [draft.words, editing.dirty && t("unsaved")].filter(Boolean).join(" · ")
        }
      >
        <Button type="primary" disabled={disabled || open > 0} loading={acting.isPending} onClick={send}>
          {verb}
        </Button>
        <Button disabled={disabled || !editing.dirty} loading={editing.saving} onClick={save}>
          {t("save")}
        </Button>
      </SubmitBar>
    </>
  );
  return (
    <SplitForm
      wide="form"
      form={form}
      contextLabel={t("context")}
      context={
        <>
          <Corrections meeting={meeting} />
          <Decisions meeting={meeting} />
          <Statements meeting={meeting} />
        </>
      }
    />
  );
}
