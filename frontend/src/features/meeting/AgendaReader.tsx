import { useTranslation } from "react-i18next";
import type { MeetingView } from "@/api/meetingTypes";
import { contentUrl } from "@/ui/AttachmentList";
import { AgendaSum } from "./AgendaSum";
import styles from "./meeting.module.css";

/** The agenda as those invited read it. */
export function AgendaReader({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation("meeting");
  return (
    <section className={styles.block} aria-label={t("agenda")}>
      <h2>{t("agenda")}</h2>
      {meeting.agenda.length === 0 ? (
        <p className="secondary">{t("agendaNone")}</p>
      ) : (
        <ol className={styles.agenda}>
          {meeting.agenda.map((line) => (
            <li key={line.id}>
              <div className={styles.agendaTitle}>
                <span className={styles.lineKind}>{t(`lineKind.${line.kind}`)}</span>
                <span>{line.title}</span>
                {line.minutes !== null && (
                  <span className={styles.duration}>{t("minutes", { count: line.minutes })}</span>
                )}
              </div>
              {(line.presenter || line.paper) && (
                <div className="secondary">
                  {line.presenter}
                  {line.presenter && line.paper && " · "}
                  {line.paper && (
                    <a href={contentUrl(line.paper)} download={line.paper.name}>
                      {line.paper.name}
                    </a>
                  )}
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
      <AgendaSum lines={meeting.agenda} startsAt={meeting.startsAt} endsAt={meeting.endsAt} />
    </section>
  );
}
