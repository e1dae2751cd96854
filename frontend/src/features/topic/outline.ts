import type { Outline, OutlinePoint } from "@/api/topicTypes";

/** An outline while it is written; of a change also why the agreed one is changed. */
export type OutlineDraft = Outline & { reason?: string };

/** How deep research questions may stand below each other; the server refuses more. */
export const LEVELS = 4;

export type Move = "up" | "down" | "in" | "out";

/** Ids and keys of new entries; unique in the whole house where something else may refer to them. */
export const newPointId = (): string => crypto.randomUUID();
export const newKey = (): string => Math.random().toString(36).slice(2, 10);

/** Numbers follow from order and level: 1, 1.1, 1.2, 2. No question stands more than one level below the one before it. */
export function numbered(points: OutlinePoint[]): OutlinePoint[] {
  const counts: number[] = [];
  return points.map((point) => {
    const level = Math.min(Math.max(point.level, 0), counts.length);
    counts.length = Math.min(counts.length, level + 1);
    counts[level] = (counts[level] ?? 0) + 1;
    return { ...point, level, number: counts.join(".") };
  });
}

const levelAt = (points: OutlinePoint[], at: number) => points[at]?.level ?? 0;

/** Where the questions below this one end. */
export function endOfBranch(points: OutlinePoint[], at: number): number {
  let end = at + 1;
  while (end < points.length && levelAt(points, end) > levelAt(points, at)) end++;
  return end;
}

/** Where the question before or after it on the same level begins; -1 where there is none under the same parent. */
function sibling(points: OutlinePoint[], at: number, by: -1 | 1): number {
  const level = levelAt(points, at);
  if (by === 1) {
    const next = endOfBranch(points, at);
    return next < points.length && levelAt(points, next) === level ? next : -1;
  }
  for (let i = at - 1; i >= 0; i--) {
    if (levelAt(points, i) === level) return i;
    if (levelAt(points, i) < level) return -1;
  }
  return -1;
}

export function canMove(points: OutlinePoint[], at: number, move: Move): boolean {
  switch (move) {
    case "up":
      return sibling(points, at, -1) >= 0;
    case "down":
      return sibling(points, at, 1) >= 0;
    case "out":
      return levelAt(points, at) > 0;
    case "in": {
      const deepest = Math.max(...points.slice(at, endOfBranch(points, at)).map((one) => one.level));
      return at > 0 && levelAt(points, at - 1) >= levelAt(points, at) && deepest < LEVELS - 1;
    }
  }
}

/** A question moves with everything below it. */
export function movePoint(points: OutlinePoint[], at: number, move: Move): OutlinePoint[] {
  if (!canMove(points, at, move)) return points;
  const end = endOfBranch(points, at);
  if (move === "in" || move === "out") {
    const by = move === "in" ? 1 : -1;
    return numbered(points.map((point, i) => (i >= at && i < end ? { ...point, level: point.level + by } : point)));
  }
  const branch = points.slice(at, end);
  const rest = [...points.slice(0, at), ...points.slice(end)];
  const before = sibling(points, at, -1);
  const to = move === "up" ? before : at + (endOfBranch(points, end) - end);
  return numbered([...rest.slice(0, to), ...branch, ...rest.slice(to)]);
}

/** Dropped before the question at `to`, on its level; a branch cannot be dropped into itself. */
export function dropPoint(points: OutlinePoint[], from: number, to: number): OutlinePoint[] {
  const end = endOfBranch(points, from);
  if (from === to || (to > from && to <= end)) return points;
  const shift = (points[to]?.level ?? 0) - levelAt(points, from);
  const branch = points
    .slice(from, end)
    .map((point) => ({ ...point, level: Math.min(point.level + shift, LEVELS - 1) }));
  const rest = [...points.slice(0, from), ...points.slice(end)];
  const at = to > from ? to - branch.length : to;
  return numbered([...rest.slice(0, at), ...branch, ...rest.slice(at)]);
}

/** A new question after this one and all below it, on the same level. */
export function addAfter(points: OutlinePoint[], at: number, id: string): OutlinePoint[] {
  const end = points.length === 0 ? 0 : endOfBranch(points, at);
  const point = { id, level: levelAt(points, at), number: "", text: "" };
  return numbered([...points.slice(0, end), point, ...points.slice(end)]);
}

/** Only the question itself goes; what stood below it moves up one level. */
export function removePoint(points: OutlinePoint[], at: number): OutlinePoint[] {
  const end = endOfBranch(points, at);
  return numbered(
    points
      .map((point, i) => (i > at && i < end ? { ...point, level: point.level - 1 } : point))
      .filter((_, i) => i !== at),
  );
}

export const sameOutline = (one: Outline, other: Outline) => JSON.stringify(one) === JSON.stringify(other);
