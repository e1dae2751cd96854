import { expect } from "@playwright/test";
import { apiIn, signedIn } from "./support/accounts";
import { expectAccessible, expectFits } from "./support/axe";
import { browserOf } from "./support/study";
import { test } from "./support/test";
import { anOffice, commission } from "./support/world";

test("one person acts, the other's bell counts up without a reload, leads to the thing and counts down", async ({
  page,
  browser,
}) => {
  const office = await anOffice();
  const title = `通知专题研究${office.mark}`;
  const colleague = await browserOf(browser, office.colleague, "/notifications");
  await expect(colleague.getByText("还没有通知。")).toBeVisible();
  await expect(colleague.getByRole("link", { name: "通知", exact: true })).toBeVisible();

  const study = await commission(office, title);

  const bell = colleague.getByRole("link", { name: /^通知, 1 条未读$/ });
  await expect(bell).toBeVisible();
  const news = colleague.getByRole("listitem").filter({ hasText: title });
  await expect(news).toContainText("交办");
  await expectAccessible(colleague);
  await news.getByRole("link", { name: /新待办：拟定工作方案/ }).click();
  await expect(colleague).toHaveURL(/\/tasks\/\d+/);
  await expect(colleague.getByRole("heading", { level: 1, name: "拟定工作方案" })).toBeVisible();
  await expect(bell).toBeHidden();

  // what was read is told apart, and may be put back; the filter is in the address
  await colleague.goto("/notifications?reason=ASSIGNED&unread=1");
  await expect(colleague.getByText("没有未读通知。")).toBeVisible();
  await colleague.getByRole("checkbox", { name: "只看未读" }).click();
  await news.getByRole("button", { name: /标为未读/ }).click();
  await expect(bell).toBeVisible();
  await colleague.getByRole("button", { name: "全部标为已读" }).click();
  await expect(bell).toBeHidden();

  // what reaches them outside is theirs to choose
  await colleague.getByRole("link", { name: "通知设置" }).first().click();
  await colleague.getByRole("checkbox", { name: "决定: 邮件" }).check();
  await expect(colleague.getByText("现在不能确认邮箱")).toBeVisible(); // no mail server here
  await expect(colleague.getByRole("button", { name: "填写邮箱" })).toBeDisabled();
  await colleague.getByRole("button", { name: /保\s?存/ }).click();
  await expect(colleague.getByText("已保存")).toBeVisible();
  await expectAccessible(colleague);
  await colleague.reload();
  await expect(colleague.getByRole("checkbox", { name: "决定: 邮件" })).toBeChecked();

  // whoever is mentioned in a note hears of it, and comes to the note
  const clerk = await apiIn(page, office.clerk.username);
  const { id } = await clerk.post<{ id: string }>(`/studies/${study.id}/assignments`, {
    title: "核对数据",
    text: "",
    owner: { type: "OFFICE", id: study.id },
    helpers: [],
    rule: { kind: "TERM", term: 5, unit: "WORKING_DAYS" },
  });
  await signedIn(page, office.clerk.username, `/assignments/${id}`);
  await page.getByRole("textbox", { name: "填写进展" }).pressSequentially("请@主任");
  await expect(page.getByRole("option")).toContainText(office.colleague.name);
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await page.keyboard.type("核对");
  await page.getByRole("button", { name: "发布进展" }).click();
  const marked = (at: typeof page) => at.locator("strong", { hasText: `@${office.colleague.name}` });
  await expect(marked(page)).toBeVisible();
  await colleague.goto("/notifications?reason=MENTIONED");
  await colleague.getByRole("link", { name: `在“核对数据”的进展中提到${office.colleague.name}` }).click();
  await expect(colleague).toHaveURL(new RegExp(`/assignments/${id}#`));
  await expect(marked(colleague)).toBeInViewport();
  await colleague.context().close();

  // nobody reads another's
  const mine = await clerk.get<{ items: { study: { title: string } }[] }>("/notifications");
  expect(mine.items.filter((one) => one.study.title !== title)).toEqual([]);
});

test("the list and the settings fit a phone @phone", async ({ page }) => {
  const office = await anOffice();
  await commission(office, `手机通知研究${office.mark}`);
  await signedIn(page, office.colleague.username, "/notifications");
  await expect(page.getByRole("link", { name: /新待办/ })).toBeVisible();
  await expectFits(page);
  await expectAccessible(page);
  await page.goto("/notifications/settings");
  await expect(page.getByRole("heading", { name: "邮箱", exact: true })).toBeVisible();
  await expectFits(page);
  await expectAccessible(page);
  await page.goto("/notifications/address?token=incomplete");
  await expect(page.getByText("链接不完整")).toBeVisible();
  await expectFits(page);
  await expectAccessible(page);
});
