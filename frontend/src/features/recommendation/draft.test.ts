import type { Recommendation, RecommendationRegister } from "@/api/recommendationTypes";
import { draftOf, newDraft } from "./draft";
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

test("a new one belongs to the first document of the register, is followed, and rests on nothing yet", () => {
  const register = { sources: [{ id: "s" }, { id: "t" }] } as RecommendationRegister;
  expect(newDraft(register)).toEqual({ ...base, text: "", tags: [] });
  expect(newDraft({ ...register, sources: [] }).source).toBeNull();
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
