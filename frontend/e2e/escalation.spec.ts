import { expect } from "@playwright/test";
import type { EscalationProfiles } from "../src/api/escalationTypes";
import { signedIn } from "./support/accounts";
import { expectAccessible, expectFits } from "./support/axe";
import { test } from "./support/test";
import { anOffice, commission, signedInApi } from "./support/world";

test("one of the office tries a change of the urgent profile, makes it so, and marks an item urgent", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const office = await anOffice();
  const study = await commission(office, `急办事项研究${office.mark}`);
  const api = await signedInApi(office.clerk);
  const urgent = async () => (await api.get<EscalationProfiles>("/escalation")).profiles[1];
  const before = await urgent();
  if (!before) throw new Error("There is no profile of what is urgent.");
  const first = before.steps[0]?.from === 9 ? 8 : 9;

  await signedIn(page, office.clerk.username, "/escalation?profile=URGENT");
  await expect(page.getByRole("heading", { level: 1, name: "提醒方案" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "修改方案" }).click();
  const row = page.getByRole("group", { name: "第 1 行" });
  await row.getByLabel("从剩余").fill("1");
  await page.getByRole("button", { name: "试算" }).click();
  await expect(row.getByText("剩余天数应由大到小")).toBeVisible();
  await row.getByLabel("从剩余").fill(String(first));
  await page.getByRole("button", { name: "试算" }).click();
  await expect(page.getByRole("region", { name: "试算结果" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "保存新方案" }).click();
  await expect(page.getByText("请写明修改的理由")).toBeVisible();
  await page.getByLabel("修改理由").fill(`更早提醒${office.mark}`);
  await page.getByRole("button", { name: "保存新方案" }).click();
  await expect(page.getByText("新方案已保存").first()).toBeVisible();
  await page.getByText(`更早提醒${office.mark}`).click();
  await expect(page.getByText("有改动").first()).toBeVisible();
  await expect.poll(async () => (await urgent())?.inForce, { timeout: 30_000 }).toBe(true);

  await page.goto(`/board?study=${study.id}`);
  await page.getByRole("table").getByRole("button", { name: /拟定/ }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "标为急办" }).click();
  await expect(page.getByRole("dialog").getByRole("button", { name: "取消急办" })).toBeVisible();
  await page.goto("/inbox?box=group");
  await expect(page.getByText(/^⚑ 急办$/).first()).toBeVisible();
});

test("the escalation is read in English under a thumb @phone", async ({ page }) => {
  const office = await anOffice();
  await signedIn(page, office.clerk.username, "/escalation", "en");
  await expect(page.getByRole("heading", { level: 1, name: "Escalation" })).toBeVisible();
  await expectFits(page);
  await page.getByRole("button", { name: "Change" }).click();
  await expectFits(page);
  await expectAccessible(page);
});
