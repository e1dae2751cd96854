import { anElement, aProcess } from "@/test/studyFixtures";
import { calledBy, foundIn, withCalled } from "./called";
import { stepsAt } from "./picture";

const task = (kind: "NORMAL" | "OVERDUE", holder: string) => ({
  taskKey: "9",
  holders: [holder],
  dueAt: "2026-11-20T09:59:59Z",
  light: { kind, days: 3 },
});
const running = { state: "ACTIVE" as const, endedAt: null };
const study = aProcess([anElement("CallActivity_TopicStudy", { ...running, times: 60, active: 58, calledKey: "60" })]);
const group = (no: number, late: boolean, over = {}) =>
  aProcess([anElement("UserTask_WriteOutline", { ...running, task: task(late ? "OVERDUE" : "NORMAL", `组长${no}`) })], {
    key: String(no),
    parentKey: "1",
    parentElementId: "CallActivity_TopicStudy",
    subject: `第${no}课题`,
    ...over,
  });
const groups = Array.from({ length: 60 }, (_, i) =>
  group(i + 2, i === 40, i > 57 ? { state: "COMPLETED", elements: [] } : {}),
);

test("of sixty called processes the late one comes first and those that are done last", () => {
  const called = calledBy([study, ...groups], study, "CallActivity_TopicStudy");
  expect(called).toHaveLength(60);
  expect(called[0]).toMatchObject({ tone: "late", process: { subject: "第42课题" } });
  expect(called.at(-1)?.tone).toBe("done");
});

test("they are found by what they are about, by who has them and by how they stand", () => {
  const called = calledBy([study, ...groups], study, "CallActivity_TopicStudy");
  expect(foundIn(called, { q: "第42", tone: "", sort: "" }).map((one) => one.process.subject)).toEqual(["第42课题"]);
  expect(foundIn(called, { q: "组长7", tone: "", sort: "" })).toHaveLength(1);
  expect(foundIn(called, { q: "", tone: "done", sort: "" })).toHaveLength(2);
  const byName = foundIn(called, { q: "", tone: "", sort: "-name" }).map((one) => one.process.subject);
  expect(byName).toEqual([...byName].sort((a, b) => String(b).localeCompare(String(a), "zh-CN")));
});

test("the step that called them counts those still at work and is as late as the latest of them", () => {
  const [step] = withCalled(stepsAt(study, null), [study, ...groups], study);
  expect(step).toMatchObject({ tone: "late", active: 58, total: 60 });
});
