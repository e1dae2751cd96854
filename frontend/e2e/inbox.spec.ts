import { expect } from "@playwright/test";
import { signedIn } from "./support/accounts";
import { expectAccessible, expectFits } from "./support/axe";
import { test } from "./support/test";
import { anOffice, commission, type Office } from "./support/world";

let office: Office;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  office = await anOffice();
});

const title = (what: string) => `${what}专题研究${office.mark}`;

test("a new task appears by itself at both people of the office, and whoever claims it is seen by the other", async ({
  page,
  browser,
}) => {
  const other = await browser.newContext();
  const colleague = await other.newPage();
  await signedIn(page, office.clerk.username, "/inbox?box=group");
  await signedIn(colleague, office.colleague.username, "/inbox?box=group");
  await expect(page.locator("[data-live=live]")).toBeVisible();
  await expect(colleague.locator("[data-live=live]")).toBeVisible();

  await commission(office, title("数字经济"));
  const mine = page.getByRole("listitem").filter({ hasText: title("数字经济") });
  const theirs = colleague.getByRole("listitem").filter({ hasText: title("数字经济") });
  await expect(mine).toContainText("拟定工作方案");
  await expect(theirs).toContainText("正常");

  await mine.getByRole("button", { name: "认领" }).click();
  await expect(theirs).toContainText(`办理中：${office.clerk.name}`);
  await expect(mine.getByRole("button", { name: "认领" })).toHaveCount(0);

  await page.getByRole("link", { name: /^待办/ }).last().click();
  const held = page.getByRole("listitem").filter({ hasText: title("数字经济") });
  await expect(held).toContainText("办理中：我");
  await held.getByRole("button", { name: "放回" }).click();
  await expect(theirs).toContainText("无人认领");
  await other.close();
});

test("several tasks are claimed at once", async ({ page }) => {
  await commission(office, title("教育"));
  await commission(office, title("医疗"));
  await signedIn(page, office.clerk.username, "/inbox?box=group");
  for (const what of ["教育", "医疗"]) {
    const row = page.getByRole("listitem").filter({ hasText: title(what) });
    await row.getByRole("checkbox").check();
  }
  await page.getByRole("toolbar").getByRole("button", { name: "认领" }).click();
  await expect(page.getByText("已认领 2 项")).toBeVisible();
});

test("a task that I hold is handed to a colleague", async ({ page }) => {
  await commission(office, title("养老"));
  await signedIn(page, office.clerk.username, "/inbox?box=group");
  const row = page.getByRole("listitem").filter({ hasText: title("养老") });
  await row.getByRole("button", { name: "认领" }).click();
  await page.goto("/inbox?box=mine");
  await row.getByRole("button", { name: "转交" }).click();
  await page.getByRole("dialog").getByLabel("转交给").click();
  await page.getByTitle(office.colleague.name).click();
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "转交" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.goto("/inbox?box=group");
  await expect(row).toContainText(`办理中：${office.colleague.name}`);
});

test("the filter stays in the address, and Back restores it", async ({ page }) => {
  await commission(office, title("水利"));
  await signedIn(page, office.clerk.username, "/inbox?box=group");
  await page.getByLabel("关键词").fill("水利");
  await expect(page).toHaveURL(/q=/);
  await expect(page.locator("[data-testid^=task-]")).toHaveCount(1);
  await page.locator("[data-row-link]").first().click();
  await expect(page).toHaveURL(/\/tasks\/\d+\?.*q=/);
  await page.goBack();
  await expect(page.getByLabel("关键词")).toHaveValue("水利");
  await expect(page.locator("[data-testid^=task-]")).toHaveCount(1);
});

test("the keyboard walks and opens, and `?` says how", async ({ page }) => {
  await signedIn(page, office.clerk.username, "/studies");
  await expect(page.getByRole("searchbox").first()).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("i");
  await expect(page).toHaveURL(/\/inbox/);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "键盘快捷键" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "搜索研究" })).toBeFocused();
});

for (const language of ["zh", "en"] as const) {
  test(`the inbox is accessible and fits, ${language} @phone`, async ({ page }) => {
    await commission(office, title("交通"));
    await signedIn(page, office.clerk.username, "/inbox?box=group", language);
    await expect(page.locator("[data-testid^=task-]").first()).toBeVisible();
    await expectAccessible(page);
    await expectFits(page);
  });

  test(`the empty inbox, the directory and what is not there are accessible and fit, ${language} @phone`, async ({
    page,
  }) => {
    await signedIn(page, office.leader.username, "/inbox?box=done", language);
    for (const at of ["/inbox?box=done", "/directory", "/directory?of=organisations", "/nowhere", "/me"]) {
      await page.goto(at);
      await expect(page.locator("main")).not.toBeEmpty();
      await page.waitForLoadState("networkidle").catch(() => {}); // the signals' stream never ends
      await expectAccessible(page);
      await expectFits(page);
    }
  });
}
