import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { SubmissionRequest } from "@/api/consultationTypes";
import type { Id } from "@/api/types";
import { AttachmentList } from "@/ui/AttachmentList";
import { EmptyState } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import { CallMoved } from "./CallMoved";
import styles from "./consultation.module.css";
import { State } from "./State";
import { SubmissionDrawer } from "./SubmissionDrawer";

/** What the contact of an organisation sees of a consultation: what it was asked, and what it has handed in. */
export function OwnRequest({ request }: { request: SubmissionRequest }) {
  const { t } = useTranslation("consultation");
  const [open, setOpen] = useState<Id | null>(null);
  return (
    <>
      <h1 className={styles.pageTitle}>{request.title}</h1>
      <CallMoved request={request} />
      <div className={styles.head}>
        <span>{request.org.name}</span>
        <span className="secondary">{t("until", { at: formatInstant(request.endsAt) })}</span>
        <span className={styles.gap} />
        {request.taskKey && (
          <Link to={`/tasks/${request.taskKey}`}>
            <Button type="primary">{t("goWrite")}</Button>
          </Link>
        )}
      </div>
      {request.state !== "WAITING" && <p>{t(request.state === "FINISHED" ? "finished" : "callOver")}</p>}
      <p className={styles.words}>{request.notice}</p>
      {request.attachments.length > 0 && <AttachmentList items={request.attachments} />}
      <section className={styles.form} aria-label={t("own")}>
        <h2>{t("own")}</h2>
        {request.submissions.length === 0 && <EmptyState text={t("noSubmissions")} />}
        <ul className={styles.cards}>
          {request.submissions.map((one) => (
            <li key={one.id} className={styles.card}>
              <div className={styles.head}>
                <Button type="link" className={styles.link} onClick={() => setOpen(one.id)}>
                  {one.title || t("untitled")}
                </Button>
                <State row={one} />
                {one.no !== null && (
                  <span className="secondary">{t("receipt", { no: one.no, at: formatInstant(one.receivedAt) })}</span>
                )}
              </div>
            </li>
          ))}
        </ul>
      </section>
      <SubmissionDrawer consultation={request.consultationId} id={open} onClose={() => setOpen(null)} />
    </>
  );
}
