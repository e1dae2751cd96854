import type { Instruction } from "@/api/deliveryTypes";
import { inOrder } from "@/ui/sorting";

export const SORTS = ["no", "-given", "given", "author"] as const;

export interface InstructionFilter {
  q: string;
  /** OPEN: nothing has been given to anybody because of it. */
  handed: string;
  sort: string;
}

/** Those instructions that were asked for, in the order asked for; without one as they were recorded. */
export function shown(all: readonly Instruction[], { q, handed, sort }: InstructionFilter): Instruction[] {
  const words = q.trim().toLowerCase();
  const found = all.filter(
    (one) =>
      (!handed || handed === (one.assignments.length === 0 ? "OPEN" : "GIVEN")) &&
      [one.author, one.text, ...one.addressees.map(({ name }) => name)].some((text) =>
        text?.toLowerCase().includes(words),
      ),
  );
  return inOrder(found, sort, { given: (one) => one.givenOn, author: (one) => one.author });
}
