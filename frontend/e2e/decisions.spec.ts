import { expect, type Page } from "@playwright/test";
import { signedIn } from "./support/accounts";
import { expectAccessible } from "./support/axe";
import { buildMeeting, writeReport } from "./support/keyboard";
import { appointed, outlineAgreed, outlineSubmitted, planStep, researchConcluded } from "./support/shortcuts";
import { apiOf, aWholeHouse, browserOf, type House, openTask, planOf, writePlan } from "./support/study";
import { test } from "./support/test";
import { commission } from "./support/world";

let house: House;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  house = await aWholeHouse();
});

test("the leading group returns a plan with its reason, then passes the revised one with amendments, in English", async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  const { clerk, leader } = house;
  const title = `粮食安全专题研究${house.mark}`;
  const { id } = await commission(house, title);
  const office = await signedIn(page, clerk.username, "/inbox");
  const plan = await planOf(office, id);
  await writePlan(office, plan, house, []);
  await planStep(office, id, "DRAFT", "discussion-draft");
  await planStep(office, id, "REVISING", "revision");
  const incharge = await browserOf(browser, leader, "/inbox");
  const inchargeApi = await apiOf(incharge, leader);
  await planStep(inchargeApi, id, "REVIEW", "review", { outcome: "AGREED" });

  // the leading group returns it: not without a reason
  await openTask(incharge, title, "审定工作方案");
  await incharge.getByRole("button", { name: "退回修改", exact: true }).click();
  await incharge.getByRole("button", { name: "确认退回修改" }).click();
  await expect(incharge.getByText("请写明理由。")).toBeVisible();
  await incharge.getByLabel(/^退回理由/).fill("课题组设置要突出重点。");
  await expectAccessible(incharge);
  await incharge.getByRole("button", { name: "确认退回修改" }).click();
  await expect(incharge.getByRole("heading", { name: new RegExp(`已送 .*${clerk.name}`) })).toBeVisible();

  // the office reads the reason where it revises, and the plan goes round once more
  await openTask(page, title, "修改工作方案");
  await expect(page.getByText("课题组设置要突出重点。").first()).toBeVisible();
  await page.getByLabel(/^内容/).first().fill("聚焦种业和耕地，提出务实建议。");
  await page.getByRole("button", { name: "报送分管领导审核" }).click();
  await expect(page.getByRole("heading", { name: /^已送/ })).toBeVisible();
  await planStep(inchargeApi, id, "REVIEW", "review", { outcome: "AGREED" });

  // the same person goes on in English, chosen in the menu
  await incharge.goto("/inbox");
  await inEnglish(incharge, leader.name);
  await openTask(incharge, title, "Decide on the work plan");
  await incharge.getByRole("button", { name: "Pass with amendments", exact: true }).click();
  await incharge.getByRole("button", { name: "Confirm: pass with amendments" }).click();
  await expect(incharge.getByText("Say what is to be amended.")).toBeVisible();
  await incharge.getByLabel(/^Amendments/).fill("Name the counties to be visited.");
  await expectAccessible(incharge);
  await incharge.getByRole("button", { name: "Confirm: pass with amendments" }).click();
  await expect(incharge.getByRole("heading", { name: new RegExp(`Sent to .*${clerk.name}`) })).toBeVisible();

  // the office amends and issues
  await page.goto("/inbox");
  await inEnglish(page, clerk.name);
  await openTask(page, title, "Amend the plan as decided");
  await expect(page.getByText("Name the counties to be visited.").first()).toBeVisible();
  await page.getByRole("textbox", { name: /^Text/ }).first().fill("聚焦五个产粮大县，提出务实建议。");
  await page.getByRole("button", { name: "Amended, pass on to issue" }).click();
  await expect(page.getByRole("heading", { name: /^(✓ )?(Sent to|Submitted)/ })).toBeVisible();
  await openTask(page, title, "Number and issue the work plan");
  const year = new Intl.DateTimeFormat("en", { timeZone: "Asia/Shanghai", year: "numeric" }).format(new Date());
  await page.getByLabel(/^Document number/).fill(`政协办〔${year}〕${1 + (Date.now() % 90_000)}号`);
  await page.getByRole("button", { name: "Issue", exact: true }).click();
  await expect(page.getByRole("heading", { name: /^(✓ )?(Sent to|Submitted)/ })).toBeVisible();
  await expect(async () => {
    await page.goto(`/studies/${id}/timeline?kind=work-plan.decided`);
    await expect(page.getByText(/returned for revision/i).first()).toBeVisible({ timeout: 3_000 });
    await expect(page.getByText(/passed with amendments/i).first()).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await expectAccessible(page);
  await incharge.context().close();
});

test("a study is withdrawn with its reason: its tasks leave every inbox by themselves, its papers stay", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const title = `冰雪经济专题研究${house.mark}`;
  const { id } = await commission(house, title);
  const colleague = await browserOf(browser, house.colleague, "/inbox?box=group");
  const theirs = colleague.getByRole("listitem").filter({ hasText: title });
  await expect(theirs).toBeVisible();
  await expect(colleague.locator("[data-live=live]")).toBeVisible();

  await signedIn(page, house.clerk.username, `/studies/${id}`);
  await page.getByRole("button", { name: "撤销研究" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "撤销研究" }).click();
  await expect(dialog.getByText("请写明理由").first()).toBeVisible();
  await dialog.getByRole("textbox").fill("与另一专题合并研究。");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "撤销研究" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("与另一专题合并研究。").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "撤销研究" })).toHaveCount(0);
  await expect(theirs).toHaveCount(0);
  await page.goto(`/studies/${id}/process`);
  await expect(page.getByText("没有进行中的步骤。").first()).toBeVisible();
  await page.goto(`/studies/${id}/timeline`);
  await expect(page.getByText("与另一专题合并研究。").first()).toBeVisible();
  await colleague.context().close();
});

