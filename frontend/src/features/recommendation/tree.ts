import type { RecommendationRegister } from "@/api/recommendationTypes";
import type { Id } from "@/api/types";

export type Row = RecommendationRegister["rows"][number];

/** Where a recommendation goes: below whom, and which of those it will be, from 1; the last without a place. */
export interface Place {
  source: Id;
  parent: Id | null;
  place: number | null;
}

const together = (rows: Row[], { source, parent }: Place) =>
  rows.filter((row) => row.sourceId === source && row.parentId === parent);

const placeOf = (row: Row): Place => ({ source: row.sourceId, parent: row.parentId, place: null });

/** Whether it is the other, or hangs somewhere below it. */
export function below(rows: Row[], upper: Id, lower: Id | null): boolean {
  for (let id = lower; id; id = rows.find((row) => row.id === id)?.parentId ?? null) if (id === upper) return true;
  return false;
}

/** The rows as they will stand once it is moved; numbers follow with the server's answer. */
export function placed(rows: Row[], id: Id, to: Place): Row[] {
  const row = rows.find((one) => one.id === id);
  if (!row) return rows;
  const others = rows.filter((one) => one.id !== id);
  const next = to.place === null ? undefined : together(others, to)[to.place - 1];
  const at = next ? others.indexOf(next) : others.length;
  return [...others.slice(0, at), { ...row, sourceId: to.source, parentId: to.parent }, ...others.slice(at)];
}

/** To the place of the other, also below another parent; nowhere where it would hang below itself. */
export function placeTaken(rows: Row[], id: Id, of: Row): Place | null {
  if (below(rows, id, of.id)) return null;
  const at = together(rows, placeOf(of)).indexOf(of);
  return { ...placeOf(of), place: at + 1 };
}

export type Step = "up" | "down" | "in" | "out";

/** Where one step leads, where there is one. */
export function steps(rows: Row[], row: Row): Partial<Record<Step, Place>> {
  const own = placeOf(row);
  const siblings = together(rows, own);
  const at = siblings.indexOf(row);
  const before = siblings[at - 1];
  const parent = rows.find((one) => one.id === row.parentId);
  return {
    ...(before && {
      up: { ...own, place: at },
      in: { source: row.sourceId, parent: before.id, place: null },
    }),
    ...(at < siblings.length - 1 && { down: { ...own, place: at + 2 } }),
    ...(parent && { out: { ...placeOf(parent), place: together(rows, placeOf(parent)).indexOf(parent) + 2 } }),
  };
}

/** What the handle of a recommendation is called in the document. */
export const handleId = (id: Id) => `move-${id}`;
