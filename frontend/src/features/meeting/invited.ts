import type { InvitationView } from "@/api/meetingTypes";
import { inOrder } from "@/ui/sorting";
import { nameOf } from "./meeting";

export const REPLIES = ["ATTEND", "EXCUSED", "DELEGATE", "OPEN"] as const;

export interface Asked {
  /** Part of a name. */
  invitee: string;
  reply: (typeof REPLIES)[number] | "";
  sort: string;
}

const replyOf = (one: InvitationView) => one.reply ?? "OPEN";

/** Those of a meeting's invitations that were asked for, in the order asked for; without one as the meeting has them. */
export function invited(all: readonly InvitationView[], { invitee, reply, sort }: Asked): InvitationView[] {
  const words = invitee.trim().toLowerCase();
  const found = all.filter((one) => nameOf(one).toLowerCase().includes(words) && (!reply || replyOf(one) === reply));
  return inOrder(found, sort, { name: nameOf, reply: (one) => REPLIES.indexOf(replyOf(one)) });
}
