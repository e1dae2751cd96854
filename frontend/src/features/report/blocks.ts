import { diffArrays } from "diff";

/** One stretch of two people's work on the same text: nobody or one of them changed it, or both did. */
export type Stretch =
  | { kind: "agreed"; blocks: string[] }
  | { kind: "clash"; base: string[]; mine: string[]; theirs: string[] };

/** The paragraphs, lists and tables of a text, each with its marks. */
export function blocksOf(html: string): string[] {
  const page = new DOMParser().parseFromString(html, "text/html");
  return [...page.body.children].map((block) => block.outerHTML);
}

export function textOf(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  return [...page.body.querySelectorAll("p, h3, h4, li, tr, blockquote")]
    .filter((block) => !block.querySelector("p, li, tr") || block.matches("tr"))
    .filter((block) => block.matches("tr") || !block.closest("tr"))
    .map((block) => (block.matches("tr") ? rowOf(block) : (block.textContent ?? "")))
    .join("\n");
}

const rowOf = (row: Element): string => [...row.children].map((cell) => cell.textContent ?? "").join("\t");

/** Where each block of `base` is found again in `other`, or -1. */
function found(base: string[], other: string[]): number[] {
  const at = base.map(() => -1);
  let i = 0;
  let j = 0;
  for (const part of diffArrays(base, other)) {
    if (part.removed) i += part.value.length;
    else if (part.added) j += part.value.length;
    else for (let k = 0; k < part.value.length; k++) at[i++] = j++;
  }
  return at;
}

const same = (one: string[], other: string[]): boolean =>
  one.length === other.length && one.every((block, i) => block === other[i]);

/** Three texts, block by block: what only one person changed is taken, where both changed the same place somebody must choose. */
export function mergeBlocks(baseHtml: string, mineHtml: string, theirsHtml: string): Stretch[] {
  const [base, mine, theirs] = [blocksOf(baseHtml), blocksOf(mineHtml), blocksOf(theirsHtml)];
  const inMine = found(base, mine);
  const inTheirs = found(base, theirs);
  const stretches: Stretch[] = [];
  const agree = (blocks: string[]) => {
    const last = stretches.at(-1);
    if (blocks.length === 0) return;
    if (last?.kind === "agreed") last.blocks.push(...blocks);
    else stretches.push({ kind: "agreed", blocks: [...blocks] });
  };
  let [b, m, h] = [0, 0, 0];
  const settle = (toB: number, toM: number, toH: number) => {
    const [was, my, their] = [base.slice(b, toB), mine.slice(m, toM), theirs.slice(h, toH)];
    if (same(my, their) || same(was, their)) agree(my);
    else if (same(was, my)) agree(their);
    else stretches.push({ kind: "clash", base: was, mine: my, theirs: their });
    [b, m, h] = [toB, toM, toH];
  };
  for (let i = 0; i < base.length; i++) {
    const [atMine, atTheirs] = [inMine[i] ?? -1, inTheirs[i] ?? -1];
    if (atMine < 0 || atTheirs < 0) continue;
    settle(i, atMine, atTheirs);
    agree([base[i] ?? ""]);
    [b, m, h] = [i + 1, atMine + 1, atTheirs + 1];
  }
  settle(base.length, mine.length, theirs.length);
  return stretches;
}

export type Side = "mine" | "theirs" | "both";

/** The text that comes of it: for each clash, in order, what was chosen. Without a choice both stay. */
export function joined(stretches: Stretch[], choices: Side[]): string {
  let clash = 0;
  return stretches
    .flatMap((one) => {
      if (one.kind === "agreed") return one.blocks;
      const side = choices[clash++] ?? "both";
      if (side === "mine") return one.mine;
      return side === "theirs" ? one.theirs : [...one.theirs, ...one.mine];
    })
    .join("");
}
