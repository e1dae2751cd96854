import { useTranslation } from "react-i18next";
import type { MeetingView } from "@/api/meetingTypes";
import { MentionText } from "@/ui/MentionText";
import styles from "./meeting.module.css";

/** What was said, under the line it was said to, each with the posts that the speaker held that day. */
export function Statements({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation("meeting");
  if (meeting.statements.length === 0) return null;
  return (
    <section className={styles.block} aria-label={t("statements")}>
      <h2>{t("statements")}</h2>
      {meeting.agenda.map((line) => {
        const said = meeting.statements.filter((one) => one.lineId === line.id);
        if (said.length === 0) return null;
        return (
          <section key={line.id} aria-label={line.title}>
            <h3>{line.title}</h3>
            {said.map((one) => (
              <div key={one.id} id={one.id} tabIndex={-1} className={styles.said}>
                <strong>{one.speaker}</strong>
                {one.posts.length > 0 && <span className="secondary"> {one.posts.join(t("separator"))}</span>}
                <p className={styles.words}>
                  {one.text ? <MentionText text={one.text} mentions={one.mentions} /> : t("statementEmpty")}
                </p>
              </div>
            ))}
          </section>
        );
      })}
    </section>
  );
}
