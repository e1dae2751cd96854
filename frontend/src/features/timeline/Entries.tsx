import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { TimelineEntry } from "@/api/studyTypes";
import type { Id } from "@/api/types";
import { dayOf, formatDay, formatTime } from "@/ui/time";
import { useFactWords } from "@/ui/useFactWords";
import styles from "./timeline.module.css";

/** Facts below the day they happened on. */
export function Entries({ entries, study }: { entries: TimelineEntry[]; study: Id }) {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) days.set(dayOf(entry.at), [...(days.get(dayOf(entry.at)) ?? []), entry]);
  return (
    <div className={styles.days}>
      {[...days].map(([day, facts]) => (
        <section key={day} aria-label={formatDay(day)}>
          <h2>{formatDay(day)}</h2>
          <ol>
            {facts.map((entry) => (
              <Entry key={entry.id} entry={entry} study={study} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Entry({ entry, study }: { entry: TimelineEntry; study: Id }) {
  const { t } = useTranslation("timeline");
  const words = useFactWords();
  const reason = entry.details.reason;
  return (
    <li>
      <time dateTime={entry.at}>{formatTime(entry.at)}</time>
      <div>
        <strong>{words.title(entry)}</strong>
        {entry.link && (
          <>
            {" "}
            <Link to={hrefOf(entry.link, study)}>{t("see")}</Link>
          </>
        )}
        <div className="secondary">
          {[
            entry.by?.name ?? (entry.recordedBy ? null : t("system")),
            entry.recordedBy && t("recordedBy", { name: entry.recordedBy.name }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </div>
        {words.text(entry) && <p>{words.text(entry)}</p>}
        {typeof reason === "string" && reason && (
          <p>
            {t("reason")}
            {reason}
          </p>
        )}
      </div>
    </li>
  );
}

/** The server names the tab, or a whole address. */
function hrefOf(link: string, study: Id): string {
  if (link.startsWith("/")) return link;
  return `/studies/${study}/${link === "documents" ? "files" : link}`;
}
