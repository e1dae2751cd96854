import { needsAnswer } from "@/api/opinions";
import type { Opinion } from "@/api/opinionTypes";
import { inOrder } from "@/ui/sorting";

export const STATES = ["WAITING", "GIVEN", "NONE", "SILENT"] as const;
export const ANSWERS = ["OPEN", "ADOPTED", "PARTLY", "NOT_ADOPTED"] as const;
export const SORTS = ["asked", "org", "given", "-given"] as const;

export interface OpinionFilter {
  q: string;
  state: string;
  answer: string;
  sort: string;
}

const answerOf = (one: Opinion) => one.answer?.outcome ?? (needsAnswer(one) ? "OPEN" : null);

/** Those of a round that were asked for, in the order asked for; without one as the organisations were asked. */
export function shown(all: readonly Opinion[], { q, state, answer, sort }: OpinionFilter): Opinion[] {
  const words = q.trim().toLowerCase();
  const found = all.filter(
    (one) =>
      (!state || one.state === state) &&
      (!answer || answerOf(one) === answer) &&
      [one.org.name, one.text, one.answer?.reason].some((text) => text?.toLowerCase().includes(words)),
  );
  return inOrder(found, sort, { org: (one) => one.org.name, given: (one) => one.givenAt });
}
