import type { RecommendationChain } from "@/api/recommendationTypes";
import { curve, layout, WIDTH, type Words, wrap } from "./chainLayout";

type Link = RecommendationChain["links"][number];

const words: Words = {
  passage: (kind) => kind,
  stand: () => "已办结",
  aim: (indicator) => `${indicator.name} ≥${indicator.value}`,
  targets: "目标",
};
const passage = (quote: string) => ({ kind: "SUBMISSION", ref: quote, origin: "来稿", quote, link: null });
const taken = (measure: string, basis: "STATED" | "TOPIC", ...aims: string[]) => ({
  measure,
  basis,
  policy: "行动计划",
  label: "",
  text: measure,
  indicators: aims.map((name) => ({ name, value: 10 })),
});
const link = (id: string, passages: object[], takenUp: object[]) =>
  ({ recommendation: { id, path: id, text: id, classCode: null }, passages, takenUp }) as unknown as Link;
const chainOf = (...links: Link[]) => layout({ links } as RecommendationChain, words);

describe("the picture of the chain", () => {
  const { nodes, edges, width, height } = chainOf(
    link("r1", [passage("甲"), passage("乙")], [taken("m1", "STATED", "企业数")]),
    link("r2", [], [taken("m1", "TOPIC", "企业数"), taken("m2", "STATED")]),
  );
  const node = (key: string) => nodes.find((one) => one.key === key);

  test("evidence, recommendation, measure and target stand in columns from left to right", () => {
    expect(nodes.map((one) => [one.whole, one.column])).toEqual([
      ["r1", 1],
      ["甲", 0],
      ["乙", 0],
      ["m1", 2],
      ["企业数 ≥10", 3],
      ["r2", 1],
      ["m2", 2],
    ]);
    const xs = [0, 1, 2, 3].map((column) => nodes.find((one) => one.column === column)?.x ?? -1);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(width).toBe((xs[3] ?? 0) + WIDTH);
  });

  test("a measure that took up two recommendations stands once, with a line from each", () => {
    expect(nodes.filter((one) => one.whole === "m1")).toHaveLength(1);
    expect(edges.filter((edge) => edge.to === node("m1")).map((edge) => edge.from.key)).toEqual(["r1", "r2"]);
  });

  test("nearness of subject alone is drawn broken", () => {
    expect(edges.filter((edge) => edge.weak).map((edge) => [edge.from.key, edge.to.key])).toEqual([["r2", "m1"]]);
  });

  test("nothing covers anything else, and all is within the picture", () => {
    for (const one of nodes) {
      expect(one.y + one.height).toBeLessThanOrEqual(height);
      const covered = nodes.filter(
        (other) => other !== one && other.x === one.x && other.y < one.y + one.height && one.y < other.y + other.height,
      );
      expect(covered).toEqual([]);
    }
  });

  test("a line leaves on the right and arrives on the left", () => {
    const edge = edges[0];
    expect(edge && curve(edge)).toMatch(new RegExp(`^M${WIDTH} [\\d.]+C.* ${edge?.to.x} [\\d.]+$`));
  });

  test("an empty chain has no height", () => {
    expect(chainOf().height).toBe(0);
  });
});

describe("a text in lines", () => {
  test("breaks at the width and says that it goes on", () => {
    const lines = wrap("一二三四五六七八九十".repeat(10), 15, 4);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toHaveLength(15);
    expect(lines[3]?.endsWith("…")).toBe(true);
  });

  test("no line begins with a mark that ends a clause, and Latin words stay whole", () => {
    expect(wrap("一二三，四", 3)).toEqual(["一二", "三，四"]);
    expect(wrap("用 artificial intelligence 赋能", 8)).toEqual(["用 artificial ", "intelligence ", "赋能"]);
  });

  test("what fits stays as it is", () => {
    expect(wrap("短句。")).toEqual(["短句。"]);
    expect(wrap("")).toEqual([]);
  });
});
