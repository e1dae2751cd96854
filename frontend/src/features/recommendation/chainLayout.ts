import type { RecommendationChain } from "@/api/recommendationTypes";
import type { Id } from "@/api/types";

export const WIDTH = 232;
export const GAP = 56;
const LINE = 20;
const PAD = 10;
const BETWEEN = 12;
const BLOCK = 24;
/** A line holds so many full-width characters. */
const CHARACTERS = 15;
const LINES = 4;

export type Column = 0 | 1 | 2 | 3;

export interface Node {
  key: string;
  column: Column;
  x: number;
  y: number;
  height: number;
  head: string;
  lines: string[];
  whole: string;
  link: string | null;
  mark: string | null;
}

export interface Edge {
  key: string;
  from: Node;
  to: Node;
  /** Nearness of subject only: drawn broken. */
  weak: boolean;
}

export interface Words {
  passage: (kind: string) => string;
  stand: (link: RecommendationChain["links"][number]) => string;
  aim: (indicator: RecommendationChain["links"][number]["takenUp"][number]["indicators"][number]) => string;
  targets: string;
}

/** Chinese letters and marks are square, Latin ones take about half of that. */
export const roomOf = (letter: string): number => (letter.charCodeAt(0) > 0x2000 ? 1 : 0.56);

/** Breaks a text into lines of equal width; Latin letters take half the room. What does not fit ends in an ellipsis. */
export function wrap(text: string, characters = CHARACTERS, most = LINES): string[] {
  const lines: string[] = [];
  let line = "";
  let width = 0;
  // A word of Latin letters stays whole, and no line begins with what ends a clause.
  for (const piece of text
    .replace(/\s+/g, " ")
    .match(/[!-~]{1,24}[，。；、：,.;:）)]*|[^!-~][，。；、：,.;:）”》]*/g) ?? []) {
    const wide = [...piece].reduce((sum, letter) => sum + roomOf(letter), 0);
    if (line && width + wide > characters) {
      lines.push(line);
      line = "";
      width = 0;
    }
    if (line || piece !== " ") {
      line += piece;
      width += wide;
    }
  }
  if (line) lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = `${(kept[most - 1] ?? "").slice(0, -1)}…`;
  return kept;
}

const xOf = (column: Column) => column * (WIDTH + GAP);

/** Places the four columns: what belongs to one recommendation stands beside it, a measure that took up several stands once. */
export function layout({ links }: RecommendationChain, words: Words) {
  const nodes: Node[] = [];
  const edges: Edge[] = [];
  const measures = new Map<Id, Node>();
  let top = 0;
  const put = (column: Column, y: number, part: Omit<Node, "column" | "x" | "y" | "height" | "lines">): Node => {
    const lines = wrap(part.whole);
    const node = { ...part, column, x: xOf(column), y, lines, height: PAD * 2 + LINE * (1 + lines.length) };
    nodes.push(node);
    return node;
  };
  for (const link of links) {
    const { recommendation, passages, takenUp } = link;
    const one = put(1, top, {
      key: recommendation.id,
      head: `${recommendation.path} ${words.stand(link)}`,
      whole: recommendation.text,
      link: `/recommendations/${recommendation.id}`,
      mark: recommendation.classCode,
    });
    let left = top;
    for (const [i, passage] of passages.entries()) {
      const node = put(0, left, {
        key: `${recommendation.id} ${i}`,
        head: `${words.passage(passage.kind)} ${passage.origin}`,
        whole: passage.quote,
        link: passage.link,
        mark: null,
      });
      edges.push({ key: node.key, from: node, to: one, weak: false });
      left += node.height + BETWEEN;
    }
    let right = top;
    for (const taken of takenUp) {
      let node = measures.get(taken.measure);
      if (!node) {
        node = put(2, right, {
          key: taken.measure,
          head: taken.policy,
          whole: `${taken.label} ${taken.text}`.trim(),
          link: null,
          mark: null,
        });
        measures.set(taken.measure, node);
        let height = node.height;
        if (taken.indicators.length > 0) {
          const target = put(3, right, {
            key: `${taken.measure} targets`,
            head: words.targets,
            whole: taken.indicators.map(words.aim).join("； "),
            link: null,
            mark: null,
          });
          edges.push({ key: target.key, from: node, to: target, weak: false });
          height = Math.max(height, target.height);
        }
        right += height + BETWEEN;
      }
      edges.push({ key: `${recommendation.id} ${taken.measure}`, from: one, to: node, weak: taken.basis === "TOPIC" });
    }
    top = Math.max(top + one.height, left - BETWEEN, right - BETWEEN) + BLOCK;
  }
  return { nodes, edges, width: xOf(3) + WIDTH, height: Math.max(top - BLOCK, 0) };
}

/** From the right side of one to the left side of the other, at the height of their first lines. */
export function curve({ from, to }: Edge): string {
  const x1 = from.x + WIDTH;
  const y1 = from.y + Math.min(from.height / 2, 30);
  const y2 = to.y + Math.min(to.height / 2, 30);
  const bend = (to.x - x1) / 2;
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${to.x - bend} ${y2} ${to.x} ${y2}`;
}

export const textY = (line: number) => PAD + 14 + LINE * line;
