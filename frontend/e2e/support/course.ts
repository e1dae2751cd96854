import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { openTask } from "./study";

/** After a step was submitted: the screen says what happens next. */
export const done = (page: Page) =>
  expect(page.getByRole("button", { name: /^(回到待办|Back to inbox)$/ })).toBeVisible();

const pressed = async (page: Page, name: string) => {
  await page.getByRole("button", { name, exact: true }).click();
  await done(page);
};

/** As a clerk does: type, press the row that says it, and see that it was taken. */
export async function pick(page: Page, field: Locator, name: string) {
  // at the lower edge the list opens downwards and turns up while it shrinks to what fits: a click would miss it
  await field.evaluate((input) => input.scrollIntoView({ block: "center" }));
  await field.click();
  await field.fill(name);
  await page.locator(".ant-select-dropdown:visible .ant-select-item-option").filter({ hasText: name }).click();
  await expect(field.locator("xpath=ancestor::*[contains(concat(' ', @class, ' '), ' ant-select ')][1]")).toContainText(
    name,
  );
  await page.keyboard.press("Escape"); // a list of several stays open and would lie over the next field
}

/** A choice among a few that stand in a list. */
export async function choose(page: Page, field: Locator, name: string | RegExp) {
  await field.click();
  await page.locator(".ant-select-dropdown:visible").getByText(name).first().click();
}

/** A day as the picker takes it from the keyboard. */
export async function day(field: Locator, offset: number) {
  const at = new Date(Date.now() + offset * 86_400_000);
  const part = (options: Intl.DateTimeFormatOptions) =>
    Number(new Intl.DateTimeFormat("en", { timeZone: "Asia/Shanghai", ...options }).format(at));
  const text = `${part({ year: "numeric" })}年${part({ month: "numeric" })}月${part({ day: "numeric" })}日`;
  await field.click();
  await field.fill(text);
  await field.press("Enter");
  await expect(field).toHaveValue(text);
}

/** 交办：签收、报告完成、审核销号. */
export async function closeAssignment(doer: Page, reviewer: Page, title: string) {
  await openTask(doer, title, "签收交办事项");
  await pressed(doer, "签收");
  await openTask(doer, title, "办理交办事项");
  await doer.getByRole("radio", { name: "报告完成" }).check();
  await doer.getByLabel(/^完成情况/).fill("研究提纲已按要求提交。");
  await pressed(doer, "报告完成，送审核");
  await openTask(reviewer, title, "审核办理结果");
  await expect(reviewer.getByText("研究提纲已按要求提交。").first()).toBeVisible();
  await reviewer.getByRole("radio", { name: "同意销号" }).check();
  await pressed(reviewer, "同意销号");
}

/** 提纲：编写、报送、审核同意. */
export async function agreeOutline(lead: Page, incharge: Page, title: string) {
  await openTask(lead, title, "报送研究提纲");
  await lead.getByRole("button", { name: "增加问题" }).click();
  await lead.getByLabel("问题 1", { exact: true }).fill("产业链短板在哪里");
  await pressed(lead, "报分管领导审核");
  await openTask(incharge, title, "审核研究提纲");
  await expect(incharge.getByText("产业链短板在哪里").first()).toBeVisible();
  await incharge.getByRole("button", { name: "同意提纲" }).click();
  await pressed(incharge, "确认同意");
}

interface Visit {
  lead: Page;
  incharge: Page;
  office: Page;
  study: string;
  title: string;
}

