import type { CalendarYearView } from "@/api/calendarTypes";
import type { Day } from "@/api/types";

const MS = 86_400_000;
export const WEEK = 7;

// Days are counted without any zone: a day of the house is the same day wherever the browser stands.
const at = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

export const plusDays = (day: Day, days: number): Day => dayAt(at(day) + days * MS);
export const daysBetween = (from: Day, to: Day): number => Math.round((at(to) - at(from)) / MS);
/** 0 for Monday. */
export const weekdayOf = (day: Day): number => (new Date(at(day)).getUTCDay() + 6) % WEEK;
export const mondayOf = (day: Day): Day => plusDays(day, -weekdayOf(day));
export const firstOfMonth = (day: Day): Day => `${day.slice(0, 8)}01`;
export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at(text));

export function plusMonths(day: Day, months: number): Day {
  const date = new Date(at(day));
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  return dayAt(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, Math.min(date.getUTCDate(), last)));
}

export const daysFrom = (from: Day, to: Day): Day[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => plusDays(from, i));

/** The weeks that a month touches, Monday first. */
export function monthWeeks(day: Day): Day[][] {
  const first = firstOfMonth(day);
  const end = plusDays(plusMonths(first, 1), -1);
  const weeks = (daysBetween(mondayOf(first), end) + WEEK) / WEEK;
  return Array.from({ length: Math.floor(weeks) }, (_, week) =>
    daysFrom(plusDays(mondayOf(first), week * WEEK), plusDays(mondayOf(first), week * WEEK + WEEK - 1)),
  );
}

export type Sort = "work" | "weekend" | "off" | "makeUp";
export interface DayMark {
  sort: Sort;
  reason: string | null;
}

/** How a day is worked, by the years' notices; where there is none, by the weekday. */
export function marksOf(years: (CalendarYearView | undefined)[]): (day: Day) => DayMark {
  const listed = new Map(years.flatMap((year) => year?.days ?? []).map((one) => [one.date, one]));
  return (day) => {
    const special = listed.get(day);
    if (special) return { sort: special.working ? "makeUp" : "off", reason: special.reason };
    return { sort: weekdayOf(day) >= 5 ? "weekend" : "work", reason: null };
  };
}

export const isOff = (mark: DayMark): boolean => mark.sort === "off" || mark.sort === "weekend";
