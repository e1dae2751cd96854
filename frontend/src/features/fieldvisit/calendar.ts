import type { Day } from "@/api/types";

const iso = (date: Date): Day => date.toISOString().slice(0, 10);
const utc = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** `2026-11-22` lies in `2026-11`. */
export const monthOf = (day: Day): string => day.slice(0, 7);

export function monthsFrom(month: string, by: number): string {
  const date = utc(`${month}-01`);
  date.setUTCMonth(date.getUTCMonth() + by);
  return monthOf(iso(date));
}

/** The weeks that a month touches, each from Monday to Sunday. */
export function weeksOf(month: string): Day[][] {
  const first = utc(`${month}-01`);
  const date = new Date(first);
  date.setUTCDate(1 - ((first.getUTCDay() + 6) % 7));
  const weeks: Day[][] = [];
  do {
    const week: Day[] = [];
    for (let i = 0; i < 7; i++) {
      week.push(iso(date));
      date.setUTCDate(date.getUTCDate() + 1);
    }
    weeks.push(week);
  } while (monthOf(iso(date)) === month);
  return weeks;
}
