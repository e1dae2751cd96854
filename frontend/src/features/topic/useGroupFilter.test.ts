import { expect, it } from "vitest";
import type { GroupView, GroupWork } from "@/api/topicTypes";
import { filtered } from "./useGroupFilter";

const group = (no: number, name: string, work: Partial<GroupWork> | null): GroupView => ({
  id: String(no),
  no,
  name,
  kind: "SUB",
  lead: { id: "p", name: `组长${no}` },
  leadOrg: null,
  members: [],
  state: "APPOINTED",
  inCharge: null,
  joinedLate: false,
  work: work && {
    phase: "OUTLINE",
    due: null,
    light: null,
    outlineVersion: 0,
    agreedAt: null,
    points: 0,
    figures: [],
    ...work,
  },
});
const groups = [
  group(1, "算力", { phase: "RESEARCH", due: "2026-03-02T10:00:00Z", light: { kind: "NORMAL", days: 9 } }),
  group(2, "数据", { phase: "OUTLINE", due: "2026-03-01T10:00:00Z", light: { kind: "OVERDUE", days: 1 } }),
  group(3, "算法", { phase: "CONCLUDED" }),
];
const found = (filter: Partial<Parameters<typeof filtered>[1]>) =>
  filtered(groups, { q: "", phase: "", late: false, sort: "no", ...filter }).map((one) => one.no);

it("finds groups by their words, people, phase and lateness", () => {
  expect(found({ q: "算" })).toEqual([1, 3]);
  expect(found({ q: "组长2" })).toEqual([2]);
  expect(found({ phase: "CONCLUDED" })).toEqual([3]);
  expect(found({ late: true })).toEqual([2]);
});

it("sorts by day, those without a day last, by phase and by name", () => {
  expect(found({ sort: "due" })).toEqual([2, 1, 3]);
  expect(found({ sort: "phase" })).toEqual([2, 1, 3]);
  expect(found({ sort: "name" })).toEqual([2, 3, 1]);
});
