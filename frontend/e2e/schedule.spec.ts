import { expect, type Page } from "@playwright/test";
import type { MeetingView } from "../src/api/meetingTypes";
import { signedIn } from "./support/accounts";
import type { Api } from "./support/api";
import { expectAccessible, expectFits } from "./support/axe";
import { inDays, inWords } from "./support/days";
import { apiOf, aWholeHouse } from "./support/study";
import { test } from "./support/test";
import { commission } from "./support/world";

const DAY_WIDTH = 12;

test("what is planned stands in the chart, in the table and in the calendar, and goes out by a link", async ({
  page,
  playwright,
}) => {
  test.setTimeout(180_000);
  const house = await aWholeHouse();
  const title = `产业生态专题研究${house.mark}`;
  const study = await commission(house, title);
  await signedIn(page, house.clerk.username);
  const api = await apiOf(page, house.clerk);
  const given = `报送典型案例${house.mark}`;
  await expect(async () => {
    await api.post(`/studies/${study.id}/assignments`, {
      title: given,
      text: "",
      stage: "PLAN_DRAFT",
      owner: { type: "PERSON", id: house.clerk.id },
      helpers: [],
      rule: { kind: "TERM", term: 2, unit: "WORKING_DAYS" },
    });
  }).toPass({ timeout: 40_000 });

  // the chart is one stop for the keyboard, and says below it what is selected
  await expect(async () => {
    await page.goto(`/studies/${study.id}/schedule?sort=ASSIGNMENT`);
    await expect(page.getByRole("application", { name: /进度安排图/ })).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 40_000 });
  await page.getByRole("application", { name: /进度安排图/ }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("status").filter({ hasText: given })).toBeVisible();
  await expectAccessible(page);
  // moved by the arrow keys, it is proposed for that day in the dialog of its re-plan
  await page.keyboard.press("Shift+ArrowRight");
  await expect(page.getByRole("status").filter({ hasText: "拟改到" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByText(given).first()).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  // dragged by the pointer it is proposed for the day where it was let go; where it stood before stays marked
  const bar = page.locator("[data-bar][data-movable]");
  const box = await bar.boundingBox();
  if (!box) throw new Error("The bar is not shown.");
  await page.mouse.move(box.x + 6, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 6 + DAY_WIDTH, box.y + box.height / 2, { steps: 6 });
  await page.mouse.up();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(given).first()).toBeVisible();
  await dialog.getByLabel("改期理由").fill("等待年度数据。");
  await dialog.getByRole("button", { name: "确认改期" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("status").filter({ hasText: "原定" })).toBeVisible();
  await page.getByRole("button", { name: "用表格查看同样内容" }).click();
  const row = page.getByRole("row").filter({ hasText: given });
  await expect(row.getByText(/临近/)).toBeVisible();
  await expect(row.getByText(/原定/)).toBeVisible();
  expect(new URL(page.url()).search).toContain("view=table");
  await expectAccessible(page);

  // the calendar: its own month, then the week; an entry opens its thing
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "日程", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "日程" })).toBeVisible();
  await page.getByText("周", { exact: true }).click();
  expect(new URL(page.url()).search).toContain("view=week");
  await expectAccessible(page);
  const entry = page.getByRole("link", { name: new RegExp(`办理交办事项 · ${given}`) });
  if (!(await entry.isVisible())) await page.getByRole("button", { name: "下一周" }).click();
  await expect(entry).toBeVisible();
  await entry.click();
  await expect(page.getByRole("heading", { name: new RegExp(given) }).first()).toBeVisible();

  await moveAMeeting(page, api, study.id, house.clerk.id);

  // on a phone the same is a list
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/schedule?view=agenda");
  await expect(page.getByRole("heading", { level: 1, name: "日程" })).toBeVisible();
  await expectFits(page);
  await expectAccessible(page);
  await page.goto(`/studies/${study.id}/schedule`);
  await expect(page.getByRole("link", { name: new RegExp(`办理交办事项 · ${given}`) })).toBeVisible();
  await expectFits(page);

  // the link is said once, works without signing in, and dies when it is revoked
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/schedule/feed");
  await page.getByRole("button", { name: "生成地址" }).click();
  const link = await page.getByRole("textbox", { name: "订阅地址" }).inputValue();
  expect(link).toMatch(/\/api\/feeds\/[\w-]{43}\.ics$/);
  await expectAccessible(page);
  const outside = await playwright.request.newContext({ baseURL: new URL(page.url()).origin });
  const address = new URL(link).pathname;
  const feed = await outside.get(address);
  expect(feed.headers()["content-type"]).toContain("text/calendar");
  expect((await feed.text()).replaceAll("\r\n ", "")).toContain(given);
  await page.getByRole("button", { name: "停用", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "停用" }).click();
  await expect(page.getByRole("button", { name: "生成地址" })).toBeVisible();
  expect((await outside.get(address)).status()).toBe(404);
  await outside.dispose();
});

/** What hangs on a meeting's day is named before the day is changed, and follows once it is. */
async function moveAMeeting(page: Page, api: Api, study: string, guest: string): Promise<void> {
  const called = await api.post<MeetingView>(`/studies/${study}/meetings`, { kind: "PROGRESS", title: "阶段推进会" });
  await api.put(`/meetings/${called.id}`, {
    version: called.version,
    kind: "PROGRESS",
    title: "阶段推进会",
    convenors: [{ org: null, name: "领导小组办公室" }],
    startsAt: `${inDays(40)}T09:00:00+08:00`,
    endsAt: `${inDays(40)}T11:00:00+08:00`,
    place: "政协第一会议室",
    agenda: [{ id: crypto.randomUUID(), kind: "HEAR_REPORT", title: "听取进展汇报", minutes: 30 }],
    invitations: [{ kind: "PERSON", personId: guest }],
  });
  await expect(async () => {
    const { version } = await api.get<MeetingView>(`/meetings/${called.id}`);
    await api.post(`/meetings/${called.id}/invitation`, { version });
  }).toPass({ timeout: 40_000 });

  await page.goto(`/meetings/${called.id}`);
  await page.getByRole("button", { name: "编辑议程和邀请" }).click();
  const day = page.getByLabel(/^开始\s*\*?$/);
  await day.fill(inWords(47));
  await day.press("Enter");
  await expect(page.getByText("会议改期后，1 项期限随之变动")).toBeVisible();
  await expect(page.getByRole("cell", { name: /召开会议/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "保存并告知" }).click();
  await expect(page.getByRole("button", { name: "编辑议程和邀请" })).toBeVisible();
  await expect(async () => {
    const { startsAt, due } = await api.get<MeetingView>(`/meetings/${called.id}`);
    expect([startsAt, due?.slice(0, 10)]).toEqual([`${inDays(47)}T01:00:00Z`, inDays(47)]);
  }).toPass({ timeout: 20_000 });
}
