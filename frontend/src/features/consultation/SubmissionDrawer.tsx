import { useQuery } from "@tanstack/react-query";
import { Button, Drawer, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { SubmissionView } from "@/api/consultationTypes";
import { asProblem } from "@/api/problem";
import type { Day, Id } from "@/api/types";
import { Attachments } from "@/ui/Attachments";
import { DueDay } from "@/ui/DueDay";
import { ReasonModal } from "@/ui/ReasonModal";
import { Answer } from "@/ui/states";
import { TextDiff } from "@/ui/TextDiff";
import { formatDay, formatInstant } from "@/ui/time";
import { submissionQuery, useReturn } from "./consultation";
import styles from "./consultation.module.css";
import { State } from "./State";

/** One submission, read beside the list; the office returns it from here. */
export function SubmissionDrawer({
  consultation,
  id,
  onClose,
}: {
  consultation: Id;
  id: Id | null;
  onClose: () => void;
}) {
  const { t } = useTranslation("consultation");
  return (
    <Drawer open={id !== null} size={720} title={t("submission")} onClose={onClose} destroyOnHidden>
      {id && <Loaded consultation={consultation} id={id} />}
    </Drawer>
  );
}

function Loaded({ consultation, id }: { consultation: Id; id: Id }) {
  const submission = useQuery(submissionQuery(id));
  return <Answer query={submission}>{(view) => <Reader consultation={consultation} view={view} />}</Answer>;
}

function Reader({ consultation, view }: { consultation: Id; view: SubmissionView }) {
  const { t } = useTranslation("consultation");
  const { submission } = view;
  const [returning, setReturning] = useState(false);
  const [compared, setCompared] = useState<number | null>(null);
  const before = view.versions.find((version) => version.no === compared);
  return (
    <article className={styles.form}>
      <h2>{submission.title}</h2>
      <div className={styles.head}>
        <strong>{submission.org.name}</strong>
        <span>{submission.author}</span>
        <State row={submission} />
      </div>
      <p className="secondary">
        {t("receipt", { no: submission.no, at: formatInstant(submission.receivedAt) })} · {t(`wish.${submission.wish}`)}
        {submission.recordedBy &&
          ` · ${t("recordedBy", { name: submission.recordedBy.name, day: formatDay(submission.receivedOn) })}`}
      </p>
      {submission.returnReason && (
        <p className={styles.words}>
          {t("returnedBecause", { due: formatInstant(submission.completionDue) })} {submission.returnReason}
        </p>
      )}
      {submission.choiceReason && (
        <p className={styles.words}>{t("choiceReason", { reason: submission.choiceReason })}</p>
      )}
      {view.actions.includes("hand-in") && view.taskKey && (
        <div>
          <Link to={`/tasks/${view.taskKey}`}>
            <Button type="primary">{t("goComplete")}</Button>
          </Link>
        </div>
      )}
      {view.actions.includes("return") && (
        <div>
          <Button onClick={() => setReturning(true)}>{t("return")}</Button>
        </div>
      )}
      <p className={styles.text}>{view.text}</p>
      <Attachments
        ownerType="SUBMISSION"
        ownerId={submission.id}
        editable={submission.recordedBy !== null && view.actions.includes("return")}
        quiet={!submission.recordedBy}
      />
      {view.versions.length > 1 && (
        <section aria-label={t("versions")} className={styles.form}>
          <h3>{t("versions")}</h3>
          <ul className={styles.plain}>
            {view.versions.slice(1).map((version) => (
              <li key={version.no}>
                {t("versionOf", { no: version.no, at: formatInstant(version.at) })}
                {version.returnReason && <span className="secondary"> · {version.returnReason}</span>}{" "}
                <Button size="small" onClick={() => setCompared(version.no)}>
                  {t("compare")}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Modal
        open={before !== undefined}
        width={900}
        footer={null}
        title={t("compare")}
        onCancel={() => setCompared(null)}
      >
        {before && <TextDiff before={before.text} after={view.text} />}
      </Modal>
      <Returning consultation={consultation} view={view} open={returning} onClose={() => setReturning(false)} />
    </article>
  );
}

function Returning({
  consultation,
  view,
  open,
  onClose,
}: {
  consultation: Id;
  view: SubmissionView;
  open: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation("consultation");
  const act = useReturn(consultation);
  const [due, setDue] = useState<Day | null>(null);
  const refused = act.error ? asProblem(act.error) : null;
  return (
    <ReasonModal
      open={open}
      title={t("returnAsk", { title: view.submission.title })}
      verb={t("return")}
      busy={act.isPending}
      problem={act.error}
      onCancel={onClose}
      onSubmit={(reason) =>
        act.mutate({ id: view.submission.id, version: view.submission.version, reason, due }, { onSuccess: onClose })
      }
    >
      <DueDay
        label={t("completionDue")}
        required
        terms={[3, 5]}
        error={refused?.errorOf("due")}
        value={due}
        onChange={setDue}
      />
    </ReasonModal>
  );
}
