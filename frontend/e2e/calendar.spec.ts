import { type Browser, expect } from "@playwright/test";
import type { Assignment } from "../src/api/assignmentTypes";
import type { CalendarYears } from "../src/api/calendarTypes";
import { signedIn } from "./support/accounts";
import { expectAccessible, expectFits } from "./support/axe";
import { test } from "./support/test";
import { anOffice, commission, grant, signedInApi } from "./support/world";

/** The days off of a year, a holiday in January among them that no earlier run has asked for. */
const noticeOf = (lastDay: number) =>
  [
    "一、元旦：1月1日放假。",
    `二、春节：1月4日至${lastDay}日放假调休。`,
    "三、劳动节：5月1日至5日放假调休。",
    "四、国庆节：10月1日至7日放假调休。",
  ].join("\n");

async function elsewhere(browser: Browser, username: string, at: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signedIn(page, username, at);
  return page;
}

test("one of the office loads next year's notice, another confirms it, and a running deadline follows", async ({
  page,
  browser,
}) => {
  const office = await anOffice();
  await grant(office.colleague, "OFFICE", "ORGANISATION", office.org.id);
  const study = await commission(office, `工作日历研究${office.mark}`);
  const api = await signedInApi(office.clerk);
  let given: Assignment | undefined;
  await expect(async () => {
    given = await api.post<Assignment>(`/studies/${study.id}/assignments`, {
      title: `长期任务${office.mark}`,
      text: "",
      owner: { type: "PERSON", id: office.leader.id },
      helpers: [],
      rule: { kind: "TERM", term: 300, unit: "WORKING_DAYS" },
    });
  }).toPass({ timeout: 60_000 }); // the study's process takes nothing before it has begun
  const before = given as Assignment;
  const year = new Date().getFullYear() + 1;

  await signedIn(page, office.clerk.username, `/calendar?year=${year}`);
  await expect(page.getByRole("heading", { name: "工作日历" })).toBeVisible();
  await page.getByRole("button", { name: "录入新通知" }).click();
  await expect(page.getByRole("heading", { name: "录入新通知" })).toBeVisible();
  await page.getByLabel("年份").fill(String(year));
  await page.getByLabel("文号").fill(`国办发明电〔${year - 1}〕${office.mark}号`);
  await page.getByLabel("印发日期").click();
  await page.getByTitle(new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date())).click();
  await page.getByLabel("放假和补班安排").fill("元旦 1月1日 放假\n1月1日 上班");
  await page.getByRole("button", { name: "预览影响" }).click();
  await expect(page.getByText("既放假又上班").first()).toBeVisible();
  await page.getByLabel("放假和补班安排").fill(noticeOf(8 + (Date.now() % 20)));
  await page.getByRole("button", { name: "预览影响" }).click();
  const row = page.getByRole("row").filter({ hasText: study.title });
  await expect(row.first()).toContainText("300个工作日");
  await expectAccessible(page);
  await page.getByRole("button", { name: "提出，交另一人确认" }).click();
  await expect(page.getByText("您自己不能确认")).toBeVisible();

  const second = await elsewhere(browser, office.colleague.username, "/calendar");
  await second.getByRole("link", { name: "去看看" }).click();
  await expect(second.getByText("请核对后确认或不采用")).toBeVisible();
  await second.getByRole("button", { name: "确认生效" }).click();
  await second.getByRole("dialog").getByRole("button", { name: "确认生效" }).click();
  await expect(second.getByText("已生效").first()).toBeVisible();
  const years = await api.get<CalendarYears>("/calendar/years");
  expect(years.years.find((one) => one.year === year)?.estimated).toBe(false);

  await expect.poll(async () => (await api.get<Assignment>(`/assignments/${before.id}`)).due).not.toBe(before.due);
  await page.goto(`/studies/${study.id}/timeline`);
  await expect(page.getByText(/工作日历有新通知/)).toBeVisible();
  await second.context().close();
});

test("the calendar shows a year in both languages and under a thumb @phone", async ({ page }) => {
  const office = await anOffice();
  await signedIn(page, office.clerk.username, "/calendar?year=2026", "en");
  await expect(page.getByText("国办发明电〔2025〕7号")).toBeVisible();
  await expect(page.getByRole("table", { name: /February/ })).toContainText("off");
  await expectAccessible(page);
  await expectFits(page);
});
