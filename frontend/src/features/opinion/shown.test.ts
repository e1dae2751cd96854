import { expect, test } from "vitest";
import type { Opinion } from "@/api/opinionTypes";
import { type OpinionFilter, shown } from "./shown";

const one = (name: string, more: Partial<Opinion>) =>
  ({
    id: name,
    org: { id: name, name },
    state: "WAITING",
    text: null,
    givenAt: null,
    answer: null,
    ...more,
  }) as Opinion;
const answer = { outcome: "PARTLY", reason: "已在第二部分写明" } as Opinion["answer"];
const all = [
  one("市科技局", { state: "GIVEN", text: "补充算力", givenAt: "2026-11-06T01:00:00Z" }),
  one("市发改委", { state: "SILENT" }),
  one("市工信局", { state: "GIVEN", text: "补充能耗", givenAt: "2026-11-05T01:00:00Z", answer }),
];
const names = (filter: Partial<OpinionFilter>) =>
  shown(all, { q: "", state: "", answer: "", sort: "", ...filter }).map(({ id }) => id);

test("opinions are found by organisation, words and reason, by reply and by answer", () => {
  expect(names({ q: "补充" })).toEqual(["市科技局", "市工信局"]);
  expect(names({ q: "第二部分" })).toEqual(["市工信局"]);
  expect(names({ state: "SILENT" })).toEqual(["市发改委"]);
  expect(names({ answer: "OPEN" })).toEqual(["市科技局"]);
});

test("who has not replied comes last, whichever way replies are sorted", () => {
  expect(names({ sort: "given" })).toEqual(["市工信局", "市科技局", "市发改委"]);
  expect(names({ sort: "-given" })).toEqual(["市科技局", "市工信局", "市发改委"]);
  expect(names({ sort: "org" })).toEqual(["市发改委", "市工信局", "市科技局"]);
});
