import { expect } from "@playwright/test";
import { signedIn } from "./support/accounts";
import { expectAccessible, expectFits } from "./support/axe";
import { test } from "./support/test";
import { anOrganisation, aPerson, unique } from "./support/world";

test("the system administrator adds a person and opens an account, whose password is shown once", async ({ page }) => {
  const org = await anOrganisation(`政协机关${unique()}`);
  const name = `专委会主任${unique()}`;
  await signedIn(page, "sysadmin", "/admin/people");
  await page.getByRole("button", { name: "新增人员" }).click();
  const form = page.getByRole("dialog", { name: "新增人员" });
  await form.getByLabel("称谓").fill(name);
  await form.getByRole("button", { name: "添加职务" }).click();
  await form.getByLabel("单位").click();
  await form.getByLabel("单位").fill(org.name);
  await page.getByTitle(org.name).click();
  await form.getByLabel("职务", { exact: true }).last().fill("主任");
  await expectAccessible(page);
  await form.getByRole("button", { name: "保存" }).click();
  await expect(form).toBeHidden();

  await page.getByLabel("按称谓、职务、单位或用户名查找").fill(name);
  const row = page.getByRole("row").filter({ hasText: name });
  await expect(row).toContainText(`${org.name} 主任`);
  await row.getByRole("button", { name: "开设账号" }).click();
  await page.getByRole("dialog").getByLabel("用户名").fill(`u${unique()}`);
  await page.getByRole("dialog").getByRole("button", { name: "开设账号" }).click();
  const once = page.getByRole("dialog", { name: "一次性密码" });
  await expect(once).toContainText("只显示这一次");
  await expectAccessible(page);
  await once.getByRole("button", { name: "已记下" }).click();
  await expect(row.getByRole("button", { name: "重置密码" })).toBeVisible();

  await row.getByRole("button", { name: "停用" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "停用" }).click();
  await expect(row).toContainText("已停用");
});

test("the security administrator gives a role and ends it", async ({ page }) => {
  const org = await anOrganisation(`市发展改革委${unique()}`);
  const person = await aPerson(`处长${unique()}`, org);
  await signedIn(page, "secadmin", "/admin");
  await page.getByRole("button", { name: "授权", exact: true }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("人员").fill(person.name);
  await page.getByTitle(person.name).click();
  await form.getByLabel("角色").click();
  await page.getByTitle("单位联络员").click();
  await form.getByLabel("单位", { exact: true }).fill(org.name);
  await page.getByTitle(org.name).last().click();
  await form.getByRole("button", { name: "授权", exact: true }).click();
  await expect(form).toBeHidden();

  await page.getByLabel("按人员或单位查找").fill(person.name);
  const row = page.getByRole("row").filter({ hasText: person.name });
  await expect(row).toContainText(org.name);
  await row.getByRole("button", { name: "撤销" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "撤销" }).click();
  await expect(row).toHaveCount(0);
});

test("the auditor finds who did what, and nobody else does", async ({ page, browser }) => {
  await anOrganisation(`记录在案${unique()}`);
  await signedIn(page, "auditor", "/admin");
  await page.getByRole("combobox", { name: "操作" }).fill("新增单");
  await page.getByTitle("新增单位").click();
  await expect(page).toHaveURL(/is=/);
  const row = page.getByRole("row").filter({ hasText: "POST /api/admin/organisations" }).first();
  await expect(row).toContainText("新增单位");
  await expect(row).toContainText("已执行");

  const other = await browser.newContext();
  const sysadmin = await other.newPage();
  await signedIn(sysadmin, "sysadmin", "/admin/audit");
  await expect(sysadmin.getByText("这一页属于另一类管理员。")).toBeVisible();
  await other.close();
});

test("an administrator sees no business", async ({ page }) => {
  await signedIn(page, "sysadmin", "/");
  await expect(page.getByRole("heading", { name: "人员和账号" })).toBeVisible();
  await expect(page.getByRole("link", { name: "待办" })).toHaveCount(0);
});

const desks = {
  sysadmin: [
    "/admin/people",
    "/admin/organisations",
    "/admin/commands",
    "/admin/incidents",
    "/admin/catch-ups",
    "/admin/health",
  ],
  secadmin: ["/admin/memberships"],
  auditor: ["/admin/audit"],
};
for (const language of ["zh", "en"] as const) {
  for (const [username, addresses] of Object.entries(desks)) {
    test(`the desk of the ${username} is accessible and fits, ${language} @phone`, async ({ page }) => {
      await signedIn(page, username, addresses[0], language);
      for (const at of addresses) {
        await page.goto(at);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
        await expectAccessible(page);
        await expectFits(page);
      }
    });
  }
}
