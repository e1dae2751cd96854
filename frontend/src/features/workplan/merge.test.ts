import { aPlan } from "@/test/studyFixtures";
import { suggested } from "@/ui/twoHands";
import { merge, theirChanges } from "./merge";
import { contentOf, type PlanContent } from "./plan";

const base = contentOf(aPlan());
const withText = (key: string, text: string, plan: PlanContent = base): PlanContent => ({
  ...plan,
  sections: plan.sections.map((section) => (section.key === key ? { ...section, text } : section)),
});

test("what only I changed is no change of theirs", () => {
  expect(theirChanges(base, withText("goal", "我的"), base)).toEqual([]);
});

test("what only they changed is taken over", () => {
  const theirs = withText("way", "对方的");
  const mine = withText("goal", "我的");
  const changes = theirChanges(base, mine, theirs);
  expect(changes.map((one) => [one.id, one.clash])).toEqual([["section:way", false]]);
  const result = merge(mine, theirs, suggested(changes));
  expect(result.sections.map((section) => section.text)).toEqual(["我的", "对方的"]);
});

test("what both changed keeps my text until I choose theirs", () => {
  const mine = withText("goal", "我的");
  const theirs = withText("goal", "对方的");
  const changes = theirChanges(base, mine, theirs);
  expect(changes).toHaveLength(1);
  expect(changes[0]?.clash).toBe(true);
  expect(merge(mine, theirs, suggested(changes)).sections[0]?.text).toBe("我的");
  expect(merge(mine, theirs, { "section:goal": "theirs" }).sections[0]?.text).toBe("对方的");
});

test("a part they added comes in where they put it, and one they removed goes", () => {
  const added = { key: "new", heading: "保障", text: "经费" };
  const theirs = { ...base, sections: [added, ...base.sections.slice(0, 1)] };
  const changes = theirChanges(base, base, theirs);
  const result = merge(base, theirs, suggested(changes));
  expect(result.sections.map((section) => section.key)).toEqual(["new", "goal"]);
});

test("the same change made by both is nobody's conflict", () => {
  const both = withText("goal", "一致");
  expect(theirChanges(base, both, both)).toEqual([]);
});

test("the reason of an amendment is merged like its text, and a plan without one gets none", () => {
  const amended = { ...base, reason: "会议要求" };
  const mine = { ...amended, reason: "会议要求，延期两周" };
  const theirs = { ...withText("way", "对方的", amended), reason: "会议要求，增加一组" };
  const changes = theirChanges(amended, mine, theirs);
  expect(changes.map((one) => [one.id, one.clash])).toEqual([
    ["reason", true],
    ["section:way", false],
  ]);
  expect(merge(mine, theirs, suggested(changes)).reason).toBe("会议要求，延期两周");
  expect(merge(mine, theirs, { reason: "theirs" }).reason).toBe("会议要求，增加一组");
  expect(merge(base, base, {})).not.toHaveProperty("reason");
});
