import type { PlannedGroup, ScheduleItem, Section } from "@/api/workplanTypes";
import type { PlanContent } from "./plan";

export type Side = "mine" | "theirs";
export type Kind = "reason" | "title" | "section" | "group" | "item" | "opinionOrgs" | "opinionsDue";

/** One thing that the other person changed since I began; `clash` when I changed it too. */
export interface Change {
  id: string;
  kind: Kind;
  base?: unknown;
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
  return [{ id, kind, base, mine, theirs, clash: !same(base, mine) }];
}

/** What somebody else saved while I was writing. Empty when their save touched nothing that differs from mine. */
export function theirChanges(base: PlanContent, mine: PlanContent, theirs: PlanContent): Change[] {
  return [
    ...change("reason", "reason", base.reason, mine.reason, theirs.reason),
    ...change("title", "title", base.title, mine.title, theirs.title),
    ...keyed<Section>("section", base.sections, mine.sections, theirs.sections),
    ...keyed<PlannedGroup>("group", base.groups, mine.groups, theirs.groups),
    ...keyed<ScheduleItem>("item", base.schedule, mine.schedule, theirs.schedule),
    ...change("opinionOrgs", "opinionOrgs", base.opinionOrgs, mine.opinionOrgs, theirs.opinionOrgs),
    ...change("opinionsDue", "opinionsDue", base.opinionsDue, mine.opinionsDue, theirs.opinionsDue),
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

/** My plan with the chosen changes of the other person in it. */
export function merge(mine: PlanContent, theirs: PlanContent, choice: Record<string, Side>): PlanContent {
  const pick = (id: string) => (choice[id] === "theirs" ? theirs : mine);
  return {
    ...(mine.reason !== undefined && { reason: pick("reason").reason }),
    title: pick("title").title,
    sections: merged("section", mine.sections, theirs.sections, choice),
    groups: merged("group", mine.groups, theirs.groups, choice),
    schedule: merged("item", mine.schedule, theirs.schedule, choice),
    opinionOrgs: pick("opinionOrgs").opinionOrgs,
    opinionsDue: pick("opinionsDue").opinionsDue,
  };
}
