import { expect, it } from "vitest";
import { begin, isWhole } from "./replan";

it("asks the server only for wishes that say enough", () => {
  expect(isWhole({ kind: "DAY", day: "2026-12-01" })).toBe(true);
  expect(isWhole({ kind: "DAY", day: null })).toBe(false);
  expect(isWhole({ kind: "TERM", from: "2026-12-01", term: 10, unit: "WORKING_DAYS" })).toBe(true);
  for (const term of [null, 0, 1.5, 100_000]) {
    expect(isWhole({ kind: "TERM", from: "2026-12-01", term, unit: "WORKING_DAYS" })).toBe(false);
    expect(isWhole({ kind: "AFTER", anchor: "d-1", term })).toBe(false);
  }
  expect(isWhole({ kind: "BEFORE", anchor: "d-1", term: 3 })).toBe(true);
  expect(isWhole({ kind: "BEFORE", anchor: null, term: 3 })).toBe(false);
});

it("begins with the day as it stands, and otherwise with what is still to be said", () => {
  expect(begin("DAY", "2026-12-01")).toEqual({ kind: "DAY", day: "2026-12-01" });
  expect(begin("AFTER", "2026-12-01")).toEqual({ kind: "AFTER", anchor: null, term: null });
  expect(isWhole(begin("TERM", "2026-12-01"))).toBe(false);
});
