import type { ReportRow } from "@/api/reportTypes";

export const SORTS = ["group", "updated", "due"] as const;
export type ReportSort = (typeof SORTS)[number];

/** The overall report stays first; the rest as the filter and the order say. */
export function shown(all: ReportRow[], filter: { q: string; status: string; sort: ReportSort }): ReportRow[] {
  const words = filter.q.trim().toLowerCase();
  const found = all.filter(
    (row) =>
      (!filter.status || row.status === filter.status) &&
      (!words || `${row.title}${row.group?.name ?? ""}${row.holders.join()}`.toLowerCase().includes(words)),
  );
  const order: Record<ReportSort, (one: ReportRow, other: ReportRow) => number> = {
    group: (one, other) => (one.group?.no ?? 0) - (other.group?.no ?? 0),
    updated: (one, other) => other.updatedAt.localeCompare(one.updatedAt),
    due: (one, other) => (one.due ?? "9").localeCompare(other.due ?? "9"),
  };
  const overallFirst = (row: ReportRow) => (row.kind === "OVERALL" ? 0 : 1);
  return [...found].sort((one, other) => overallFirst(one) - overallFirst(other) || order[filter.sort](one, other));
}
