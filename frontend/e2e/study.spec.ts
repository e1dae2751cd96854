import { expect, type Locator, type Page } from "@playwright/test";
import { signedIn } from "./support/accounts";
import { expectAccessible, expectFits } from "./support/axe";
import { amendPlan, changeOutline } from "./support/changes";
import {
  agreeOutline,
  archive,
  callMeeting,
  closeAssignment,
  declineConsultation,
  deliver,
  done,
  followUp,
  holdMeeting,
  overallReport,
  pick,
  registerRecommendation,
  topicReport,
  visit,
} from "./support/course";
import {
  appointed,
  assignmentsWithdrawn,
  deliverySubmitted,
  organCode,
  outlineSubmitted,
  recommended,
  reportSubmitted,
  researchConcluded,
} from "./support/shortcuts";
import { apiOf, aWholeHouse, browserOf, type House, openTask, planOf, writePlan } from "./support/study";
import { test } from "./support/test";
import { commission } from "./support/world";

let house: House;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  house = await aWholeHouse();
});

test("a study travels from its commission by way of the Party committee to the archive, each role at a browser of its own", async ({
  page,
  browser,
}) => {
  test.setTimeout(900_000);
  const title = `低空经济专题研究${house.mark}`;
  const { clerk, colleague, leader, chair, science, industry } = house;

  // commission
  await signedIn(page, clerk.username, "/studies/new");
  await page.getByLabel("名称", { exact: true }).fill(title);
  await page.getByLabel("领导小组名称").fill(`${title}领导小组`);
  await choose("分管领导", leader.name);
  await choose("小组成员", leader.name);
  await choose("小组成员", chair.name);
  await choose("办公室", colleague.name);
  await expectAccessible(page);
  const second = await browserOf(browser, colleague, "/inbox?box=group");
  await expect(second.locator("[data-live=live]")).toBeVisible();
  await page.getByRole("button", { name: "交办并启动" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const study = new URL(page.url()).pathname.split("/").pop() as string;

  // the first task appears in the second browser without a reload
  await expect(second.getByRole("listitem").filter({ hasText: title })).toBeVisible();

  // draft: claimed, written, kept as a draft through a sign-out, sent
  await openTask(page, title, "拟定工作方案");
  await page
    .getByRole("button", { name: "送出讨论稿，征求意见" })
    .or(page.getByRole("button", { name: "送出讨论稿" }))
    .click();
  await expect(page.getByText("请填写内容。").first()).toBeVisible();
  const parts = page.getByRole("group", { name: /第 \d+ 部分/ });
  for (const part of await parts.all()) await part.getByLabel(/^内容/).fill("分步推进，责任到人。");
  const kept = page.waitForResponse(
    (answer) => answer.url().endsWith("/draft") && (answer.request().postData() ?? "").includes("摸清产业现状"),
  );
  await page.getByLabel(/^内容/).first().fill("摸清产业现状，提出务实建议。");
  expect((await kept).ok()).toBe(true);
  await expect(page.getByText(/已保存 \d\d:\d\d/).first()).toBeVisible();
  await (await apiOf(page, clerk)).delete("/session");
  await signedIn(page, clerk.username, page.url());
  await expect(page.getByLabel(/^内容/).first()).toHaveValue("摸清产业现状，提出务实建议。");
  await page.getByRole("button", { name: "增加课题组" }).click();
  const group = page.getByRole("group", { name: /第1课题组/ });
  await group.getByLabel(/^名称/).fill("发展趋势研究");
  await pick(page, group.getByLabel(/^组长/), house.lead.name);
  await pick(page, group.getByLabel(/^成员/), house.member.name);
  await page.getByRole("button", { name: "增加事项" }).click();
  const item = page.getByRole("group", { name: "未命名" });
  await item.getByLabel(/^事项/).fill("提交研究提纲");
  const named = page.getByRole("group", { name: "提交研究提纲" });
  await pickExact(page, named.getByLabel(/^责任人\*/), /第1课题组/);
  await expect(named.getByText(/到期/).first()).toBeVisible();
  await pick(page, page.getByLabel("征求意见单位"), science.org.name);
  await pick(page, page.getByLabel("征求意见单位"), industry.org.name);
  await page.getByRole("button", { name: "5个工作日" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "送出讨论稿，征求意见" }).click();
  await expect(page.getByRole("heading", { name: /^(已送|已提交|课题组已任命)/ })).toBeVisible();

  // opinions: one is given, one has nothing to say
  const expert = await browserOf(browser, science.contact, "/inbox");
  await openTask(expert, title, "答复意见");
  await expectAccessible(expert);
  await expert.getByRole("button", { name: "送出意见" }).click();
  await expect(expert.getByText(/请写明意见内容/)).toBeVisible();
  await expert.getByLabel(/^意见内容/).fill("建议增加测试场地调研。");
  await expert.getByRole("button", { name: "送出意见" }).click();
  await expect(expert.getByRole("heading", { name: /已送起草方/ })).toBeVisible();
  const other = await browserOf(browser, industry.contact, "/inbox");
  await openTask(other, title, "答复意见");
  await other.getByRole("radio", { name: "无意见" }).check();
  await other.getByRole("button", { name: "回复“无意见”" }).click();
  await expect(other.getByRole("heading", { name: /已送起草方/ })).toBeVisible();

  // answer and revise: blocked until the opinion has its answer
  await openTask(page, title, "修改工作方案");
  await expect(page.getByText("还有 1 条意见没有答复，答复完才能报送。").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "报送分管领导审核" })).toBeDisabled();
  await page.getByText("采纳", { exact: true }).first().click();
  await page.getByRole("button", { name: "保存答复" }).click();
  await expect(page.getByText("1/1 已答复")).toBeVisible();
  await page.getByLabel(/^内容/).first().fill("摸清产业现状和测试场地，提出务实建议。");
  await expectAccessible(page);
  await page.getByRole("button", { name: "报送分管领导审核" }).click();
  await expect(page.getByRole("heading", { name: new RegExp(`已送 .*${leader.name}`) })).toBeVisible();

  // review returns it, with a reason; it comes back and is agreed
  const incharge = await browserOf(browser, leader, "/inbox");
  await openTask(incharge, title, "审核工作方案");
  await expectAccessible(incharge);
  await incharge.getByRole("button", { name: "退回修改" }).click();
  await incharge.getByRole("button", { name: "确认退回修改" }).click();
  await expect(incharge.getByText("请写明理由。")).toBeVisible();
  await incharge.getByLabel(/退回理由/).fill("目标要写得更具体。");
  await incharge.getByRole("button", { name: "确认退回修改" }).click();
  await expect(incharge.getByRole("heading", { name: /^(已送|已提交|课题组已任命)/ })).toBeVisible();
  await openTask(page, title, "修改工作方案");
  await expect(page.getByText("目标要写得更具体。").first()).toBeVisible();
  await page.getByLabel(/^内容/).first().fill("摸清十家重点企业和测试场地现状，提出务实建议。");
  await page.getByRole("button", { name: "报送分管领导审核" }).click();
  await expect(page.getByRole("heading", { name: /^已送/ })).toBeVisible();
  await openTask(incharge, title, "审核工作方案");
  await incharge.getByRole("tab", { name: "各稿" }).click();
  await expect(incharge.getByText(/处不同|没有不同/)).toBeVisible();
  await incharge.getByRole("button", { name: "同意，提交领导小组审定" }).click();
  await incharge.getByRole("button", { name: "确认同意" }).click();
  await expect(incharge.getByRole("heading", { name: /^已送/ })).toBeVisible();

  // the decision was taken on paper: the office records it, with the scan
  await page.goto(`/studies/${study}/plan`);
  await page.getByRole("button", { name: "代录审定结果" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel(/作出决定的领导/).click();
  await page.getByTitle(chair.name).click();
  await drawer.locator("input[type=file]").setInputFiles({
    name: "领导小组签批件.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"),
  });
  await expect(drawer.getByText("领导小组签批件.pdf")).toBeVisible();
  await drawer.getByRole("button", { name: "通过", exact: true }).click();
  await expectAccessible(page);
  await drawer.getByRole("button", { name: "确认通过" }).click();
  await expect(page.getByText("待印发")).toBeVisible();
  await expect(page.getByText(new RegExp(`由${clerk.name}代录`))).toBeVisible();

  // issue
  await openTask(page, title, "编号印发工作方案");
  await page.getByRole("button", { name: "印发", exact: true }).click();
  await expect(page.getByText("请填写发文字号。")).toBeVisible();
  const year = new Intl.DateTimeFormat("en", { timeZone: "Asia/Shanghai", year: "numeric" }).format(new Date());
  await page.getByLabel(/发文字号/).fill(`政协办〔${year}〕${1 + (Date.now() % 90_000)}号`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "印发", exact: true }).click();
  await expect(page.getByRole("heading", { name: /^(已送|已提交|课题组已任命)/ })).toBeVisible();

  // appointment
  await openTask(page, title, "任命课题组成员");
  await expectAccessible(page);
  await page.getByRole("button", { name: "任命并通知" }).click();
  await expect(page.getByRole("heading", { name: /^(已送|已提交|课题组已任命)/ })).toBeVisible();

  // an assignment, the outline, a visit, a meeting, the reports, the delivery
  const lead = await browserOf(browser, house.lead, "/inbox");
  const deciding = await browserOf(browser, chair, "/inbox");
  await test.step("amendment", () => amendPlan({ office: page, leader: incharge, study, title }));
  await test.step("assignment", () => closeAssignment(lead, page, title));
  await test.step("outline", () => agreeOutline(lead, incharge, title));
  await test.step("visit", () => visit({ lead, incharge, office: page, study, title }));
  await test.step("outline changed", () => changeOutline({ lead, incharge, study, title }));
  const meeting = { office: page, guest: lead, guestName: house.lead.name, approver: incharge, study, title };
  await test.step("meeting called", () => callMeeting(meeting));
  await test.step("meeting held", () => holdMeeting(meeting));
  await test.step("topic report", () => topicReport(lead, deciding, title));
  await test.step("recommendations", () => registerRecommendation({ office: page, study, title }));
  await test.step("overall report", () => overallReport(page, deciding, title));
  await test.step("consultation", () => declineConsultation(page, title));
  await test.step("delivery", () =>
    deliver({
      office: page,
      signer: deciding,
      signerName: chair.name,
      recipient: science.org.name,
      organCode: organCode(),
      study,
      title,
    }));
  await test.step("follow-up", () => followUp({ office: page, contact: expert, unit: science.org.name, title }));
  await test.step("archive", () => archive({ office: page, study, title }));

  // nobody has anything left to do
  for (const one of [page, second, expert, other, incharge, lead, deciding]) {
    for (const box of ["mine", "group"]) {
      await one.goto(`/inbox?box=${box}&q=${encodeURIComponent(title)}`);
      await expect(one.getByText("没有符合条件的事项。")).toBeVisible();
    }
  }

  // every screen of the study says what happened
  for (const [tab, words] of [
    ["", "发展趋势研究"],
    ["/process", "报送总报告"],
    ["/plan", "已印发"],
    ["/groups", "发展趋势研究"],
    ["/assignments", "提交研究提纲"],
    ["/visits", "赴产业园调研"],
    ["/meetings", "专题研究推进会"],
    ["/reports", "市委书记批示"],
    ["/recommendations", "增设试飞空域"],
    ["/files", "领导小组签批件.pdf"],
    ["/timeline?kind=work-plan.issued", "工作方案印发"],
    ["/timeline?kind=study.archived", "研究办结归档"],
    ["/members", "课题组组长"],
  ] as const) {
    await page.goto(`/studies/${study}${tab}`);
    await expect(page.getByText(words).first()).toBeVisible();
    await expectAccessible(page);
  }
  await page.goto(`/studies/${study}/timeline?kind=work-plan.reviewed`);
  await expect(page.getByText("分管领导审核：退回修改")).toBeVisible();
  await expect(page.getByText("分管领导审核：同意")).toBeVisible();
  for (const one of [second, expert, other, incharge, lead, deciding]) await one.context().close();

  async function choose(label: string, name: string) {
    await pick(page, page.getByLabel(label, { exact: true }), name);
  }
});

