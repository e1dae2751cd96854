import { Problem } from "@/api/problem";
import { aPlan } from "@/test/studyFixtures";
import { contentOf } from "./plan";
import { faultsFrom, faultsOf } from "./validate";

const today = "2026-11-21";
const plan = contentOf(aPlan());
const group = (change: object) => ({ ...plan, groups: plan.groups.map((one) => ({ ...one, ...change })) });

test("a complete plan has no faults", () => {
  expect(faultsOf(plan, "discussion", today)).toEqual({});
  expect(faultsOf(plan, "review", today)).toEqual({});
});

test("who leads a group may be open in the discussion draft, not in the text for review", () => {
  expect(faultsOf(group({ lead: null }), "discussion", today)).toEqual({});
  expect(faultsOf(group({ lead: null }), "review", today)).toEqual({ "groups.0.lead": "leadMissing" });
});

test("an empty part and a missing title are told by field", () => {
  const empty = { ...plan, title: " ", sections: [{ key: "a", heading: "", text: "" }] };
  expect(faultsOf(empty, "discussion", today)).toEqual({
    title: "titleMissing",
    "sections.0.heading": "headingMissing",
    "sections.0.text": "textMissing",
  });
});

test("who is asked must have a day after today to answer", () => {
  expect(faultsOf({ ...plan, opinionsDue: null }, "discussion", today)).toEqual({ opinionsDue: "opinionsDueMissing" });
  expect(faultsOf({ ...plan, opinionsDue: today }, "discussion", today)).toEqual({ opinionsDue: "opinionsDuePast" });
  expect(faultsOf({ ...plan, opinionOrgs: [], opinionsDue: null }, "discussion", today)).toEqual({});
});

test("the server's field errors land on the fields of the editor", () => {
  const refused = new Problem(422, "invalid", {
    errors: [
      { field: "schedule[1].rule.term", code: "plan-term-range", message: "一到五百" },
      { field: "schedule[2].rule.start", code: "plan-start-after-due", message: "晚于完成日期" },
      { field: "groups[0].members[2]", code: "person-unknown", message: "查无此人" },
    ],
  });
  expect(faultsFrom(refused)).toEqual({
    "schedule.1.rule": "一到五百",
    "schedule.2.rule.start": "晚于完成日期",
    "groups.0.members": "查无此人",
  });
});

test("what begins after its due day is told at its beginning", () => {
  const schedule = plan.schedule.map((item) => ({
    ...item,
    rule: { kind: "FIXED" as const, date: "2026-12-01", start: "2026-12-02" },
  }));
  expect(faultsOf({ ...plan, schedule }, "review", today)).toMatchObject({ "schedule.0.rule.start": "startAfterDue" });
});
