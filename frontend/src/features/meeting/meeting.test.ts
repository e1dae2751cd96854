import { parseMinutes, slotOf, sumOf } from "./meeting";

test.each([
  ["20", 20],
  ["20m", 20],
  ["1.5h", 90],
  ["1:30", 90],
  ["90 分钟", 90],
  ["2小时", 120],
  ["", null],
  ["soon", undefined],
  ["0", undefined],
])("a duration written as %j is %j minutes", (text, minutes) => {
  expect(parseMinutes(text)).toBe(minutes);
});

test("the sum leaves out what states no duration, and the slot needs both ends", () => {
  const line = { id: "a", kind: "DEPLOY" as const, title: "", presenter: null, presenterId: null, paper: null };
  expect(
    sumOf([
      { ...line, minutes: 40 },
      { ...line, minutes: null },
      { ...line, minutes: 30 },
    ]),
  ).toBe(70);
  expect(slotOf({ startsAt: "2026-03-02T01:00:00Z", endsAt: "2026-03-02T02:00:00Z" })).toBe(60);
  expect(slotOf({ startsAt: "2026-03-02T01:00:00Z", endsAt: null })).toBeNull();
});
