import type { Policy } from "@/api/recommendationTypes";
import { inOrder } from "@/ui/sorting";

export const POLICY_SORTS = ["added", "-issued", "issued", "title", "-takenUp"] as const;

/** Those policy documents that were asked for, whole, in the order asked for; without one as they were added. */
export function policiesShown(all: readonly Policy[], { q, sort }: { q: string; sort: string }): Policy[] {
  const words = q.trim().toLowerCase();
  const textsOf = ({ title, issuer, number, measures }: Policy) =>
    [title, issuer, number].concat(measures.flatMap(({ label, text }) => [label, text]));
  const found = all.filter((one) => textsOf(one).some((text) => text?.toLowerCase().includes(words)));
  return inOrder(found, sort, {
    title: (one) => one.title,
    issued: (one) => one.issuedOn,
    takenUp: (one) => one.measures.reduce((sum, { takenUp }) => sum + takenUp, 0),
  });
}
