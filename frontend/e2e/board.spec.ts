import { expect } from "@playwright/test";
import type { SlipView } from "../src/api/supervisionTypes";
import { signedIn } from "./support/accounts";
import { expectAccessible, expectFits } from "./support/axe";
import { inWords } from "./support/days";
import { apiOf, aWholeHouse, browserOf, openTask } from "./support/study";
import { test } from "./support/test";
import { commission } from "./support/world";

test("the office urges what somebody owes, who signs for the slip and answers it", async ({
  page: office,
  browser,
}) => {
  test.setTimeout(240_000);
  const house = await aWholeHouse();
  const { clerk, lead } = house;
  const title = `产业生态专题研究${house.mark}`;
  const study = await commission(house, title);
  await signedIn(office, clerk.username);
  const api = await apiOf(office, clerk);
  const given = `报送典型案例${house.mark}`;
  await expect(async () => {
    await api.post(`/studies/${study.id}/assignments`, {
      title: given,
      text: "",
      stage: "PLAN_DRAFT",
      owner: { type: "PERSON", id: lead.id },
      helpers: [],
      rule: { kind: "TERM", term: 2, unit: "WORKING_DAYS" },
    });
  }).toPass({ timeout: 40_000 });

  // narrowed by kind, grouped, kept under a name; the address holds it all
  await office.goto("/board");
  await expect(office.getByRole("heading", { level: 1, name: "督办台账" })).toBeVisible();
  await office.getByLabel("类别").click();
  await office.getByText("交办事项", { exact: true }).last().click();
  await office.getByText("按责任人", { exact: true }).click();
  const row = office.getByRole("row").filter({ hasText: given }).filter({ hasText: "办理" });
  await expect(row.getByText(/临近/)).toBeVisible({ timeout: 40_000 });
  expect(new URL(office.url()).search).toContain("kind=ASSIGNMENT&group=responsible");
  await expectAccessible(office);
  await office.getByRole("button", { name: "选用视图" }).click();
  await office.getByRole("button", { name: "保存当前视图" }).click();
  await office.getByRole("dialog").getByLabel("名称").fill("各人交办事项");
  await office.getByRole("dialog").getByRole("button", { name: "保存" }).click();
  await expect(office.getByText("已保存视图“各人交办事项”")).toBeVisible();

  // one press and a sentence; an empty one is refused at its field
  await row.getByRole("button", { name: "催办" }).click();
  const slip = office.getByRole("dialog");
  await slip.getByRole("button", { name: "发出" }).click();
  await expect(slip.getByText("请写明催办内容")).toBeVisible();
  await slip.getByLabel("催办内容").fill("请于今日下班前报送。");
  await slip.getByRole("button", { name: "发出" }).click();
  await expect(row.getByText("1 份未回复")).toBeVisible();

  // whoever owes it finds it on the phone
  const owing = await browserOf(browser, lead, "/board");
  await owing.setViewportSize({ width: 390, height: 844 });
  await expect(owing.getByRole("heading", { name: "有 1 份催办督办单等您回复" })).toBeVisible();
  await expect(owing.getByText("请于今日下班前报送。")).toBeVisible();
  await expectFits(owing);
  await expectAccessible(owing);
  await owing.getByRole("button", { name: "签收", exact: true }).click();
  await owing.getByRole("button", { name: "回复", exact: true }).click();
  await owing.getByRole("dialog").getByLabel("办理情况").fill("材料已完成，今日报送。");
  await owing.getByRole("dialog").getByRole("button", { name: "回复" }).click();
  await expect(owing.getByRole("heading", { name: /份催办督办单等您回复/ })).toBeHidden();
  expect(await (await apiOf(owing, lead)).get<SlipView[]>("/slips")).toEqual([]);

  // and the office reads the answer beside the table, by the view it kept
  await office.goto("/board");
  await office.getByRole("button", { name: "选用视图" }).click();
  await office.getByRole("button", { name: "各人交办事项", exact: true }).click();
  await row.getByRole("button", { name: new RegExp(given) }).click();
  const line = office.getByRole("dialog");
  await expect(line.getByText("材料已完成，今日报送。")).toBeVisible();
  await expect(line.getByText(/催办单〔\d{4}〕\d+号/)).toBeVisible();
  await expectAccessible(office);
});

