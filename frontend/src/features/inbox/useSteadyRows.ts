import { useState } from "react";
import type { InboxRow } from "@/api/inboxTypes";

export type SteadyRow = InboxRow & { gone?: boolean };

interface Steady {
  rows: SteadyRow[];
  /** Rows that wait until showing them moves nothing under the pointer. */
  fresh: number;
}

/**
 * What to draw while somebody points at the list: every row stays where it is. Rows that left stay as shadows, rows that
 * arrived above are counted instead of shown; what comes after the last row disturbs nobody and is appended.
 */
export function steady(shown: readonly SteadyRow[], now: readonly InboxRow[]): Steady {
  const current = new Map(now.map((row) => [row.taskKey, row]));
  const kept = shown.map((row): SteadyRow => current.get(row.taskKey) ?? { ...row, gone: true });
  const known = new Set(shown.map((row) => row.taskKey));
  const lastKept = now.findLastIndex((row) => known.has(row.taskKey));
  const appended = lastKept === -1 ? [] : now.slice(lastKept + 1);
  const fresh = now.filter((row, index) => !known.has(row.taskKey) && index < lastKept).length;
  return { rows: [...kept, ...appended], fresh: lastKept === -1 ? now.length : fresh };
}

/** `held`: somebody points at the list. `of`: which list this is; another one starts afresh. */
export function useSteadyRows(
  rows: readonly InboxRow[] | undefined,
  held: boolean,
  of: string,
): Steady & { settle: () => void } {
  const [shown, setShown] = useState<{ of: string; rows: readonly SteadyRow[] }>({ of, rows: [] });
  const now = rows ?? [];
  const free = !held || shown.of !== of || shown.rows.length === 0;
  const drawn: Steady = free ? { rows: [...now], fresh: 0 } : steady(shown.rows, now);
  const changed =
    shown.of !== of ||
    shown.rows.length !== drawn.rows.length ||
    drawn.rows.some((row, index) => shown.rows[index]?.taskKey !== row.taskKey);
  if (changed && rows) setShown({ of, rows: drawn.rows });
  return { ...drawn, settle: () => setShown({ of, rows: [...now] }) };
}
