import { type Change as AnyChange, change, keyed, merged, type Side } from "@/ui/twoHands";
import { numbered, type OutlineDraft } from "./outline";

export type Kind = "reason" | "points" | "part" | "line" | "guest";
export type Change = AnyChange<Kind>;

/** What somebody else saved while I was writing. The tree of questions is one thing: half of each would be nobody's. */
export function theirChanges(base: OutlineDraft, mine: OutlineDraft, theirs: OutlineDraft): Change[] {
  return [
    ...change("reason", base.reason, mine.reason, theirs.reason),
    ...change("points", base.points, mine.points, theirs.points),
    ...keyed("part", base.plan, mine.plan, theirs.plan),
    ...keyed("line", base.schedule, mine.schedule, theirs.schedule),
    ...keyed("guest", base.guests, mine.guests, theirs.guests),
  ];
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
