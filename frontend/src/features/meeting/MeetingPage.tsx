import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import type { MeetingView } from "@/api/meetingTypes";
import { Attachments } from "@/ui/Attachments";
import { DayMarkNotice } from "@/ui/DayMarks";
import { Answer } from "@/ui/states";
import { useHashTarget } from "@/ui/useHashTarget";
import { usePageTitle } from "@/ui/usePageTitle";
import { AgendaReader } from "./AgendaReader";
import { Corrections } from "./Corrections";
import { Decisions } from "./Decisions";
import { Invitations } from "./Invitations";
import { MeetingEditor } from "./MeetingEditor";
import { MeetingHead } from "./MeetingHead";
import { MinutesReader } from "./MinutesReader";
import { meetingQuery } from "./meeting";
import styles from "./meeting.module.css";
import { ReplyFields } from "./ReplyFields";
import { Statements } from "./Statements";
import { useLocalDraft } from "./useLocalDraft";

/** One meeting: for those of the study everything about it, for those invited from outside what they need. */
export function MeetingPage() {
  const { id = "" } = useParams();
  const meeting = useQuery(meetingQuery(id));
  usePageTitle(meeting.data?.title);
  return (
    <div className={styles.page}>
      <Answer query={meeting} rows={12}>
        {(view) => <Meeting meeting={view} />}
      </Answer>
    </div>
  );
}

function Meeting({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation("meeting");
  const [editing, setEditing] = useState(false);
  useHashTarget();
  const own = meeting.actions.includes("reply") ? meeting.invitations.filter((one) => one.mine) : [];
  const recorded = meeting.statements.length > 0 || meeting.decisions.length > 0;
  const runs = meeting.actions.some(
    (act) => act === "save" || act === "record" || act === "submit" || act === "record-approval",
  );
  return (
    <>
      <MeetingHead meeting={meeting} />
      {!meeting.outside && <DayMarkNotice study={meeting.studyId} thing={meeting.id} />}
      {own.map((one) => (
        <section key={one.id} className={styles.own} aria-label={t("yourReply")}>
          <h2>{t("yourReply")}</h2>
          <ReplyFields meetingId={meeting.id} invitation={one} />
        </section>
      ))}
      {editing && meeting.actions.includes("save") ? (
        <Editing meeting={meeting} onClose={() => setEditing(false)} />
      ) : (
        <>
          <AgendaReader meeting={meeting} />
          {meeting.actions.includes("save") && <Button onClick={() => setEditing(true)}>{t("edit")}</Button>}
          <section className={styles.block} aria-label={t("papers")}>
            <h2>{t("papers")}</h2>
            <Attachments ownerType="MEETING" ownerId={meeting.id} editable={runs} />
          </section>
          <Invitations meeting={meeting} />
        </>
      )}
      {!meeting.outside && (recorded || meeting.actions.includes("record")) && (
        <>
          <Decisions meeting={meeting} />
          <Statements meeting={meeting} />
        </>
      )}
      {meeting.minutes.length > 0 && <MinutesReader meeting={meeting} />}
      <Corrections meeting={meeting} />
      {!meeting.outside && (
        <section className={styles.block} aria-label={t("files")}>
          <h2>{t("files")}</h2>
          <p className="secondary">{t("filesInside")}</p>
          <Attachments ownerType="MEETING_FILE" ownerId={meeting.id} editable={runs} />
        </section>
      )}
    </>
  );
}

function Editing({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const { t } = useTranslation("meeting");
  const draft = useLocalDraft(meeting.id);
  const close = () => {
    draft.clear();
    onClose();
  };
  return (
    <MeetingEditor
      meeting={meeting}
      draft={draft}
      onSaved={close}
      onSent={close}
      close={<Button onClick={close}>{t("discard")}</Button>}
    />
  );
}
