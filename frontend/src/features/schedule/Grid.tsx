import { type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ScheduleEntry } from "@/api/scheduleTypes";
import type { Day } from "@/api/types";
import { formatDay } from "@/ui/time";
import { type DayMark, plusDays, WEEK } from "./days";
import { byDay, Event } from "./Event";
import { Mark } from "./Mark";
import styles from "./schedule.module.css";

const MOST = 4;
const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -WEEK, ArrowDown: WEEK };

interface Props {
  weeks: Day[][];
  day: Day;
  /** A week, with everything that stands in it. */
  whole: boolean;
  entries: ScheduleEntry[];
  today: Day;
  marks: (day: Day) => DayMark;
  go: (day: Day, view?: "week" | "agenda") => void;
  turn: (by: number) => void;
}

/** Weeks below each other, Monday first. The arrow keys walk through the days, Page Up and Page Down turn the page. */
export function Grid({ weeks, day, whole, entries, today, marks, go, turn }: Props) {
  const { t } = useTranslation(["schedule", "calendar"]);
  const table = useRef<HTMLTableElement>(null);
  const found = byDay(entries);
  const weekdays = t("calendar:weekdays", { returnObjects: true }) as string[];
  const onKeyDown = (event: KeyboardEvent) => {
    const at = event.target instanceof HTMLElement ? event.target.dataset.day : undefined;
    const page = { PageUp: -1, PageDown: 1 }[event.key];
    const step = STEPS[event.key];
    if (page) turn(page);
    else if (step && at) {
      const next = table.current?.querySelector<HTMLElement>(`[data-day="${plusDays(at, step)}"]`);
      if (next) next.focus();
      else turn(Math.sign(step));
    } else return;
    event.preventDefault();
  };
  return (
    <table ref={table} className={styles.grid} data-whole={whole || undefined} onKeyDown={onKeyDown}>
      <caption className="visually-hidden">{t("gridKeys")}</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((date) => {
              const list = found.get(date) ?? [];
              const mark = marks(date);
              return (
                <td
                  key={date}
                  data-sort={mark.sort}
                  data-today={date === today || undefined}
                  data-other={(!whole && date.slice(0, 7) !== day.slice(0, 7)) || undefined}
                >
                  <div className={styles.dayHead}>
                    <button
                      type="button"
                      data-day={date}
                      aria-label={`${formatDay(date)}${date === today ? ` ${t("today")}` : ""} ${t("count", { count: list.length })}`}
                      onClick={() => go(date, whole ? "agenda" : "week")}
                    >
                      {Number(date.slice(8))}
                    </button>
                    <Mark mark={mark} named />
                  </div>
                  {list.slice(0, whole ? undefined : MOST).map((entry) => (
                    <Event key={entry.id} entry={entry} />
                  ))}
                  {!whole && list.length > MOST && (
                    <button type="button" className={styles.more} onClick={() => go(date, "week")}>
                      {t("more", { count: list.length - MOST })}
                    </button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