/** 调研：安排、审批、落实、记录、确认. */
export async function visit({ lead, incharge, office, study, title }: Visit) {
  await lead.goto(`/studies/${study}/visits`);
  await lead.getByRole("button", { name: "安排调研" }).click();
  const dialog = lead.getByRole("dialog");
  await dialog.getByLabel(/^调研名称/).fill("赴产业园调研");
  await dialog.getByRole("button", { name: "安排调研" }).click();
  await expect(lead.getByRole("heading", { level: 1, name: "赴产业园调研" })).toBeVisible();
  await openTask(lead, title, "拟定调研日程");
  await lead.getByLabel(/^调研目的/).fill("弄清产业链短板");
  await day(lead.getByLabel(/^开始日期/), 0);
  await lead.getByRole("button", { name: "添加地点" }).click();
  await lead.getByLabel(/^地点名称/).fill("低空经济产业园");
  await lead.getByRole("checkbox", { name: /第一课题组组长/ }).check();
  await pressed(lead, "报送审批");
  await openTask(incharge, title, "审批调研日程");
  await incharge.getByRole("button", { name: "同意日程" }).click();
  await pressed(incharge, "确认同意");
  await openTask(office, title, "落实调研保障");
  for (const line of await office.getByRole("checkbox", { name: /^已落实：/ }).all()) await line.check();
  await expect(office.getByText("已全部落实")).toBeVisible();
  await pressed(office, "保障已落实");
  await openTask(lead, title, "记录调研发现");
  await lead.getByRole("button", { name: "记一条发现" }).click();
  await lead.getByText("短板", { exact: true }).click();
  await lead.getByLabel(/^看到、听到什么/).fill("测试空域不足，企业排队试飞。");
  await lead.getByRole("button", { name: "存好这条" }).click();
  await expect(lead.getByText("发现 1", { exact: true })).toBeVisible();
  await pressed(lead, "提交组长确认");
  await openTask(lead, title, "确认调研成果");
  await lead.getByRole("button", { name: "确认成果" }).click();
  await pressed(lead, "确认无误");
}

interface Meeting {
  office: Page;
  guest: Page;
  guestName: string;
  approver: Page;
  study: string;
  title: string;
}

/** 会议：召集、邀请、回复. */
export async function callMeeting({ office, guest, guestName, study, title }: Meeting) {
  await office.goto(`/studies/${study}/meetings`);
  await office.getByRole("button", { name: "召集会议" }).click();
  const dialog = office.getByRole("dialog");
  await dialog.getByLabel(/^会议标题/).fill("专题研究推进会");
  await dialog.getByRole("button", { name: "召集并拟议程" }).click();
  await expect(office.getByRole("heading", { level: 1, name: "专题研究推进会" })).toBeVisible();
  await openTask(office, title, "拟定会议议程");
  await office.getByRole("radio", { name: "时间未定" }).check(); // one with a time cannot be held before it has come
  await office.getByLabel(/^日期文字/).fill("本月下旬");
  await office.getByLabel(/^地点/).fill("政协第一会议室");
  await office.getByLabel(/^召集单位/).fill("领导小组办公室");
  await office.getByRole("button", { name: "加一项议程" }).click();
  await office.getByLabel(/^议程内容/).fill("听取课题进展汇报");
  await office.getByLabel(/^时长/).fill("40m");
  await pick(office, office.getByLabel(/^邀请人员/), guestName);
  await office.getByRole("button", { name: "发出邀请" }).click();
  await office.getByRole("dialog").getByRole("button", { name: "发出邀请" }).click();
  await done(office);
  await openTask(guest, title, "回复会议邀请");
  await guest.getByRole("radio", { name: "参加", exact: true }).check();
  await pressed(guest, "提交回复");
}

/** 会议：召开、纪要、核对、审定. */
export async function holdMeeting({ office, guest, guestName, approver, title }: Meeting) {
  await openTask(office, title, "召开会议");
  const task = office.url();
  const present = office.getByRole("checkbox", { name: "到会" });
  await present.click(); // ticked a moment after the press, which `check` does not wait for
  await expect(present).toBeChecked();
  await office.getByRole("link", { name: "会议现场" }).click();
  await office.getByLabel("发言人", { exact: true }).fill(guestName);
  await office.keyboard.press("Escape");
  await office.getByRole("button", { name: "记录发言" }).click();
  await office
    .getByLabel(new RegExp(`^${guestName}.*的发言`))
    .last()
    .fill("提纲已经审定，调研已开展一次。");
  await office.getByLabel(/^新的议定事项/).fill("月底前完成课题报告。");
  await office.getByRole("button", { name: "记下" }).click();
  await expect(office.getByText("月底前完成课题报告。").first()).toBeVisible();
  await expect(office.getByText("已保存").first()).toBeVisible();
  await office.goto(task);
  await pressed(office, "会议已结束，转入纪要");
  await openTask(office, title, "整理会议纪要");
  await expect(office.getByText("月底前完成课题报告。").first()).toBeVisible();
  await pressed(office, "分送与会者核对");
  await openTask(guest, title, "核对会议纪要");
  await pressed(guest, "确认无误");
  await openTask(office, title, "处理更正并送审纪要");
  await pressed(office, "送审");
  await openTask(approver, title, "审定会议纪要");
  await approver.getByRole("button", { name: "同意，纪要定稿" }).click();
  await pressed(approver, "确认同意");
}

