import type { CalendarYearView } from "@/api/calendarTypes";
import type { Day } from "@/api/types";

export type Sort = "work" | "weekend" | "off" | "makeUp";

export interface Cell {
  date: Day;
  no: number;
  sort: Sort;
  reason: string | null;
}

const DAYS = 7;
const two = (value: number): string => String(value).padStart(2, "0");

/** The weeks of a month, Monday first, with empty places before its first and after its last day. Counted without any zone. */
export function weeksOf(year: number, month: number, days: CalendarYearView["days"]): (Cell | null)[][] {
  const listed = new Map(days.map((day) => [day.date, day]));
  const first = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % DAYS;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const cells: (Cell | null)[] = Array.from({ length: first }, () => null);
  for (let no = 1; no <= length; no++) {
    const date = `${year}-${two(month)}-${two(no)}`;
    const special = listed.get(date);
    const weekend = cells.length % DAYS >= 5;
    const sort: Sort = special ? (special.working ? "makeUp" : "off") : weekend ? "weekend" : "work";
    cells.push({ date, no, sort, reason: special?.reason ?? null });
  }
  while (cells.length % DAYS > 0) cells.push(null);
  return Array.from({ length: cells.length / DAYS }, (_, week) => cells.slice(week * DAYS, (week + 1) * DAYS));
}

/** A holiday from its first to its last day, or the days that make up for it. */
export interface Stretch {
  from: Day;
  to: Day;
  reason: string | null;
}

const next = (day: Day): Day => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

export function stretches(days: CalendarYearView["days"], working: boolean): Stretch[] {
  const found: Stretch[] = [];
  for (const day of days.filter((one) => one.working === working)) {
    const last = found.at(-1);
    if (last && last.reason === day.reason && next(last.to) === day.date) last.to = day.date;
    else found.push({ from: day.date, to: day.date, reason: day.reason });
  }
  return found;
}
