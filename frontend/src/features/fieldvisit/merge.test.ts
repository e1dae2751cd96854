import { mergedLines } from "./Checklist";
import { weeksOf } from "./calendar";
import { clashesOf, merged } from "./merge";
import type { VisitPlan } from "./visits";

const plan = (change: Partial<VisitPlan> = {}, from: string | null = "2026-11-23"): VisitPlan => ({
  title: "调研",
  purpose: "",
  points: [],
  itinerary: { from, to: from, route: "", sites: [], roster: [] },
  ...change,
});

test("what only the other one changed is taken over, what I changed stays", () => {
  const mine = plan({ purpose: "了解算力" });
  const theirs = plan({ title: "赴许昌调研" });
  expect(clashesOf(plan(), mine, theirs)).toEqual([]);
  expect(merged(plan(), mine, theirs)).toMatchObject({ title: "赴许昌调研", purpose: "了解算力" });
});

test("two dates for one visit are a choice", () => {
  const mine = plan({}, "2026-11-24");
  const theirs = plan({}, "2026-11-25");
  expect(clashesOf(plan(), mine, theirs)).toEqual(["days"]);
  expect(merged(plan(), mine, theirs).itinerary.from).toBe("2026-11-24");
  expect(merged(plan(), mine, theirs, { days: "theirs" }).itinerary.from).toBe("2026-11-25");
});

test("ticks of two clerks on one list both stay", () => {
  const line = (key: string, done = false) => ({ key, text: key, who: "", done });
  const base = [line("a"), line("b"), line("c")];
  const mine = [line("a", true), line("b"), line("new")];
  const theirs = [line("a"), line("b", true), line("c"), line("theirs")];
  expect(mergedLines(base, mine, theirs)).toEqual([line("a", true), line("b", true), line("theirs"), line("new")]);
});

test("a month is shown in whole weeks from Monday", () => {
  const weeks = weeksOf("2026-11");
  expect(weeks[0]?.[0]).toBe("2026-10-26");
  expect(weeks.at(-1)?.[6]).toBe("2026-12-06");
  expect(weeksOf("2027-02")).toHaveLength(4);
});
