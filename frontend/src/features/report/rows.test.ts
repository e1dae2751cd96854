import type { ReportRow } from "@/api/reportTypes";
import { shown } from "./rows";

const row = (over: Partial<ReportRow>): ReportRow => ({
  id: "r",
  kind: "TOPIC",
  group: null,
  title: "课题报告",
  status: "DRAFT",
  versions: 0,
  acceptedVersion: null,
  acceptedAt: null,
  length: 0,
  chapters: 3,
  newerSources: 0,
  due: null,
  updatedAt: "2026-11-20T00:00:00Z",
  holders: [],
  ...over,
});
const reports = [
  row({ id: "b", group: { id: "g2", no: 2, name: "第二课题组" }, due: "2026-11-25T10:00:00Z" }),
  row({ id: "a", group: { id: "g1", no: 1, name: "第一课题组" }, updatedAt: "2026-11-19T00:00:00Z", status: "REVIEW" }),
  row({ id: "o", kind: "OVERALL", title: "总报告", holders: ["总课题组组长"] }),
];
const ids = (filter: Partial<Parameters<typeof shown>[1]>) =>
  shown(reports, { q: "", status: "", sort: "group", ...filter }).map((one) => one.id);

test("the overall report stands first, the others by the number of their group, their change or their day", () => {
  expect(ids({})).toEqual(["o", "a", "b"]);
  expect(ids({ sort: "updated" })).toEqual(["o", "b", "a"]);
  expect(ids({ sort: "due" })).toEqual(["o", "b", "a"]);
});

test("words find a title, a group or who has it; a state leaves the rest out", () => {
  expect(ids({ q: "第二" })).toEqual(["b"]);
  expect(ids({ q: "组长" })).toEqual(["o"]);
  expect(ids({ status: "REVIEW" })).toEqual(["a"]);
});
