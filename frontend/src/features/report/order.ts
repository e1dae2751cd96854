import type { ChapterHead } from "@/api/reportTypes";
import type { Id } from "@/api/types";

export type Move = "up" | "down" | "in" | "out";
export interface Placed {
  id: Id;
  parent: Id | null;
}

interface Top {
  id: Id;
  parts: Id[];
}

function treeOf(chapters: Pick<ChapterHead, "id" | "parent">[]): Top[] {
  return chapters
    .filter((one) => one.parent === null)
    .map((top) => ({ id: top.id, parts: chapters.filter((one) => one.parent === top.id).map((one) => one.id) }));
}

const flat = (tree: Top[]): Placed[] =>
  tree.flatMap((top) => [{ id: top.id, parent: null }, ...top.parts.map((id) => ({ id, parent: top.id }))]);

function swapped<T>(list: T[], at: number, by: -1 | 1): T[] | null {
  const [one, other] = [list[at], list[at + by]];
  if (one === undefined || other === undefined) return null;
  return list.map((entry, i) => (i === at ? other : i === at + by ? one : entry));
}

/** The order after one chapter has moved: up or down among its like, in below the chapter before it, out beside the one above; null: it cannot. */
export function moved(chapters: Pick<ChapterHead, "id" | "parent">[], id: Id, move: Move): Placed[] | null {
  const tree = treeOf(chapters);
  const topAt = tree.findIndex((top) => top.id === id);
  const by = move === "up" ? -1 : 1;
  if (topAt >= 0) {
    if (move === "out") return null;
    if (move !== "in") {
      const next = swapped(tree, topAt, by);
      return next && flat(next);
    }
    const before = tree[topAt - 1];
    const own = tree[topAt];
    if (!before || !own) return null;
    const joined = { ...before, parts: [...before.parts, own.id, ...own.parts] };
    return flat([...tree.slice(0, topAt - 1), joined, ...tree.slice(topAt + 1)]);
  }
  const above = tree.find((top) => top.parts.includes(id));
  if (!above || move === "in") return null;
  const at = above.parts.indexOf(id);
  if (move === "out") {
    const own = { ...above, parts: above.parts.slice(0, at) };
    const out = { id, parts: above.parts.slice(at + 1) };
    return flat(tree.flatMap((top) => (top === above ? [own, out] : [top])));
  }
  const parts = swapped(above.parts, at, by);
  return parts && flat(tree.map((top) => (top === above ? { ...top, parts } : top)));
}