test("leaders and the office take the decisive steps of a study in English", async ({ browser }) => {
  test.setTimeout(400_000);
  const title = `海上风电专题研究${house.mark}`;
  const { id: study } = await appointed(house, title);
  const leader = await browserOf(browser, house.leader, "/inbox", "en");
  const office = await browserOf(browser, house.clerk, "/inbox", "en");
  const decide = async (task: string, verb: string, confirm: string) => {
    await openTask(leader, title, task);
    await leader.getByRole("button", { name: verb, exact: true }).click();
    await expectAccessible(leader);
    await leader.getByRole("button", { name: confirm, exact: true }).click();
    await done(leader);
  };
  await outlineSubmitted(house, study);
  await decide("Review the research outline", "Agree to the outline", "Agree");
  await researchConcluded(house, study);
  await reportSubmitted(house.lead, study, "TOPIC");
  await decide("Decide on the topic report", "Accept", "Accept it");
  await reportSubmitted(house.clerk, study, "OVERALL");
  await decide("Decide on the overall report", "Accept", "Accept it");
  await assignmentsWithdrawn(house, study);
  await recommended(house, study, "统筹海域规划");
  await deliverySubmitted(house, study);
  await openTask(leader, title, "Sign the delivery");
  await leader.getByLabel(/^Opinion/).fill("Agreed.");
  await expectAccessible(leader);
  await leader.getByRole("button", { name: "Sign", exact: true }).click();
  await done(leader);
  await openTask(office, title, "Number and send");
  await office.getByLabel(/^Code of the organ/).fill(organCode());
  await expectAccessible(office);
  await office.getByRole("button", { name: "Number and send", exact: true }).click();
  await office.getByRole("dialog").getByRole("button", { name: "Number and send" }).click();
  await done(office);
  await openTask(office, title, "Record the receipt");
  await office.getByLabel(/^Received by/).fill("市委办公室秘书科");
  await office.getByRole("button", { name: "Record the receipt", exact: true }).click();
  await done(office);
  await office.goto(`/studies/${study}/reports`);
  await expect(office.getByText("Waiting for instructions").first()).toBeVisible();
  await office.getByRole("button", { name: "Close the delivery" }).click();
  await office.getByRole("dialog").getByRole("button", { name: "Close the delivery" }).click();
  const contact = await browserOf(browser, house.science.contact, "/inbox", "en");
  await openTask(contact, title, "Reply on a recommendation");
  await expect(contact.getByText("统筹海域规划").first()).toBeVisible();
  await contact.getByLabel(/^What is done about it/).fill("Adopted; the plan is being drawn up.");
  await expectAccessible(contact);
  await contact.getByRole("button", { name: "Send the reply", exact: true }).click();
  await done(contact);
  await openTask(office, title, "Assess the reply");
  await office.getByRole("radio", { name: "Adopted", exact: true }).check();
  await expectAccessible(office);
  await office.getByRole("button", { name: "Assess and close", exact: true }).click();
  await done(office);
  await openTask(office, title, "Close and archive the study");
  await expectAccessible(office);
  await office.getByRole("button", { name: "Close and archive", exact: true }).click();
  await office.getByRole("dialog").getByRole("button", { name: "Close and archive" }).click();
  await done(office);
  await office.goto(`/studies/${study}`);
  await expect(office.getByText("This study is closed and archived; it can only be read.")).toBeVisible();
  await expectAccessible(office);
  for (const one of [leader, office, contact]) await one.context().close();
});

for (const language of ["zh", "en"] as const) {
  test(`the screens of a study and its first task are accessible and fit, ${language} @phone`, async ({ page }) => {
    test.setTimeout(180_000);
    const { id } = await commission(house, `海洋经济专题研究${house.mark}${language}`);
    const api = await signedIn(page, house.clerk.username, "/studies", language);
    const plan = await planOf(api, id);
    await writePlan(api, plan, house, [house.science.org.id]);
    const { taskKey } = await planOf(api, id);
    const tabs = ["", "/process", "/plan", "/groups", "/files", "/timeline", "/members"];
    for (const at of ["/studies", "/studies/new", ...tabs.map((tab) => `/studies/${id}${tab}`), `/tasks/${taskKey}`]) {
      await page.goto(at);
      await expect(page.locator("main [aria-busy=true]")).toHaveCount(0);
      await expect(page.locator("main h1").last()).toBeVisible();
      await expectAccessible(page);
      await expectFits(page);
    }
  });
}

async function pickExact(page: Page, field: Locator, name: RegExp) {
  await field.click();
  await page.locator(".ant-select-dropdown:visible").getByText(name).first().click();
}
