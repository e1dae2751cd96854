import { expect, type Page } from "@playwright/test";
import { signedIn } from "./support/accounts";
import { expectAccessible } from "./support/axe";
import { day, done, pick } from "./support/course";
import { mergeTwo, moveInTree, quoteSubmission, twoRecommended } from "./support/register";
import { docNumber, planStep, today } from "./support/shortcuts";
import { aWholeHouse, browserOf, openTask, planOf } from "./support/study";
import { test } from "./support/test";
import { commission, signedInApi } from "./support/world";

test("organisations are called to write, one submission is completed, all are ordered and printed", async ({
  page: office,
  browser,
}) => {
  test.setTimeout(300_000);
  const house = await aWholeHouse();
  const { clerk, leader, science } = house;
  const title = `人工智能专题议政${house.mark}`;
  const study = await commission(house, title, "DELIBERATION");
  const [api, decider] = [await signedIn(office, clerk.username), await signedInApi(leader)];
  const { id, version, title: name } = await planOf(api, study.id);
  const sections = [{ key: "goal", heading: "议政目标", text: "为产业链发展建言。" }];
  const nothing = { groups: [], schedule: [], opinionOrgs: [], opinionsDue: null };
  await api.put(`/work-plans/${id}`, { version, title: name, sections, ...nothing });
  await planStep(api, study.id, "DRAFT", "discussion-draft");
  await planStep(api, study.id, "REVISING", "revision");
  await planStep(decider, study.id, "REVIEW", "review", { outcome: "AGREED" });
  await planStep(decider, study.id, "DECISION", "decision", { outcome: "PASSED" });
  await planStep(api, study.id, "TO_ISSUE", "issue", { docNumber: docNumber(), issuedOn: today() });

  // the office calls, and says what is missing at its field
  await openTask(office, title, "拟定征集通知");
  await office.getByRole("button", { name: "发出征集通知" }).click();
  await expect(office.getByText("必填").first()).toBeVisible();
  await office.getByRole("textbox", { name: /^征集通知/ }).fill("请围绕产业链发展提交书面发言。");
  await pick(office, office.getByLabel(/^征集单位/), science.org.name);
  await expect(office.getByText(/今天发出，.*截止/)).toBeVisible();
  await expectAccessible(office);
  await office.getByRole("button", { name: "发出征集通知" }).click();
  await done(office);

  // a contact writes two and hands them in, while the office gives more time
  const contact = await browserOf(browser, science.contact, "/inbox");
  await openTask(contact, title, "报送书面发言");
  await write(contact, "撰写书面发言", "夯实算力支撑");
  await write(contact, "再写一篇", "打造人才高地");
  await office.goto(`/studies/${study.id}/consultations`);
  await office.getByRole("button", { name: "调整截止日期" }).click();
  const moving = office.getByRole("dialog");
  await moving.getByLabel(/^理由/).fill("应有关单位请求，延长征集期限。");
  await expect(moving.getByText(/截止日期由 .* 改为 /)).toBeVisible();
  await expectAccessible(office);
  await moving.getByRole("button", { name: "调整截止日期" }).click();
  await expect(moving).toBeHidden();
  await expect(contact.getByText(/应有关单位请求，延长征集期限。/)).toBeVisible(); // without looking again
  await expectAccessible(contact);
  await contact.getByRole("button", { name: "确认报送完毕" }).click();
  await contact.getByRole("dialog").getByRole("button", { name: "确认报送完毕" }).click();
  await done(contact);

  // one goes back with its reason and comes back complete
  await office.getByRole("button", { name: "夯实算力支撑" }).click();
  const drawer = office.getByRole("dialog").first();
  await expect(drawer.getByText("夯实算力支撑的正文。")).toBeVisible();
  await expectAccessible(office);
  await drawer.getByRole("button", { name: "退回补正" }).click();
  const returning = office.getByRole("dialog").last();
  await day(returning.getByLabel(/^补正期限/), 6);
  await returning.getByLabel(/^理由/).fill("请补充数据来源。");
  await returning.getByRole("button", { name: "退回补正" }).click();
  await expect(drawer.getByText("请补充数据来源。").first()).toBeVisible();
  await openTask(contact, title, "补正来稿");
  await expect(contact.getByText("请补充数据来源。").first()).toBeVisible();
  await contact.getByLabel(/^正文/).fill("夯实算力支撑的正文。数据来源：市统计局。");
  await expectAccessible(contact);
  await contact.getByRole("button", { name: "补正后报送" }).click();
  await done(contact);

  // chosen, the second put first by the keyboard alone
  await openTask(office, title, "遴选并排序");
  await expect(office.getByRole("button", { name: /^第 1 篇 夯实算力支撑/ })).toBeVisible();
  await office.getByRole("button", { name: /^第 2 篇 打造人才高地/ }).press("ArrowUp");
  await expect(office.getByRole("button", { name: /^第 1 篇 打造人才高地/ })).toBeFocused();
  await expect(office.getByRole("button", { name: "完成遴选" })).toBeDisabled();
  const choices = (of: string) => office.getByRole("radiogroup", { name: `“${of}”的遴选意见` });
  await choices("打造人才高地").getByText("口头发言", { exact: true }).click();
  await choices("夯实算力支撑").getByText("书面发言", { exact: true }).click();
  await expect(office.getByText("口头 1 · 书面 1 · 未入选 0 · 待定 0")).toBeVisible();
  await expectAccessible(office);
  await office.getByRole("button", { name: "完成遴选" }).click();
  await done(office);

  // printed in that order, without a meeting
  await openTask(office, title, "确定协商会");
  await office.getByRole("radio", { name: /^只作书面协商/ }).check();
  await office.getByRole("button", { name: "确定只作书面协商" }).click();
  await done(office);
  await openTask(office, title, "编印发言汇编");
  await office.getByLabel(/^编者按/).fill("本次议政收到书面发言2篇。");
  await expectAccessible(office);
  await office.getByRole("button", { name: "定稿并办结" }).click();
  await office.getByRole("dialog").getByRole("button", { name: "定稿并办结" }).click();
  await done(office);
  await office.goto(`/studies/${study.id}/consultations`);
  await expect(office.getByText("已办结", { exact: true }).first()).toBeVisible();
  await office.getByRole("button", { name: /定稿$/ }).click();
  await expect(office.getByRole("dialog").locator("summary")).toHaveText([/打造人才高地/, /夯实算力支撑/]);
  const taking = office.waitForEvent("download");
  await office.getByRole("dialog").getByText("下载 Word 文档").click();
  expect((await taking).suggestedFilename()).toMatch(/发言汇编.*\.docx$/);

  // what was written becomes what a recommendation rests on; the register is put in order and changed by two at once
  const [computing] = await twoRecommended(api, study.id, "夯实算力支撑", "完善人才政策");
  await quoteSubmission(office, study.id, "打造人才高地", "打造人才高地的正文。");
  await moveInTree(office, study.id, "打造人才高地");
  const colleague = await browserOf(browser, house.colleague, "/inbox");
  await mergeTwo(office, colleague, computing?.row.id ?? "");
  await colleague.context().close();
  await contact.context().close();
  await decider.request.dispose();
});

/** One submission: begun, written, handed in, receipted. */
async function write(contact: Page, begin: string, title: string) {
  await contact.getByRole("button", { name: begin }).click();
  await contact.getByLabel(/^题目/).fill(title);
  await contact.getByLabel(/^署名/).fill("副局长");
  await contact.getByLabel(/^正文/).fill(`${title}的正文。`);
  await contact.getByRole("button", { name: "报送", exact: true }).click();
  await expect(
    contact
      .getByRole("listitem")
      .filter({ hasText: title })
      .getByText(/收文第 \d+ 号/),
  ).toBeVisible();
}
