// Two people wrote one thing at the same time: what the other one changed, and how one text is made of both.

export type Side = "mine" | "theirs";

/** One thing that the other person changed since I began; `clash` when I changed it too. */
export interface Change<Kind extends string> {
  id: string;
  kind: Kind;
  base?: unknown;
  mine?: unknown;
  theirs?: unknown;
  clash: boolean;
}

interface Keyed {
  key: string;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** None where their save touched nothing that differs from mine. */
export function change<Kind extends string>(
  kind: Kind,
  base: unknown,
  mine: unknown,
  theirs: unknown,
  id: string = kind,
): Change<Kind>[] {
  if (same(base, theirs) || same(mine, theirs)) return [];
  return [{ id, kind, base, mine, theirs, clash: !same(base, mine) }];
}

/** The same entry by entry. */
export function keyed<Kind extends string, T extends Keyed>(
  kind: Kind,
  base: T[],
  mine: T[],
  theirs: T[],
): Change<Kind>[] {
  const find = (all: T[], key: string) => all.find((entry) => entry.key === key);
  const keys = [...new Set([...theirs, ...mine, ...base].map((entry) => entry.key))];
  return keys.flatMap((key) => change(kind, find(base, key), find(mine, key), find(theirs, key), `${kind}:${key}`));
}

/** My own text wins where both wrote; what only the other one touched is taken over. */
export function suggested(changes: Change<string>[]): Record<string, Side> {
  return Object.fromEntries(changes.map((one) => [one.id, one.clash ? "mine" : "theirs"]));
}

/** My entries with those of the other person that are chosen. */
export function merged<T extends Keyed>(kind: string, mine: T[], theirs: T[], choice: Record<string, Side>): T[] {
  const taken = (key: string) => choice[`${kind}:${key}`] === "theirs";
  const result = mine.flatMap((entry) => {
    if (!taken(entry.key)) return [entry];
    const other = theirs.find((one) => one.key === entry.key);
    return other ? [other] : [];
  });
  theirs.forEach((entry, at) => {
    if (taken(entry.key) && !mine.some((one) => one.key === entry.key)) result.splice(at, 0, entry);
  });
  return result;
}