/** 调研结束，课题报告撰写、送审、审定. */
export async function topicReport(lead: Page, decider: Page, title: string) {
  await openTask(lead, title, "结束调研");
  await lead.getByRole("button", { name: "结束调研" }).click();
  await lead.getByRole("dialog").getByRole("button", { name: "结束调研" }).click();
  await done(lead);
  await openTask(lead, title, "撰写课题报告");
  await writeEveryChapter(lead, "测试空域不足是主要短板，建议增设试飞空域。");
  await pressed(lead, "送领导小组审定");
  await openTask(decider, title, "审定课题报告");
  await decider.getByRole("button", { name: "审定通过" }).click();
  await pressed(decider, "确认通过");
}

/** 总报告由办公室汇编统稿，领导小组审定后定稿. */
export async function overallReport(office: Page, decider: Page, title: string) {
  await openTask(office, title, "撰写总报告");
  await chapter(office, "对策建议").click();
  await expect(office.getByText(/源自/).first()).toBeVisible();
  for (const heading of ["研究背景与总体情况", "总体判断与对策建议"])
    await write(office, heading, "统筹空域，先行先试。");
  await pressed(office, "送领导小组审定");
  await openTask(decider, title, "审定总报告");
  await decider.getByRole("button", { name: "审定通过" }).click();
  await pressed(decider, "确认通过");
}

interface Register {
  office: Page;
  study: string;
  title: string;
}

/** 登记建议：报告、其下的标题、带依据的一条建议；责任单位以后再明确. */
export async function registerRecommendation({ office, study, title }: Register) {
  await openTask(office, title, "撰写总报告"); // the report is there from now on
  await office.goto(`/studies/${study}/recommendations`);
  await office.getByRole("button", { name: "登记建议" }).first().click();
  const drawer = office.getByRole("dialog");
  await choose(office, drawer.getByLabel(/^本研究的报告/), new RegExp(title));
  await expect(drawer.getByLabel(/^文件名称/)).not.toHaveValue("");
  await drawer.getByRole("button", { name: "保存", exact: true }).click();
  await drawer.getByLabel(/^建议内容/).fill("统筹空域资源");
  await drawer.getByRole("checkbox", { name: "逐条跟踪办理" }).uncheck();
  await drawer.getByRole("button", { name: "保存", exact: true }).click();
  await expect(office.getByRole("heading", { level: 1, name: /^建议/ })).toBeVisible();
  await office.goto(`/studies/${study}/recommendations`);
  await office.getByRole("button", { name: "登记建议" }).click();
  await choose(office, drawer.getByLabel(/^上级建议/), /统筹空域资源/);
  await drawer.getByLabel(/^建议内容/).fill("增设试飞空域，简化试飞审批。");
  await drawer.getByLabel(/^所在条款/).fill("第二部分");
  await drawer.getByRole("button", { name: "摘自本研究" }).click();
  const finding = office.getByRole("listitem").filter({ hasText: "测试空域不足，企业排队试飞。" });
  await finding.getByRole("button", { name: "摘录", exact: true }).click();
  await expect(drawer.first().getByLabel(/^原文/)).toHaveValue("测试空域不足，企业排队试飞。");
  await drawer.first().getByRole("button", { name: "保存", exact: true }).click();
  await expect(office.getByRole("heading", { level: 1, name: /^建议/ })).toBeVisible();
  await expect(office.getByText("增设试飞空域，简化试飞审批。").first()).toBeVisible();
}

interface FollowUp {
  office: Page;
  contact: Page;
  unit: string;
  title: string;
}

/** 建议跟踪：明确责任单位、答复、评估办结. */
export async function followUp({ office, contact, unit, title }: FollowUp) {
  await openTask(office, title, "明确责任单位");
  await office.getByRole("button", { name: "发出征询" }).click();
  await expect(office.getByText("请选择牵头单位")).toBeVisible();
  await pick(office, office.getByLabel(/^牵头单位/), unit);
  await office.getByLabel(/^征询说明/).fill("请答复空域调整的进度。");
  await expectAccessible(office);
  await pressed(office, "发出征询");
  await openTask(contact, title, "答复建议办理情况");
  await expect(contact.getByText("增设试飞空域，简化试飞审批。").first()).toBeVisible();
  await expect(contact.getByText("请答复空域调整的进度。").first()).toBeVisible();
  await contact.getByLabel(/^办理情况/).fill("采纳。年内增设两处试飞空域，审批时限减半。");
  await expectAccessible(contact);
  await pressed(contact, "提交答复");
  await openTask(office, title, "评估办理答复");
  await expect(office.getByText("采纳。年内增设两处试飞空域，审批时限减半。").first()).toBeVisible();
  await office.getByRole("radio", { name: "采纳", exact: true }).check();
  await office.getByLabel(/^说明/).fill("答复明确，可以办结。");
  await expectAccessible(office);
  await pressed(office, "评估并办结");
}

