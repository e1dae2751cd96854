import { diffWordsWithSpace } from "diff";
import type { PlanText } from "@/api/types";

export type Piece = { kind: "same" | "added" | "removed"; text: string };
export type Line = { key: string; heading: Piece[]; text: Piece[]; state: "same" | "changed" | "added" | "removed" };

// Chinese has no spaces between words: the platform's own segmenter finds them, in Latin text as well.
const words = new Intl.Segmenter("zh", { granularity: "word" });

/** What became of a text, word by word, removed before added. */
export function compareText(before: string, after: string): Piece[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  return diffWordsWithSpace(before, after, { intlSegmenter: words }).map((part) => ({
    kind: part.added ? "added" : part.removed ? "removed" : "same",
    text: part.value,
  }));
}

type Entry = { key: string; heading: string; text: string };

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

/** The sections of two versions of a plan. */
export function compareSections(before: PlanText, after: PlanText): Line[] {
  return compareEntries(before.sections, after.sections);
}

/** How many entries differ: the one number above a comparison. */
export function countChanges(lines: Line[]): number {
  return lines.filter((line) => line.state !== "same").length;
}
