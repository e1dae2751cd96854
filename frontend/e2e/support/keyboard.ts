import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { done } from "./course";

/** By Tab alone, seen on screen at every stop, and never out of the page on the way. */
export async function tabTo(page: Page, aim: Locator, backwards = false) {
  for (let stops = 0; stops < 60; stops++) {
    if (await aim.evaluate((one) => one === document.activeElement || one.contains(document.activeElement))) return;
    await page.keyboard.press(backwards ? "Shift+Tab" : "Tab");
    const at = page.locator(":focus");
    await expect(at).toBeVisible();
    await expect(at).toBeInViewport();
  }
  throw new Error("it was not among sixty stops");
}

async function press(page: Page, aim: Locator, backwards = false) {
  await tabTo(page, aim, backwards);
  await page.keyboard.press("Enter");
}

/** Lines of an agenda are added, moved and removed, somebody is invited, and the invitations go out. */
export async function buildMeeting(page: Page, guest: string) {
  const { keyboard } = page;
  const handle = (no: number, title: string) => page.getByRole("button", { name: new RegExp(`^第 ${no} 项 ${title}`) });
  const add = page.getByRole("button", { name: "加一项议程" });
  await page.getByLabel(/^会议标题/).focus();
  await tabTo(page, page.getByRole("radio", { name: "时间已定" }));
  await keyboard.press("ArrowRight");
  await tabTo(page, page.getByLabel(/^日期文字/));
  await keyboard.type("本月下旬");
  await tabTo(page, page.getByLabel(/^召集单位/));
  await keyboard.type("领导小组办公室");
  await press(page, add);
  await expect(page.getByLabel(/^议程内容/)).toBeFocused();
  await keyboard.type("听取课题进展汇报");
  await tabTo(page, page.getByLabel(/^时长/));
  await keyboard.type("40m");
  await press(page, add);
  await expect(page.getByLabel(/^议程内容/).last()).toBeFocused();
  await keyboard.type("研究下一步工作");
  await tabTo(page, handle(2, "研究下一步工作"), true);
  await keyboard.press("ArrowUp");
  await expect(handle(1, "研究下一步工作")).toBeFocused();
  await press(page, page.getByRole("button", { name: "下移 研究下一步工作" }));
  await expect(handle(2, "研究下一步工作")).toBeFocused(); // the button has no further to go
  await press(page, page.getByRole("button", { name: "删除 研究下一步工作" }));
  await expect(page.getByRole("dialog").getByRole("button", { name: "删除" })).toBeFocused();
  await keyboard.press("Enter");
  await expect(handle(1, "听取课题进展汇报")).toBeFocused();
  await tabTo(page, page.getByLabel(/^邀请人员/));
  await keyboard.type(guest);
  await expect(page.locator(".ant-select-dropdown:visible").getByText(guest).first()).toBeVisible();
  await keyboard.press("Enter");
  await tabTo(page, page.getByLabel(/^邀请类别/));
  await keyboard.type("专家");
  await keyboard.press("Enter");
  await expectAccessible(page);
  await keyboard.press("Control+Enter");
  await expect(page.getByRole("dialog").getByRole("button", { name: "发出邀请" })).toBeFocused();
  await keyboard.press("Enter");
  await done(page);
}

/** Chapters are added and moved, a text is formatted, and no list or table keeps whoever wants to go on. */
export async function writeReport(page: Page) {
  const { keyboard } = page;
  const text = page.getByRole("textbox", { name: "正文" });
  const tools = page.getByRole("toolbar", { name: "正文格式" });
  const chapters = page.getByRole("navigation", { name: "章节" });
  const menu = (of: string) => chapters.getByRole("button", { name: `“${of}”的操作` });
  const choose = async (of: string, item: string) => {
    await press(page, menu(of), true);
    const entry = page.getByRole("menuitem", { name: item, exact: true });
    for (let at = 0; at < 6 && !(await entry.evaluate((one) => one === document.activeElement)); at++)
      await keyboard.press("ArrowDown");
    await expect(entry).toBeFocused();
    await keyboard.press("Enter");
  };
  await expect(text).toBeVisible();
  await tabTo(page, text);
  await keyboard.type("短板有三项：");
  await keyboard.press("Enter");
  await keyboard.press("Control+Shift+8");
  await keyboard.type("空域不足");
  await keyboard.press("Enter");
  await keyboard.type("审批偏慢");
  await keyboard.press("Control+]");
  await expect(text.locator("ul ul")).toHaveText("审批偏慢");
  await keyboard.press("Tab");
  await expect(text).not.toBeFocused();
  await expect(text.locator("ul ul")).toHaveText("审批偏慢");
  await keyboard.press("Shift+Tab");
  await expect(text).toBeFocused();
  await keyboard.press("Escape");
  await expect(tools.locator(":focus")).toHaveCount(1);
  await keyboard.press("Home");
  await keyboard.press("ArrowRight");
  await keyboard.press("ArrowRight");
  await expect(tools.getByRole("button", { name: "加粗" })).toBeFocused();
  await expectAccessible(page);
  await keyboard.press("Shift+Tab"); // one stop for all the tools
  await expect(tools.locator(":focus")).toHaveCount(0);
  await keyboard.press("Tab");
  await expect(tools.getByRole("button", { name: "加粗" })).toBeFocused();
  await tabTo(page, text);
  await keyboard.press("Control+End");
  await keyboard.press("Enter");
  await keyboard.press("Enter");
  await keyboard.press("Escape");
  await keyboard.press("End");
  while ((await tools.locator(":focus").textContent()) !== "表格") await keyboard.press("ArrowLeft");
  await keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "插入表格" })).toBeFocused();
  await keyboard.press("Enter");
  await expect(text).toBeFocused();
  await keyboard.type("指标");
  await expect(text.locator("th").first()).toHaveText("指标");
  await keyboard.press("Tab");
  await expect(text).not.toBeFocused();
  await expect(text.locator("tr")).toHaveCount(3);
  await expect(page.getByText(/已保存/).first()).toBeVisible();

  const [first, second] = await chapters.locator("[aria-current], li > button:first-child").allTextContents();
  expect(first && second).toBeTruthy();
  await press(page, chapters.getByRole("button", { name: "添加章节" }), true);
  await expect(page.getByRole("dialog")).toBeVisible();
  await tabTo(page, page.getByRole("dialog").getByLabel(/^标题/));
  await keyboard.type("附录");
  await keyboard.press("Enter");
  await expect(menu("附录")).toBeVisible();
  await expect(page.locator(":focus")).toBeVisible();
  await choose("附录", "上移");
  await expect(menu("附录")).toBeFocused();
  await choose("附录", "删除");
  await expect(page.getByRole("dialog").getByRole("button", { name: "删除" })).toBeFocused();
  await keyboard.press("Enter");
  await expect(menu("附录")).toHaveCount(0);
  await expect(chapters.locator(":focus")).toHaveCount(1);
}