/** 办结归档：没有未办结的工作，写下说明，归档. */
export async function archive({ office, study, title }: Register) {
  await openTask(office, title, "办结归档");
  await expect(office.getByText("没有未办结的工作，可以归档。")).toBeVisible();
  await office.getByLabel(/^办结说明/).fill("建议已全部落实，任务完成。");
  await expectAccessible(office);
  await office.getByRole("button", { name: "办结归档" }).click();
  await office.getByRole("dialog").getByRole("button", { name: "办结归档" }).click();
  await done(office);
  await office.goto(`/studies/${study}`);
  await expect(office.getByText("已归档", { exact: true }).first()).toBeVisible();
  await expect(office.getByText("建议已全部落实，任务完成。").first()).toBeVisible();
}

/** 不协商，直接报送. */
export async function declineConsultation(office: Page, title: string) {
  await openTask(office, title, "决定是否协商");
  await office.getByRole("radio", { name: /^不协商/ }).check();
  await pressed(office, "确定");
}

interface Delivery {
  office: Page;
  signer: Page;
  signerName: string;
  recipient: string;
  organCode: string;
  study: string;
  title: string;
}

/** 报送：拟定、签发、编号、回执、批示登记并交办、办结. */
export async function deliver({ office, signer, signerName, recipient, organCode, study, title }: Delivery) {
  await openTask(office, title, "拟定报送件");
  await pick(office, office.getByLabel(/^主送单位/), recipient);
  await choose(office, office.getByLabel(/^签发人/), signerName);
  await pressed(office, "送签发");
  await openTask(signer, title, "签发报送件");
  await signer.getByLabel(/^签发意见/).fill("同意报送。");
  await pressed(signer, "签发");
  await openTask(office, title, "编号报送");
  await office.getByLabel(/^机关代字/).fill(organCode);
  await expect(office.getByText(new RegExp(`目前是 ${organCode}`))).toBeVisible();
  await office.getByRole("button", { name: "编号并报送" }).click();
  await office.getByRole("dialog").getByRole("button", { name: "编号并报送" }).click();
  await done(office);
  await openTask(office, title, "登记回执");
  await office.getByLabel(/^收文单位/).fill("市委办公室秘书科");
  await pressed(office, "登记回执");
  await office.goto(`/studies/${study}/reports`);
  await office.getByRole("button", { name: "登记批示" }).click();
  const drawer = office.getByRole("dialog");
  await drawer.getByLabel(/^批示人职务/).fill("市委书记");
  await drawer.getByLabel(/^批示内容/).fill("请市科技局研究采纳。");
  await drawer.getByRole("button", { name: "登记", exact: true }).click();
  await expect(office.getByText("市委书记批示")).toBeVisible();
  await office.getByRole("button", { name: "办结报送" }).click();
  await office.getByRole("dialog").getByRole("button", { name: "办结报送" }).click();
  await expect(office.getByText("已办结").first()).toBeVisible();
}

async function writeEveryChapter(page: Page, text: string) {
  const empty = page.getByRole("navigation", { name: "章节" }).getByRole("button", { name: /待写$/ });
  await expect(empty.first()).toBeVisible();
  for (const heading of await empty.allInnerTexts()) await write(page, heading.split("\n")[0] ?? "", text);
}

const chapter = (page: Page, heading: string) =>
  page.getByRole("navigation", { name: "章节" }).getByRole("button", { name: new RegExp(`^${heading}`) });

async function write(page: Page, heading: string, text: string) {
  await chapter(page, heading).click();
  await page.getByRole("region", { name: heading }).getByRole("textbox", { name: "正文" }).fill(text);
  await expect(chapter(page, heading)).toContainText(`${text.length} 字`);
}
