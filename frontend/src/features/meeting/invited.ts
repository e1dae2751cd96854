import type { InvitationView } from "@/api/meetingTypes";
import { nameOf } from "./meeting";

export const REPLIES = ["ATTEND", "EXCUSED", "DELEGATE", "OPEN"] as const;

export interface Asked {
  /** Part of a name. */
  invitee: string;
  reply: (typeof REPLIES)[number] | "";
  sort: string;
}

const replyOf = (one: InvitationView) => one.reply ?? "OPEN";

const ORDERS: Record<string, (a: InvitationView, b: InvitationView) => number> = {
  name: (a, b) => nameOf(a).localeCompare(nameOf(b), "zh-CN"),
  reply: (a, b) => REPLIES.indexOf(replyOf(a)) - REPLIES.indexOf(replyOf(b)),
};

/** Those of a meeting's invitations that were asked for, in the order asked for; without one as the meeting has them. */
export function invited(all: readonly InvitationView[], { invitee, reply, sort }: Asked): InvitationView[] {
  const found = all.filter((one) => nameOf(one).includes(invitee) && (!reply || replyOf(one) === reply));
  const order = ORDERS[sort.replace(/^-/, "")];
  if (!order) return found;
  return found.sort((a, b) => (sort.startsWith("-") ? order(b, a) : order(a, b)));
}
