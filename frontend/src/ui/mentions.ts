import type { Mention } from "@/api/types";

/** A text and who is mentioned in it. */
export interface Written {
  text: string;
  mentions: Mention[];
}

export const NOTHING: Written = { text: "", mentions: [] };

const LONGEST = 20;
const endOf = ({ at, name }: Mention) => at + 1 + name.length;

/** Only what still stands where it is said to stand: a text may have been changed elsewhere meanwhile. */
export function standing({ text, mentions }: Written): Written {
  return { text, mentions: mentions.filter((one) => text.startsWith(`@${one.name}`, one.at)) };
}

/** A draft as it was kept: older ones are words alone. */
export function asWritten(kept: unknown): Written {
  if (typeof kept === "string") return { text: kept, mentions: [] };
  const { text, mentions } = (kept ?? {}) as Partial<Written>;
  return standing({ text: text ?? "", mentions: mentions ?? [] });
}

/** The text was changed in one place: mentions before it stay, those behind it move along, those within it are none any more. */
export function retyped(before: Written, text: string): Written {
  const shorter = Math.min(before.text.length, text.length);
  let head = 0;
  while (head < shorter && before.text[head] === text[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.text.at(-1 - tail) === text.at(-1 - tail)) tail++;
  const moved = text.length - before.text.length;
  const mentions = before.mentions.flatMap((one) => {
    if (endOf(one) <= head) return [one];
    return one.at >= before.text.length - tail ? [{ ...one, at: one.at + moved }] : [];
  });
  return standing({ text, mentions });
}

/** Without the blanks around it. */
export function trimmed({ text, mentions }: Written): Written {
  const lead = text.length - text.trimStart().length;
  return standing({ text: text.trim(), mentions: mentions.map((one) => ({ ...one, at: one.at - lead })) });
}

/** What is being typed after an @ at the caret; not within an address, and not within a mention. */
export function asking({ text, mentions }: Written, caret: number): { at: number; q: string } | null {
  const at = text.lastIndexOf("@", caret - 1);
  if (at < 0 || (at > 0 && /[\w.-]/.test(text[at - 1] ?? ""))) return null;
  const q = text.slice(at + 1, caret);
  if (q.length > LONGEST || /\s/.test(q)) return null;
  return mentions.some((one) => one.at === at) ? null : { at, q };
}

/** The person's name takes the place of what was typed; the caret stands behind it. */
export function mentioning(
  before: Written,
  typed: { at: number; q: string },
  person: { id: string; name: string },
): { written: Written; caret: number } {
  const end = typed.at + 1 + typed.q.length;
  const name = `@${person.name} `;
  const rest = before.text.slice(end);
  const { text, mentions } = retyped(
    before,
    before.text.slice(0, typed.at) + name + (rest.startsWith(" ") ? rest.slice(1) : rest),
  );
  const mention = { person: person.id, name: person.name, at: typed.at };
  return {
    written: { text, mentions: [...mentions, mention].sort((one, other) => one.at - other.at) },
    caret: typed.at + name.length,
  };
}

/** The text cut where somebody is mentioned. */
export function parts({ text, mentions }: Written): { at: number; words: string; mention: boolean }[] {
  const cut: { at: number; words: string; mention: boolean }[] = [];
  let from = 0;
  for (const one of standing({ text, mentions }).mentions) {
    if (one.at < from) continue;
    if (one.at > from) cut.push({ at: from, words: text.slice(from, one.at), mention: false });
    cut.push({ at: one.at, words: text.slice(one.at, endOf(one)), mention: true });
    from = endOf(one);
  }
  if (from < text.length) cut.push({ at: from, words: text.slice(from), mention: false });
  return cut;
}
