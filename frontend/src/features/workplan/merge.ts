import { type Change as AnyChange, change, keyed, merged, type Side } from "@/ui/twoHands";
import type { PlanContent } from "./plan";

export type Kind = "reason" | "title" | "section" | "group" | "item" | "opinionOrgs" | "opinionsDue";
export type Change = AnyChange<Kind>;

/** What somebody else saved while I was writing. Empty when their save touched nothing that differs from mine. */
export function theirChanges(base: PlanContent, mine: PlanContent, theirs: PlanContent): Change[] {
  return [
    ...change("reason", base.reason, mine.reason, theirs.reason),
    ...change("title", base.title, mine.title, theirs.title),
    ...keyed("section", base.sections, mine.sections, theirs.sections),
    ...keyed("group", base.groups, mine.groups, theirs.groups),
    ...keyed("item", base.schedule, mine.schedule, theirs.schedule),
    ...change("opinionOrgs", base.opinionOrgs, mine.opinionOrgs, theirs.opinionOrgs),
    ...change("opinionsDue", base.opinionsDue, mine.opinionsDue, theirs.opinionsDue),
  ];
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
