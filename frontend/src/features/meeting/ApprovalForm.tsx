import { Alert, Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Attachment } from "@/api/documentTypes";
import type { MeetingView } from "@/api/meetingTypes";
import { AttachmentList } from "@/ui/AttachmentList";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SplitForm } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import type { TaskFormProps } from "@/ui/taskForm";
import { Uploader } from "@/ui/Uploader";
import { Corrections } from "./Corrections";
import { Facts, OfMeeting } from "./forms";
import { Sections } from "./MinutesReader";
import { useMeetingAct } from "./meeting";
import styles from "./meeting.module.css";

type Outcome = "APPROVED" | "RETURNED";

/** The chair or the leader in charge approves the minutes; the office may record what was decided on paper. */
export function ApprovalForm(props: TaskFormProps) {
  return <OfMeeting props={props}>{(meeting) => <Approving {...props} meeting={meeting} />}</OfMeeting>;
}

function Approving(props: TaskFormProps & { meeting: MeetingView }) {
  const { t } = useTranslation("meeting");
  const { meeting } = props;
  const may = meeting.actions.includes("approve");
  const mayRecord = meeting.actions.includes("record-approval");
  return (
    <SplitForm
      decides
      form={
        <>
          <Facts meeting={meeting} />
          {may && <Panel {...props} />}
          {!may && mayRecord && <Recorder {...props} />}
          {!may && !mayRecord && <Alert type="info" showIcon title={t("notYoursToApprove")} />}
        </>
      }
      contextLabel={t("minutesTitle")}
      context={
        <>
          <Sections sections={meeting.minutes} />
          <Corrections meeting={meeting} />
        </>
      }
    />
  );
}

function Recorder(props: TaskFormProps & { meeting: MeetingView }) {
  const { t } = useTranslation("meeting");
  const [leader, setLeader] = useState<string | null>(props.meeting.approvers[0]?.id ?? null);
  const [scan, setScan] = useState<Attachment | null>(null);
  const [asked, setAsked] = useState(false);
  const extra = () => {
    setAsked(true);
    return leader && scan ? { recordedFor: leader, scan: scan.id } : null;
  };
  return (
    <section aria-label={t("recordApproval")}>
      <h3>{t("recordApproval")}</h3>
      <p className="secondary">{t("recordApprovalExplain")}</p>
      <Field label={t("recordedFor")} required error={asked && !leader ? t("recordedForMissing") : undefined}>
        {(control) => (
          <Select
            {...control}
            value={leader ?? undefined}
            options={props.meeting.approvers.map((one) => ({ value: one.id, label: one.name }))}
            onChange={setLeader}
          />
        )}
      </Field>
      <Field label={t("scan")} required error={asked && !scan ? t("scanMissing") : undefined}>
        {() => (
          <Uploader
            ownerType="MEETING_FILE"
            ownerId={props.meeting.id}
            single
            label={t("scanUpload")}
            onUploaded={setScan}
          />
        )}
      </Field>
      {scan && <AttachmentList items={[scan]} />}
      <Panel {...props} extra={extra} />
    </section>
  );
}

interface PanelProps extends TaskFormProps {
  meeting: MeetingView;
  extra?: () => Record<string, unknown> | null;
}

/** First the verb; for a return then the reason; only then is anything sent. */
function Panel({ meeting, draft, locked, extra, onSent }: PanelProps) {
  const { t } = useTranslation("meeting");
  const kept = draft.initial as { reason?: string } | null;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [reason, setReason] = useState(kept?.reason ?? "");
  const [missing, setMissing] = useState(false);
  const ruling = useMeetingAct<Record<string, unknown>>(meeting.id, "/minutes/approval");
  const send = () => {
    if (!outcome || locked || ruling.isPending) return;
    const lacking = outcome === "RETURNED" && reason.trim() === "";
    setMissing(lacking);
    const more = extra ? extra() : {};
    if (lacking || more === null) return;
    ruling.mutate(
      { version: meeting.version, outcome, reason: outcome === "RETURNED" ? reason.trim() : null, ...more },
      { onSuccess: (view) => onSent(view.next) },
    );
  };
  useShortcut("Ctrl+Enter", outcome ? t(`approve.${outcome}`) : t("decide"), send, outcome !== null && !locked);
  if (!outcome) {
    return (
      <div className={styles.verbs}>
        <Button size="large" block type="primary" disabled={locked} onClick={() => setOutcome("APPROVED")}>
          {t("approve.APPROVED")}
        </Button>
        <Button size="large" block danger disabled={locked} onClick={() => setOutcome("RETURNED")}>
          {t("approve.RETURNED")}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.verbs}>
      <h3>{t(`approve.${outcome}`)}</h3>
      <p className="secondary">{t(`consequence.${outcome}`)}</p>
      {outcome === "RETURNED" && (
        <Field label={t("returnReason")} required error={missing ? t("returnReasonMissing") : undefined}>
          {(control) => (
            <Input.TextArea
              {...control}
              autoFocus
              rows={4}
              maxLength={2000}
              value={reason}
              onChange={(event) => {
                setMissing(false);
                setReason(event.target.value);
                draft.save({ reason: event.target.value });
              }}
            />
          )}
        </Field>
      )}
      <ProblemAlert problem={ruling.error} />
      <Button
        size="large"
        type="primary"
        danger={outcome === "RETURNED"}
        disabled={locked}
        loading={ruling.isPending}
        onClick={send}
      >
        {t(`confirm.${outcome}`)}
      </Button>
      <Button size="large" disabled={ruling.isPending} onClick={() => setOutcome(null)}>
        {t("back")}
      </Button>
    </div>
  );
}
