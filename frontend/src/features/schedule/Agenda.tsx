import { useTranslation } from "react-i18next";
import type { ScheduleEntry } from "@/api/scheduleTypes";
import type { Day } from "@/api/types";
import { EmptyState } from "@/ui/states";
import { formatDay } from "@/ui/time";
import { type DayMark, daysFrom } from "./days";
import { byDay, Event } from "./Event";
import { Mark } from "./Mark";
import styles from "./schedule.module.css";

interface Props {
  first: Day;
  last: Day;
  entries: ScheduleEntry[];
  today: Day;
  marks: (day: Day) => DayMark;
}

/** The same as a list: every day on which something is, or that is off or made up by the notice. */
export function Agenda({ first, last, entries, today, marks }: Props) {
  const { t } = useTranslation("schedule");
  const found = byDay(entries);
  const days = daysFrom(first, last).filter((day) => found.has(day) || day === today);
  if (entries.length === 0) return <EmptyState text={t("agendaNone")} />;
  return (
    <ol className={styles.agenda}>
      {days.map((day) => (
        <li key={day} data-today={day === today || undefined}>
          <h3>
            {formatDay(day)} {day === today && <strong>{t("today")}</strong>} <Mark mark={marks(day)} named />
          </h3>
          {(found.get(day) ?? []).map((entry) => (
            <Event key={entry.id} entry={entry} full />
          ))}
          {!found.has(day) && <p className="secondary">{t("nothing")}</p>}
        </li>
      ))}
    </ol>
  );
}
