import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ScheduleEntry } from "@/api/scheduleTypes";
import type { Day } from "@/api/types";
import { DeadlineLight } from "@/ui/DeadlineLight";
import { placeOf } from "@/ui/placeOf";
import { UrgentMark } from "@/ui/UrgentMark";
import { daysFrom } from "./days";
import { isDone, sortOf, useEntryName } from "./schedule";
import styles from "./schedule.module.css";
import { timeOf } from "./words";

const SHAPES = { ASSIGNMENT: "▸", STEP: "▹", MEETING: "●", VISIT: "◆" } as const;

/** The days on which an entry stands: a deadline on its due day, the others on each of theirs. */
export function byDay(entries: ScheduleEntry[]): Map<Day, ScheduleEntry[]> {
  const found = new Map<Day, ScheduleEntry[]>();
  for (const entry of entries) {
    for (const day of entry.kind === "DEADLINE" ? [entry.to] : daysFrom(entry.from, entry.to)) {
      found.set(day, [...(found.get(day) ?? []), entry]);
    }
  }
  const time = (entry: ScheduleEntry) => (entry.kind === "MEETING" ? (entry.startsAt ?? "") : "");
  for (const list of found.values()) list.sort((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0));
  return found;
}

/** One line in a calendar: what kind by shape, colour and word, when, and what. It opens its thing. */
export function Event({ entry, full }: { entry: ScheduleEntry; full?: boolean }) {
  const { t } = useTranslation("schedule");
  const name = useEntryName();
  const sort = sortOf(entry);
  const time = timeOf(entry);
  return (
    <Link
      className={styles.entry}
      data-sort={sort}
      data-done={isDone(entry) || undefined}
      data-light={entry.light?.kind}
      to={placeOf(entry)}
      title={full ? undefined : `${t(`sort.${sort}`)} ${time} ${name(entry)}`}
    >
      <span aria-hidden="true">{isDone(entry) ? "✓" : SHAPES[sort]}</span>
      <span className={full ? "secondary" : "visually-hidden"}>
        {t(`sort.${sort}`)}
        {isDone(entry) && ` ${t("state.done")}`}
      </span>
      {time && <span className={styles.time}>{full ? time : time.split("–")[0]}</span>}
      <span className={styles.entryName}>{name(entry)}</span>
      {full && entry.urgent && <UrgentMark />}
      {full && <DeadlineLight light={entry.light} dueAt={entry.endsAt} term={entry.rule} />}
      {full && <span className={`secondary ${styles.entryStudy}`}>{entry.studyTitle}</span>}
    </Link>
  );
}
