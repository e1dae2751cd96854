import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SubmissionRequest, SubmissionRow } from "@/api/consultationTypes";
import type { Id } from "@/api/types";
import { AttachmentList } from "@/ui/AttachmentList";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SplitForm, SubmitBar } from "@/ui/SplitForm";
import { Answer, EmptyState } from "@/ui/states";
import type { TaskFormProps } from "@/ui/taskForm";
import { formatInstant } from "@/ui/time";
import { useConfirm } from "@/ui/useConfirm";
import { CallMoved } from "./CallMoved";
import { requestQuery, submissionQuery, useSubmissionActs } from "./consultation";
import styles from "./consultation.module.css";
import { State } from "./State";
import { SubmissionEditor } from "./SubmissionEditor";

/** The contact of an organisation writes one or several submissions, hands each in, and says when there are no more. */
export function SubmitForm(props: TaskFormProps) {
  const { t } = useTranslation("consultation");
  const request = useQuery(requestQuery(props.task.row.refs.requestId ?? ""));
  return (
    <Answer query={request}>
      {(view) => (
        <SplitForm
          wide="form"
          form={<Writing {...props} request={view} />}
          contextLabel={t("callOf", { title: view.title })}
          context={<CallReader request={view} />}
        />
      )}
    </Answer>
  );
}

/** What is asked for and until when. */
export function CallReader({ request }: { request: SubmissionRequest }) {
  const { t } = useTranslation("consultation");
  return (
    <div className={styles.form}>
      <h2>{request.title}</h2>
      <p className="secondary">{t("until", { at: formatInstant(request.endsAt) })}</p>
      <p className={styles.words}>{request.notice}</p>
      {request.attachments.length > 0 && <AttachmentList items={request.attachments} />}
    </div>
  );
}

function Writing({ request, locked, onSent }: TaskFormProps & { request: SubmissionRequest }) {
  const { t } = useTranslation("consultation");
  const confirm = useConfirm();
  const acts = useSubmissionActs(request.id);
  const [open, setOpen] = useState<Id | null>(null);
  const writing = request.actions.includes("write") && !locked;
  const drafts = request.submissions.filter((one) => one.status === "DRAFT").length;
  const finish = async () => {
    const agreed = await confirm({
      title: t("finishAsk"),
      text: t("finishExplain", { count: request.submissions.length }),
      verb: t("finish"),
    });
    if (agreed) acts.finish.mutate(undefined, { onSuccess: () => onSent() });
  };
  return (
    <div className={styles.form}>
      {!request.actions.includes("write") && (
        <Alert type="info" showIcon title={t(request.state === "FINISHED" ? "finished" : "callOver")} />
      )}
      <CallMoved request={request} />
      {request.submissions.length === 0 && <EmptyState text={t("nothingWritten")} />}
      <ol className={styles.cards}>
        {request.submissions.map((one) => (
          <li key={one.id} className={styles.card}>
            <Own row={one} open={open === one.id} writing={writing} onOpen={() => setOpen(one.id)} />
            {open === one.id && (
              <SubmissionEditor
                id={one.id}
                disabled={!writing}
                onDone={() => setOpen(null)}
                onClose={() => setOpen(null)}
              />
            )}
          </li>
        ))}
      </ol>
      {writing && open === null && (
        <Button
          icon={<PlusOutlined />}
          loading={acts.draft.isPending}
          onClick={() => acts.draft.mutate(undefined, { onSuccess: (view) => setOpen(view.submission.id) })}
        >
          {t(request.submissions.length === 0 ? "writeFirst" : "writeAnother")}
        </Button>
      )}
      <ProblemAlert problem={acts.draft.error ?? acts.finish.error} />
      {writing && open === null && request.submissions.length > 0 && (
        <SubmitBar note={drafts > 0 ? t("draftsLeft", { count: drafts }) : t("finishHint")}>
          <Button
            type="primary"
            size="large"
            disabled={drafts > 0}
            loading={acts.finish.isPending}
            onClick={() => void finish()}
          >
            {t("finish")}
          </Button>
        </SubmitBar>
      )}
    </div>
  );
}

function Own({
  row,
  open,
  writing,
  onOpen,
}: {
  row: SubmissionRow;
  open: boolean;
  writing: boolean;
  onOpen: () => void;
}) {
  const { t } = useTranslation("consultation");
  const editable = writing && row.status === "DRAFT";
  return (
    <div className={styles.head}>
      <strong>{row.title || t("untitled")}</strong>
      <State row={row} />
      {row.no !== null && (
        <span className="secondary">{t("receipt", { no: row.no, at: formatInstant(row.receivedAt) })}</span>
      )}
      <span className={styles.gap} />
      {editable && !open && <Button onClick={onOpen}>{t("goOn")}</Button>}
    </div>
  );
}

/** A returned submission is completed and handed in once more. */
export function CompleteForm(props: TaskFormProps) {
  const { t } = useTranslation("consultation");
  const id = props.task.row.refs.submissionId ?? "";
  const submission = useQuery(submissionQuery(id));
  return (
    <Answer query={submission}>
      {(view) => (
        <SplitForm
          wide="form"
          form={
            view.actions.includes("hand-in") ? (
              <SubmissionEditor id={id} disabled={props.locked} onDone={() => props.onSent()} />
            ) : (
              <Alert type="info" showIcon title={t("notReturned")} />
            )
          }
          contextLabel={t("versions")}
          context={
            <div className={styles.form}>
              <h2>{t("handedInBefore")}</h2>
              {view.versions.map((version) => (
                <details key={version.no}>
                  <summary>{t("versionOf", { no: version.no, at: formatInstant(version.at) })}</summary>
                  <p className={styles.words}>{version.text}</p>
                </details>
              ))}
            </div>
          }
        />
      )}
    </Answer>
  );
}