test("the office changes a deadline after a look at what moves, and the leader in charge grants more time", async ({
  page: office,
  browser,
}) => {
  test.setTimeout(240_000);
  const house = await aWholeHouse();
  const { clerk, lead, leader: inCharge } = house;
  const study = await commission(house, `营商环境专题研究${house.mark}`);
  await signedIn(office, clerk.username);
  const api = await apiOf(office, clerk);
  const [report, review] = [`报送数据${house.mark}`, `复核数据${house.mark}`];
  await expect(async () => {
    for (const [title, term] of [
      [report, 5],
      [review, 15],
    ]) {
      await api.post(`/studies/${study.id}/assignments`, {
        title,
        text: "",
        stage: "PLAN_DRAFT",
        owner: { type: "PERSON", id: lead.id },
        helpers: [],
        rule: { kind: "TERM", term, unit: "WORKING_DAYS" },
      });
    }
  }).toPass({ timeout: 40_000 });
  await office.goto("/board?kind=ASSIGNMENT");
  const line = (title: string) => office.getByRole("row").filter({ hasText: title });
  const dialog = office.getByRole("dialog");

  // counted from another deadline
  await line(review).getByRole("button", { name: "改期" }).click();
  await dialog.getByLabel("新期限怎样确定").click();
  await office.getByText("另一期限之后", { exact: true }).last().click();
  await dialog.getByLabel("以哪一项期限为准").click();
  await office.getByText(`办理交办事项 · ${report}`).last().click();
  await dialog.getByLabel("到期后第几个工作日").fill("0");
  await expect(dialog.getByText(/1 到 500/)).toBeVisible();
  await dialog.getByLabel("到期后第几个工作日").fill("3");
  await expect(dialog.getByRole("heading", { name: "只有本项变动" })).toBeVisible();
  await dialog.getByRole("button", { name: "确认改期" }).click();
  await expect(dialog.getByText("请写明改期理由")).toBeVisible();
  await dialog.getByLabel("改期理由").fill("以报送数据为准。");
  await dialog.getByRole("button", { name: "确认改期" }).click();
  await expect(dialog).toBeHidden();

  // and moves with it, which is seen before it happens
  await line(report).getByRole("button", { name: "改期" }).click();
  await dialog.getByRole("button", { name: "10个工作日" }).click();
  await expect(dialog.getByRole("heading", { name: "另有 1 项随之变动" })).toBeVisible();
  await expect(dialog.getByRole("row").filter({ hasText: review })).toContainText("个工作日");
  await expect(dialog.getByText(/将通知：/)).toContainText(lead.name);
  await expectAccessible(office);
  await dialog.getByLabel("改期理由").fill("等待年度数据。");
  await dialog.getByRole("button", { name: "确认改期" }).click();
  await expect(dialog).toBeHidden();
  await line(review)
    .getByRole("button", { name: new RegExp(review) })
    .click();
  await expect(office.getByText("随基准变动")).toBeVisible();
  await office.keyboard.press("Escape");

  // whoever owes it asks for more time on the phone
  const owing = await browserOf(browser, lead, "/board");
  await owing.setViewportSize({ width: 390, height: 844 });
  await owing.getByRole("button").filter({ hasText: report }).filter({ hasText: "办理交办事项" }).first().click();
  await owing.getByRole("button", { name: "申请延期" }).click();
  const asking = owing.getByRole("dialog", { name: "申请延期" });
  await asking.getByRole("button", { name: "提交申请" }).click();
  await expect(asking.getByText("请写明延期理由")).toBeVisible();
  await asking.getByLabel("申请延长到").fill(inWords(60));
  await asking.getByLabel("申请延长到").press("Enter");
  await asking.getByLabel("延期理由").fill("省统计局的数据下月才有。");
  await expectFits(owing);
  await expectAccessible(owing);
  await asking.getByRole("button", { name: "提交申请" }).click();
  await expect(asking).toBeHidden();

  // the leader in charge sees why and what moves, and grants it
  const leader = await browserOf(browser, inCharge, "/inbox");
  await openTask(leader, study.title, "审批延期申请");
  await expect(leader.getByText("省统计局的数据下月才有。")).toBeVisible();
  await expect(leader.getByRole("heading", { name: "另有 1 项随之变动" })).toBeVisible();
  await expectAccessible(leader);
  await leader.getByRole("button", { name: "同意延期" }).click();
  await leader.getByRole("button", { name: "同意延期" }).click();
  await expect(line(report).getByText(/延期 1 次/)).toBeVisible({ timeout: 40_000 });
});
