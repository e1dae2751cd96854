import type { Recommendation } from "@/api/types";
import { changedFields, draftOf } from "./draft";
import type { RecommendationDraft } from "./recommendation";

const base: RecommendationDraft = {
  source: "s",
  parent: null,
  label: "",
  text: "建设算力中心",
  tags: ["算力"],
  clause: "",
  followUp: true,
  similarTo: null,
  lead: null,
  cooperating: [],
  days: 20,
  passages: [],
};

test("only what both changed, and not to the same, is shown as a difference", () => {
  const latest = { ...base, text: "建设智算中心", clause: "第二条", tags: ["算力", "基础"], days: 15 };
  const mine = { ...base, text: "建设算力枢纽", clause: "第二条", tags: ["算力"], lead: "o" };
  expect(changedFields(base, latest, mine)).toEqual(["text", "tags", "days"]);
});

test("lists are compared by what is in them", () => {
  const same = { ...base, tags: ["算力"], passages: [], cooperating: [] };
  expect(changedFields(base, same, { ...base, tags: [] })).toEqual([]);
});

test("nothing differs where nobody else changed anything", () => {
  expect(changedFields(base, base, { ...base, text: "别的" })).toEqual([]);
});

test("what stands in the register is sent back as it stands", () => {
  const org = (id: string) => ({ id, name: id });
  const view = {
    row: { ...base, sourceId: "s", parentId: "p", lead: org("a"), cooperating: [org("b"), org("c")] },
    passages: [{ kind: "FINDING", ref: "f", origin: "调研", quote: "缺少企业", link: "/visits/v" }],
    similarTo: { id: "x", number: "", text: "" },
    days: 10,
  } as unknown as Recommendation;
  expect(draftOf(view, "1.")).toEqual({
    ...base,
    parent: "p",
    label: "1.",
    similarTo: "x",
    lead: "a",
    cooperating: ["b", "c"],
    days: 10,
    passages: [{ kind: "FINDING", ref: "f", origin: "调研", quote: "缺少企业" }],
  });
});