test("two browsers save the same plan: the second is told what changed and loses nothing typed", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const title = `银发经济专题研究${house.mark}`;
  const { id } = await commission(house, title);
  const api = await signedIn(page, house.clerk.username, "/inbox");
  const plan = await planOf(api, id);
  await writePlan(api, plan, house, []);
  await openTask(page, title, "拟定工作方案");
  const other = await browserOf(browser, house.clerk, page.url());
  const text = (where: Page) => where.getByLabel(/^内容/).first();
  await expect(text(other)).toHaveValue("摸清产业现状，提出务实建议。");

  await text(page).fill("先保存的人写的目标。");
  await page.getByLabel(/^方案名称/).fill("先保存的人改的名称");
  await text(other).fill("后保存的人写的目标。");
  await page.getByRole("button", { name: "保存方案" }).click();
  await expect(page.getByText(/方案已保存/).first()).toBeVisible();

  await other.getByRole("button", { name: "保存方案" }).click();
  await expect(other.getByText("您编辑期间，其他人保存了改动。")).toBeVisible();
  await expect(text(other)).toHaveValue("后保存的人写的目标。");
  await other.getByRole("button", { name: "看改动" }).click();
  const changes = other.getByRole("dialog");
  await expect(changes.getByText("双方都改了")).toHaveCount(1);
  await expect(changes.getByText("只有对方改了")).toHaveCount(1);
  await expect(changes).toContainText("后保存的人写的目标。");
  await expect(changes).toContainText("先保存的人改的名称");
  await expectAccessible(other);
  await changes.getByRole("button", { name: "按选定内容继续" }).click();
  await expect(text(other)).toHaveValue("后保存的人写的目标。");
  await expect(other.getByLabel(/^方案名称/)).toHaveValue("先保存的人改的名称");
  await other.getByRole("button", { name: "保存方案" }).click();
  await expect(other.getByText(/方案已保存/).first()).toBeVisible();
  await expect
    .poll(async () => {
      const saved = await planOf(api, id);
      return [saved.title, saved.sections[0]?.text];
    })
    .toEqual(["先保存的人改的名称", "后保存的人写的目标。"]);
  await other.context().close();
});

test("the live picture, looked at some days later, is taken back day by day and returns to now", async ({ page }) => {
  const title = `夜间经济专题研究${house.mark}`;
  const { id } = await commission(house, title);
  await planOf(await signedIn(page, house.clerk.username, "/inbox"), id);
  await page.clock.setFixedTime(Date.now() + 3 * 86_400_000); // the days that can be chosen are those of the browser
  await page.goto(`/studies/${id}/process`);
  await expect(page.locator(".djs-container")).toBeVisible();
  const slider = page.getByRole("slider", { name: "按日回放" });
  await expect(slider).toHaveAttribute("aria-valuenow", "3");
  const list = page.getByRole("region", { name: "进程列表" });
  const step = list.getByRole("button", { name: "制定工作方案" });
  await expect(step).toBeVisible();

  const rail = await page.locator(".ant-slider").boundingBox();
  if (!rail) throw new Error("no slider");
  await page.mouse.click(rail.x + rail.width * 0.35, rail.y + rail.height / 2);
  await expect(slider).toHaveAttribute("aria-valuenow", "1");
  await expect(page.getByText(/月\d+日.* 的情况/)).toBeVisible();
  await expect(list.getByText("制定工作方案")).toBeVisible();
  await expect(step).toHaveCount(0); // the past is only looked at
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(slider).toHaveAttribute("aria-valuenow", "0");
  await expectAccessible(page);
  await page.getByRole("button", { name: "回到现在" }).click();
  await expect(slider).toHaveAttribute("aria-valuenow", "3");
  await expect(step).toBeVisible();
});

test("a meeting is built and a report is written by the keyboard alone", async ({ page, browser }) => {
  test.setTimeout(300_000);
  const title = `智慧农业专题研究${house.mark}`;
  const { id } = await appointed(house, title);
  await outlineSubmitted(house, id);
  await outlineAgreed(house, id);
  await researchConcluded(house, id);
  const api = await signedIn(page, house.clerk.username, "/inbox");
  await api.post(`/studies/${id}/meetings`, { kind: "PROGRESS", title: "专题研究推进会", groupId: null });
  await openTask(page, title, "拟定会议议程");
  await buildMeeting(page, house.lead.name);
  const lead = await browserOf(browser, house.lead, "/inbox");
  await openTask(lead, title, "撰写课题报告");
  await writeReport(lead);
  await lead.context().close();
});

async function inEnglish(page: Page, name: string) {
  await page.getByRole("button", { name: new RegExp(name) }).click();
  await page.getByRole("menuitem", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
}
