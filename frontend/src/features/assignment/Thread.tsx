import { useTranslation } from "react-i18next";
import type { Assignment } from "@/api/assignmentTypes";
import { AttachmentList } from "@/ui/AttachmentList";
import { MentionText } from "@/ui/MentionText";
import { formatInstant } from "@/ui/time";
import { useHashTarget } from "@/ui/useHashTarget";
import styles from "./assignment.module.css";

/** Everything that was done and said, the latest on top, each with its evidence. */
export function Thread({ assignment }: { assignment: Assignment }) {
  const { t } = useTranslation("assignment");
  useHashTarget();
  return (
    <section aria-label={t("thread")}>
      <h2 className={styles.heading}>{t("thread")}</h2>
      <ol className={styles.thread}>
        {[...assignment.entries].reverse().map((entry) => {
          const papers = assignment.attachments.filter((paper) => entry.attachments.includes(paper.id));
          return (
            <li key={entry.id} id={entry.id} tabIndex={-1} data-kind={entry.kind}>
              <div className={styles.entryHead}>
                <strong>{t(`entry.${entry.kind}`)}</strong>
                {entry.by && <span>{entry.by.name}</span>}
                <span className="secondary">{formatInstant(entry.at)}</span>
              </div>
              {entry.kind === "REASSIGNED" && entry.owner && <p>{t("nowOf", { name: entry.owner })}</p>}
              {entry.text && (
                <p className={styles.words}>
                  <MentionText text={entry.text} mentions={entry.mentions} />
                </p>
              )}
              {papers.length > 0 && <AttachmentList items={papers} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
