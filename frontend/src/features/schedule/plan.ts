import type { ScheduleEntry } from "@/api/scheduleTypes";
import type { Day, Id } from "@/api/types";
import { daysBetween, plusDays } from "./days";
import { actualEnd } from "./schedule";

/** Widths of a day. */
export const ZOOMS = { day: 30, week: 12, month: 4 } as const;
export type Zoom = keyof typeof ZOOMS;

export const ROW = 34;
const MARGIN_DAYS = { before: 4, after: 21 };

export interface Line {
  entry: ScheduleEntry;
  row: number;
}
export interface Section {
  key: string;
  title: string;
  row: number;
  lines: Line[];
}
/** Every entry in its place: sections below each other, what hangs on an entry right below it. */
export interface Plan {
  start: Day;
  days: number;
  rows: number;
  sections: Section[];
  lines: Line[];
  rowOf: Map<Id, Line>;
}

export interface Belonging {
  key: string;
  title: string;
  /** Where its section stands among the others. */
  place: number;
}

/** The entry that everything above an entry hangs on, itself where it hangs on nothing that is shown. */
export function rootOf(entry: ScheduleEntry, known: Map<Id, ScheduleEntry>): ScheduleEntry {
  const seen = new Set<Id>();
  let root = entry;
  while (root.anchor && known.has(root.anchor) && !seen.has(root.id)) {
    seen.add(root.id);
    root = known.get(root.anchor) ?? root;
  }
  return root;
}

export function planOf(entries: ScheduleEntry[], belongs: (entry: ScheduleEntry) => Belonging, today: Day): Plan {
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const placed = entries.map((entry) => {
    const root = rootOf(entry, known);
    return { entry, root, section: belongs(root) };
  });
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  placed.sort(
    (a, b) =>
      a.section.place - b.section.place ||
      compare(a.section.key, b.section.key) ||
      compare(a.root.from, b.root.from) ||
      compare(a.root.id, b.root.id) ||
      Number(a.entry !== a.root) - Number(b.entry !== b.root) ||
      compare(a.entry.to, b.entry.to) ||
      compare(a.entry.id, b.entry.id),
  );
  const sections: Section[] = [];
  let row = 0;
  for (const { entry, section } of placed) {
    if (sections.at(-1)?.key !== section.key) sections.push({ ...section, row: row++, lines: [] });
    sections.at(-1)?.lines.push({ entry, row: row++ });
  }
  const lines = sections.flatMap((section) => section.lines);
  const begins = entries.flatMap((entry) => [entry.from, entry.stoodOn ?? entry.from]).concat(today);
  const ends = entries
    .flatMap((entry) => [entry.to, entry.stoodOn ?? entry.to, actualEnd(entry, today) ?? entry.to])
    .concat(today);
  const start = plusDays(begins.sort()[0] ?? today, -MARGIN_DAYS.before);
  const end = plusDays(ends.sort().at(-1) ?? today, MARGIN_DAYS.after);
  return {
    start,
    days: daysBetween(start, end) + 1,
    rows: row,
    sections,
    lines,
    rowOf: new Map(lines.map((line) => [line.entry.id, line])),
  };
}
