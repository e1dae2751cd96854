import type { QueryKey } from "@tanstack/react-query";
import { useParam } from "./useParam";

/** An order's name as the server knows it: `due`, or `-due` the other way round. */
export type Sort = string;

export const turned = (sort: Sort): Sort => (sort.startsWith("-") ? sort.slice(1) : `-${sort}`);

/** What a head's button asks for: its own first direction, and the other one when the list is sorted by it already. */
export const pressed = (by: Sort, now: Sort): Sort => (now === by ? turned(by) : by);

/** The order stands in the address, under another name where a page has several lists; a list's own order needs no words there. */
export function useSort(own: Sort, name = "sort"): [Sort, (next: Sort) => void] {
  const [asked, set] = useParam(name);
  return [asked || own, (next) => set(next === own ? null : next, true)];
}

type Rank = string | number | null;

/** Rows at hand in the order asked for; what has no such value comes last either way. Under an order that is not offered they stay as they are. */
export function inOrder<T>(rows: readonly T[], sort: Sort, offered: Record<string, (row: T) => Rank>): T[] {
  const rank = offered[sort.replace(/^-/, "")];
  if (!rank) return [...rows];
  const turn = sort.startsWith("-") ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [rank(one), rank(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return turn * (typeof a === "number" ? a - Number(b) : a.localeCompare(String(b), "zh-CN"));
  });
}

const unsorted = (key: QueryKey) => JSON.stringify(key, (name, value) => (name === "sort" ? undefined : value));

/** While the same rows are fetched in another order the old ones stay, and with them the focus; with another filter it is another list. */
export const whileSorting =
  <T>(now: QueryKey) =>
  (before: T | undefined, query: { queryKey: QueryKey } | undefined): T | undefined =>
    query && unsorted(query.queryKey) === unsorted(now) ? before : undefined;
