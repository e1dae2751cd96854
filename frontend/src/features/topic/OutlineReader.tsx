import { useTranslation } from "react-i18next";
import type { Outline } from "@/api/topicTypes";
import type { PersonRef } from "@/api/types";
import { formatDay } from "@/ui/time";
import styles from "./topic.module.css";

/** An outline and its group plan, to be read. */
export function OutlineReader({ content, people }: { content: Outline; people: PersonRef[] }) {
  const { t } = useTranslation("topic");
  const name = (id: string | null) => people.find((one) => one.id === id)?.name;
  const parts = content.plan.filter((part) => part.text.trim() !== "");
  return (
    <div className={styles.reader}>
      <h3>{t("points")}</h3>
      {content.points.length === 0 && <p className="secondary">{t("noPoints")}</p>}
      <ol className={styles.readPoints}>
        {content.points.map((point) => (
          <li key={point.id} style={{ "--level": point.level } as React.CSSProperties}>
            <span className={styles.number}>{point.number}</span>
            <span className={styles.text}>{point.text}</span>
          </li>
        ))}
      </ol>
      {parts.length > 0 && <h3>{t("plan")}</h3>}
      {parts.map((part) => (
        <section key={part.key}>
          <h4>{part.heading}</h4>
          <p className={styles.text}>{part.text}</p>
        </section>
      ))}
      {content.schedule.length > 0 && (
        <>
          <h3>{t("schedule")}</h3>
          <ul className={styles.lines}>
            {content.schedule.map((line) => (
              <li key={line.key}>
                <span>
                  {line.from && formatDay(line.from)}
                  {line.to && line.to !== line.from && `${t("until")}${formatDay(line.to)}`}
                </span>
                <span>{line.title}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {content.guests.length > 0 && (
        <>
          <h3>{t("guests")}</h3>
          <ul className={styles.lines}>
            {content.guests.map((guest) => (
              <li key={guest.key}>
                <span>{t(`guestKind.${guest.kind}`)}</span>
                <span>{[name(guest.person), guest.post, guest.organisation].filter(Boolean).join(" · ")}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
