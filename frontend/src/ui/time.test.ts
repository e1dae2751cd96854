import { changeLanguage } from "@/i18n";
import { dayOf, formatDay, formatInstant, formatTime } from "./time";

const NOW = new Date("2026-02-21T04:00:00Z");

test("a day has its weekday, and its year only when that is another one", () => {
  expect(formatDay("2026-02-25", NOW)).toBe("2月25日 周三");
  expect(formatDay("2025-12-31", NOW)).toBe("2025年12月31日 周三");
  expect(formatDay(null, NOW)).toBe("");
});

test("the house's zone counts, wherever the browser stands", () => {
  expect(formatInstant("2026-02-20T16:03:00Z", NOW)).toBe("2月21日 周六 00:03");
  expect(formatTime("2026-02-21T06:03:00Z")).toBe("14:03");
  expect(dayOf("2026-02-20T16:00:00Z")).toBe("2026-02-21");
});

test("at the turn of the year it is the house's year that counts", () => {
  expect(formatDay("2026-12-31T16:30:00Z", new Date("2026-12-31T17:00:00Z"))).toBe("1月1日 周五");
});

test("English is as short", async () => {
  await changeLanguage("en");
  expect(formatDay("2026-02-25", NOW)).toBe("Wed 25 Feb");
  expect(formatDay("2025-02-25", NOW)).toBe("Tue 25 Feb 2025");
});
