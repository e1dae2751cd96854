import { expect, type Page } from "@playwright/test";
import { signedIn } from "./support/accounts";
import { expectAccessible, expectFits } from "./support/axe";
import { test } from "./support/test";
import { unique } from "./support/world";
import { workbook } from "./support/xlsx";

test("a list with two wrong rows is refused row by row; corrected it is written, and taken back as a whole", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const mark = unique();
  const org = `市数据局${mark}`;
  const organisations = `/admin/organisations?q=${encodeURIComponent(org)}`;
  const list = (type: string, title: string) =>
    workbook({
      单位: [
        ["单位名称", "类别"],
        [org, type],
      ],
      人员: [
        ["称谓", "用户名"],
        [`数据局处长${mark}`, ""],
      ],
      职务: [
        ["人员", "单位", "职务"],
        [`数据局处长${mark}`, org, title],
      ],
    });
  await signedIn(page, "sysadmin", "/admin/imports");

  await upload(page, list("俱乐部", ""));
  await expect(page.getByText(/有 2 行有误/)).toBeVisible();
  const wrong = page.getByRole("row").filter({ hasText: "有误" });
  await expect(wrong.filter({ hasText: org }).first()).toContainText("没有这种单位类别");
  await expect(wrong.filter({ hasText: "处长" }).first()).toContainText("必须填写");
  await expect(page.getByRole("button", { name: "确认导入" })).toBeHidden();
  await expectAccessible(page);
  await expectFits(page);
  await page.getByRole("button", { name: "放弃" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "放弃" }).click();

  await upload(page, list("政府部门", "处长"));
  await page.getByRole("button", { name: "确认导入" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "确认导入" }).click();
  await expect(page.getByRole("button", { name: "撤销导入" })).toBeVisible({ timeout: 60_000 });
  await page.goto(organisations);
  await expect(page.getByText(org).first()).toBeVisible();

  await page.goBack();
  await page.getByRole("button", { name: "撤销导入" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "撤销导入" }).click();
  await expect(page.getByText(/^已撤销/).first()).toBeVisible({ timeout: 60_000 });
  await page.goto(organisations);
  await expect(page.getByText("暂无内容", { exact: true })).toBeVisible();

  async function upload(on: Page, buffer: Buffer) {
    await on.goto("/admin/imports");
    await on.locator("input[type=file]").setInputFiles({
      name: `名单${mark}.xlsx`,
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer,
    });
    await expect(on.getByRole("heading", { name: `名单${mark}.xlsx` })).toBeVisible();
  }
});
