import type { InboxRow } from "@/api/inboxTypes";

export const URGENCIES = ["overdue", "today", "near", "later", "none"] as const;
export type Urgency = (typeof URGENCIES)[number];

/** How much a row presses. The server's light decides: it knows the working days and the house's own clock. */
export function urgencyOf(row: InboxRow): Urgency {
  if (!row.dueAt || !row.light) return "none";
  if (row.light.kind === "OVERDUE") return "overdue";
  if (row.light.days === 0) return "today";
  return row.light.kind === "NEAR" ? "near" : "later";
}

export interface Group<T> {
  urgency: Urgency;
  rows: T[];
}

export function grouped<T extends InboxRow>(rows: readonly T[]): Group<T>[] {
  return URGENCIES.map((urgency) => ({ urgency, rows: rows.filter((row) => urgencyOf(row) === urgency) })).filter(
    (group) => group.rows.length > 0,
  );
}
