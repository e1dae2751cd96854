import { numbered, type OutlineDraft } from "./outline";

export type Side = "mine" | "theirs";
export type Kind = "reason" | "points" | "part" | "line" | "guest";

/** One thing that the other person changed since I began; `clash` when I changed it too. */
export interface Change {
  id: string;
  kind: Kind;
  mine?: unknown;
  theirs?: unknown;
  clash: boolean;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

interface Keyed {
  key: string;
}

function keyed<T extends Keyed>(kind: Kind, base: T[], mine: T[], theirs: T[]): Change[] {
  const find = (all: T[], key: string) => all.find((entry) => entry.key === key);
  const keys = [...new Set([...theirs, ...mine, ...base].map((entry) => entry.key))];
  return keys.flatMap((key) => change(`${kind}:${key}`, kind, find(base, key), find(mine, key), find(theirs, key)));
}

function change(id: string, kind: Kind, base: unknown, mine: unknown, theirs: unknown): Change[] {
  if (same(base, theirs) || same(mine, theirs)) return [];
  return [{ id, kind, mine, theirs, clash: !same(base, mine) }];
}

/** What somebody else saved while I was writing. The tree of questions is one thing: half of each would be nobody's. */
export function theirChanges(base: OutlineDraft, mine: OutlineDraft, theirs: OutlineDraft): Change[] {
  return [
    ...change("reason", "reason", base.reason, mine.reason, theirs.reason),
    ...change("points", "points", base.points, mine.points, theirs.points),
    ...keyed("part", base.plan, mine.plan, theirs.plan),
    ...keyed("line", base.schedule, mine.schedule, theirs.schedule),
    ...keyed("guest", base.guests, mine.guests, theirs.guests),
  ];
}

/** My own text wins where both wrote; what only the other one touched is taken over. */
export function suggested(changes: Change[]): Record<string, Side> {
  return Object.fromEntries(changes.map((one) => [one.id, one.clash ? "mine" : "theirs"]));
}

function merged<T extends Keyed>(kind: Kind, mine: T[], theirs: T[], choice: Record<string, Side>): T[] {
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

/** My outline with the chosen changes of the other person in it. */
export function merge(mine: OutlineDraft, theirs: OutlineDraft, choice: Record<string, Side>): OutlineDraft {
  return {
    points: numbered(choice.points === "theirs" ? theirs.points : mine.points),
    plan: merged("part", mine.plan, theirs.plan, choice),
    schedule: merged("line", mine.schedule, theirs.schedule, choice),
    guests: merged("guest", mine.guests, theirs.guests, choice),
    ...(mine.reason !== undefined && { reason: choice.reason === "theirs" ? theirs.reason : mine.reason }),
  };
}
