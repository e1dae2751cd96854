import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { done } from "./course";
import { openTask } from "./study";

interface Amendment {
  office: Page;
  leader: Page;
  study: string;
  title: string;
}

/** 方案调整：发起、改写、看落实预览、领导小组通过，交办事项的期限和课题组随之改变. */
export async function amendPlan({ office, leader, study, title }: Amendment) {
  await office.goto(`/studies/${study}/plan`);
  await office.getByRole("button", { name: "发起调整" }).click();
  await office
    .getByRole("dialog")
    .getByLabel(/^调整原因/)
    .fill("增加测试场地研究。");
  await office.getByRole("button", { name: "开始起草" }).click();
  await expect(office.getByRole("heading", { name: "第1次调整" })).toBeVisible();
  await openTask(office, title, "起草方案调整稿");
  await office.getByRole("textbox", { name: /^调整原因/ }).fill("增加测试场地研究，提纲顺延。");
  await office
    .getByRole("group", { name: /第1课题组/ })
    .getByLabel(/^名称/)
    .fill("发展趋势研究（含测试场地）");
  await office
    .getByRole("group", { name: "提交研究提纲" })
    .getByLabel(/^印发后/)
    .fill("30");
  await office.getByRole("button", { name: "保存并更新预览" }).click();
  const preview = office.getByRole("region", { name: "通过后将这样落实" });
  await expect(preview.getByText("发展趋势研究（含测试场地）").first()).toBeVisible();
  await expect(preview.getByRole("heading", { name: "涉及人员和单位" })).toBeVisible();
  const due =
    (await preview
      .getByRole("row", { name: /提交研究提纲/ })
      .locator("ins")
      .textContent()) ?? "";
  await expectAccessible(office);
  await office.getByRole("button", { name: "提交领导小组审议" }).click();
  await done(office);
  await openTask(leader, title, "审议方案调整");
  await expect(leader.getByText("增加测试场地研究，提纲顺延。")).toBeVisible();
  await expect(leader.getByRole("row", { name: /提交研究提纲/ })).toContainText(due);
  await leader.getByRole("button", { name: "通过", exact: true }).click();
  await leader.getByRole("button", { name: "确认通过并落实" }).click();
  await done(leader);
  await office.goto(`/studies/${study}/assignments`);
  await expect(office.getByRole("row", { name: /提交研究提纲/ })).toContainText(due);
  await office.goto(`/studies/${study}/groups`);
  await expect(office.getByText("发展趋势研究（含测试场地）").first()).toBeVisible();
}

interface OutlineChange {
  lead: Page;
  incharge: Page;
  study: string;
  title: string;
}

/** 提纲调整：调研期间提出、改写、分管领导同意，调整后的提纲立即生效. */
export async function changeOutline({ lead, incharge, study, title }: OutlineChange) {
  await lead.goto(`/studies/${study}/groups`);
  await lead
    .getByRole("link", { name: /发展趋势研究/ })
    .first()
    .click();
  await lead.getByRole("button", { name: "提出调整" }).click();
  await lead
    .getByRole("dialog")
    .getByLabel(/^调整原因/)
    .fill("调研发现空域是主要短板。");
  await lead.getByRole("dialog").getByRole("button", { name: "开始编写" }).click();
  await openTask(lead, title, "编写提纲调整稿");
  await lead.getByLabel("问题 1", { exact: true }).fill("空域资源如何统筹");
  await expectAccessible(lead);
  await lead.getByRole("button", { name: "报分管领导审核" }).click();
  await done(lead);
  await openTask(incharge, title, "审核提纲调整");
  await expect(incharge.getByText("调研发现空域是主要短板。")).toBeVisible();
  await expectAccessible(incharge);
  await incharge.getByRole("button", { name: "同意提纲" }).click();
  await incharge.getByRole("button", { name: "确认同意" }).click();
  await done(incharge);
  await lead.goto(`/studies/${study}/groups`);
  await lead
    .getByRole("link", { name: /发展趋势研究/ })
    .first()
    .click();
  await expect(lead.getByText("空域资源如何统筹").first()).toBeVisible();
}
