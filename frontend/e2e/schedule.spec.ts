import { expect } from "@playwright/test";
import { signedIn } from "./support/accounts";
import { expectAccessible, expectFits } from "./support/axe";
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
  await expect(page.getByRole("dialog").getByText(given)).toBeVisible();
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
