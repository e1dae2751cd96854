import { diffLines, diffWordsWithSpace } from "diff";

export type Piece = { kind: "same" | "added" | "removed"; text: string };
export type Line = { key: string; heading: Piece[]; text: Piece[]; state: "same" | "changed" | "added" | "removed" };

// Chinese has no spaces between words: the platform's own segmenter finds them, in Latin text as well.
const words = new Intl.Segmenter("zh", { granularity: "word" });

/** Above this many characters a text is first compared by lines, so that a report of 200,000 is compared at once. */
const LONG = 20_000;

/** What became of a text, word by word, removed before added. */
export function compareText(before: string, after: string): Piece[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  if (before === "") return [{ kind: "added", text: after }];
  if (after === "") return [{ kind: "removed", text: before }];
  return before.length + after.length > LONG ? byLines(before, after) : byWords(before, after);
}

const pieceOf = (part: { added?: boolean; removed?: boolean; value: string }): Piece => ({
  kind: part.added ? "added" : part.removed ? "removed" : "same",
  text: part.value,
});

function byWords(before: string, after: string): Piece[] {
  return diffWordsWithSpace(before, after, { intlSegmenter: words }).map(pieceOf);
}

/** Lines that stayed are left alone; where lines were replaced, the words in them are compared. */
function byLines(before: string, after: string): Piece[] {
  const parts = diffLines(before, after).map(pieceOf);
  const result: Piece[] = [];
  for (let i = 0; i < parts.length; i++) {
    const [part, next] = [parts[i], parts[i + 1]];
    if (!part) continue;
    const replaced = part.kind === "removed" && next?.kind === "added";
    if (replaced && part.text.length + next.text.length <= LONG) {
      result.push(...byWords(part.text, next.text));
      i++;
    } else result.push(part);
  }
  return result;
}

export type Entry = { key: string; heading: string; text: string };

/** Entries of two versions, matched by key, in the order of the newer one; what was dropped stays where it was. */
export function compareEntries(before: Entry[], after: Entry[]): Line[] {
  const old = new Map(before.map((entry) => [entry.key, entry]));
  const kept = new Set(after.map((entry) => entry.key));
  const lines: Line[] = after.map((entry) => {
    const earlier = old.get(entry.key);
    const heading = compareText(earlier?.heading ?? "", entry.heading);
    const text = compareText(earlier?.text ?? "", entry.text);
    const same = earlier?.heading === entry.heading && earlier.text === entry.text;
    return { key: entry.key, heading, text, state: earlier ? (same ? "same" : "changed") : "added" };
  });
  before.forEach((entry, at) => {
    if (kept.has(entry.key)) return;
    const heading = compareText(entry.heading, "");
    const text = compareText(entry.text, "");
    lines.splice(Math.min(at, lines.length), 0, { key: entry.key, heading, text, state: "removed" });
  });
  return lines;
}

/** The sections of two versions. */
export function compareSections(before: { sections: Entry[] }, after: { sections: Entry[] }): Line[] {
  return compareEntries(before.sections, after.sections);
}

/** How many entries differ: the one number above a comparison. */
export function countChanges(lines: Line[]): number {
  return lines.filter((line) => line.state !== "same").length;
}
