import { expect, test } from "@playwright/test";
import type { SlipView } from "../src/api/supervisionTypes";
import { signedIn } from "./support/accounts";
import { expectAccessible, expectFits } from "./support/axe";
import { apiOf, aWholeHouse, browserOf } from "./support/study";
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
