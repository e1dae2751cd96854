import { anElement, aProcess } from "@/test/studyFixtures";
import { daysOf, pathTo, rootOf, stepsAt } from "./picture";

const task = (kind: "NORMAL" | "OVERDUE", holder: string) => ({
  taskKey: "9",
  holders: [holder],
  dueAt: "2026-11-20T09:59:59Z",
  light: { kind, days: 3 },
});
const active = { state: "ACTIVE" as const, endedAt: null };

test("a late task turns its step red, one in time leaves it blue", () => {
  const process = aProcess([
    anElement("UserTask_DraftWorkPlan", { ...active, task: task("OVERDUE", "办公室") }),
    anElement("UserTask_IssueWorkPlan", { ...active, task: task("NORMAL", "办公室") }),
  ]);
  expect(
    stepsAt(process, null)
      .map((step) => step.tone)
      .sort(),
  ).toEqual(["active", "late"]);
});

test("the instances of one step are one entry that counts them, and the worst decides its colour", () => {
  const process = aProcess([
    anElement("UserTask_AnswerOpinion"),
    anElement("UserTask_AnswerOpinion", { ...active, task: task("OVERDUE", "科技厅") }),
    anElement("UserTask_AnswerOpinion", { ...active, task: task("NORMAL", "工信厅") }),
  ]);
  const [step] = stepsAt(process, null);
  expect(step).toMatchObject({ tone: "late", active: 2, total: 3 });
  expect(step?.tasks.flatMap((one) => one.holders)).toEqual(["科技厅", "工信厅"]);
});

test("on a past day a step that was going on then is active, and one that came later is not there", () => {
  const process = aProcess([
    anElement("UserTask_DraftWorkPlan", { startedAt: "2026-11-02T01:00:00Z", endedAt: "2026-11-05T01:00:00Z" }),
    anElement("UserTask_IssueWorkPlan", { startedAt: "2026-11-08T01:00:00Z", endedAt: null, state: "ACTIVE" }),
  ]);
  const steps = stepsAt(process, Date.parse("2026-11-03T01:00:00Z"));
  expect(steps.map((step) => [step.elementId, step.tone])).toEqual([["UserTask_DraftWorkPlan", "active"]]);
});

test("the path leads from the study to the called process", () => {
  const root = aProcess([]);
  const called = aProcess([], { key: "2", processId: "work-plan", parentKey: "1" });
  expect(pathTo([called, root], "2").map((one) => one.key)).toEqual(["1", "2"]);
  expect(rootOf([called, root])?.key).toBe("1");
});

test("the slider stops at the end of every past day in the house's zone", () => {
  const days = daysOf([aProcess([])], Date.parse("2026-11-05T02:00:00Z"));
  expect(days.map((day) => new Date(day).toISOString())).toEqual([
    "2026-11-02T15:59:59.999Z",
    "2026-11-03T15:59:59.999Z",
    "2026-11-04T15:59:59.999Z",
  ]);
});
