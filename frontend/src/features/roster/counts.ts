import type { ImportKind, ImportOutcome, ImportView } from "@/api/rosterTypes";

export const KINDS: readonly ImportKind[] = ["ORGANISATIONS", "PEOPLE", "POSTS", "MEMBERSHIPS"];
export const OUTCOMES: readonly ImportOutcome[] = ["WRONG", "CREATE", "CHANGE", "SAME"];

/** How many rows of all lists, or of one, have this outcome. */
export function rowsOf(one: ImportView, outcome: ImportOutcome, kind?: ImportKind): number {
  const lists = kind ? [one.counts[kind]] : Object.values(one.counts);
  return lists.reduce((sum, list) => sum + (list?.[outcome] ?? 0), 0);
}

export const allRows = (one: ImportView): number => OUTCOMES.reduce((sum, outcome) => sum + rowsOf(one, outcome), 0);
