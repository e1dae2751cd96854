import { expect, type Page } from "@playwright/test";
import type { Recommendation, RecommendationSource } from "../../src/api/recommendationTypes";
import type { Api } from "./api";
import { expectAccessible } from "./axe";

const NEW = {
  parent: null,
  label: "",
  tags: [],
  clause: "",
  followUp: false,
  similarTo: null,
  lead: null,
  cooperating: [],
};

/** Two recommendations of one document, in the register of a study. */
export async function twoRecommended(api: Api, study: string, ...texts: [string, string]): Promise<Recommendation[]> {
  const document = { kind: "SPEECH", title: "大会发言", org: null, dated: null, report: null };
  const { id } = await api.post<RecommendationSource>(`/studies/${study}/recommendation-sources`, document);
  const all: Recommendation[] = [];
  for (const text of texts)
    all.push(
      await api.post<Recommendation>(`/studies/${study}/recommendations`, {
        ...NEW,
        source: id,
        text,
        days: null,
        passages: [],
      }),
    );
  return all;
}

/** A third one rests on what an organisation wrote, quoted from the study. */
export async function quoteSubmission(page: Page, study: string, text: string, words: string) {
  await page.goto(`/studies/${study}/recommendations`);
  await page.getByRole("button", { name: "登记建议" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel(/^建议内容/).fill(text);
  await drawer.getByRole("checkbox", { name: "逐条跟踪办理" }).uncheck();
  await drawer.getByRole("button", { name: "摘自本研究" }).click();
  await expectAccessible(page);
  const passage = page.getByRole("listitem").filter({ hasText: words }).first();
  await passage.getByRole("button", { name: "摘录", exact: true }).click();
  await expect(drawer.first().getByLabel(/^原文/)).toHaveValue(words);
  await drawer.first().getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^建议/ })).toBeVisible();
  await expect(page.getByText(words).first()).toBeVisible();
}

/** In the tree the last one goes up by keys, below the one before, and out again by its menu. */
export async function moveInTree(page: Page, study: string, text: string) {
  await page.goto(`/studies/${study}/recommendations?view=tree`);
  const own = page.getByRole("listitem").filter({ hasText: text }).last();
  const handle = own.getByRole("button", { name: /^移动建议 .*：拖动/ });
  const told = page.getByText(/^已移动，现为 /);
  await handle.press("ArrowUp");
  await expect(told).toHaveCount(1);
  await expect(handle).toBeFocused();
  await handle.press("ArrowRight");
  await expect(told).toHaveCount(2);
  await expect(handle).toBeFocused(); // drawn anew below another one, and still in hand
  await expectAccessible(page);
  await own.getByRole("button", { name: /^移动建议 [^：]*$/ }).press("Enter");
  await expect(page.getByRole("menuitem", { name: "升一级" })).toBeVisible();
  await page.getByRole("menuitem", { name: "升一级" }).click();
  await expect(told).not.toHaveCount(0);
  await expect(page.getByRole("link", { name: new RegExp(text) })).toBeVisible();
}

/** Two of the office change one recommendation: the second is shown what both changed, and saves both. */
export async function mergeTwo(first: Page, second: Page, id: string) {
  for (const page of [first, second]) {
    await page.goto(`/recommendations/${id}`);
    await page.getByRole("button", { name: "修改", exact: true }).click();
    await expect(page.getByRole("dialog").getByLabel(/^建议内容/)).not.toHaveValue("");
  }
  const of = (page: Page) => page.getByRole("dialog").first();
  await of(first)
    .getByLabel(/^建议内容/)
    .fill("夯实多元融合的算力支撑");
  await of(first)
    .getByLabel(/^所在条款/)
    .fill("第一部分");
  await of(first).getByRole("button", { name: "保存", exact: true }).click();
  await expect(first.getByText("夯实多元融合的算力支撑").first()).toBeVisible();
  await of(second)
    .getByLabel(/^建议内容/)
    .fill("夯实算力支撑，统一调度");
  await of(second).getByRole("button", { name: "保存", exact: true }).click();
  await second.getByRole("button", { name: "查看差异" }).click();
  const changes = second.getByRole("dialog").last();
  await expect(changes).toContainText("夯实多元融合的算力支撑");
  await expect(changes).toContainText("夯实算力支撑，统一调度");
  await expectAccessible(second);
  await changes.getByRole("button", { name: "以最新内容为底，保留我的改动" }).click();
  await expect(of(second).getByLabel(/^所在条款/)).toHaveValue("第一部分");
  await of(second).getByRole("button", { name: "保存", exact: true }).click();
  await expect(second.getByRole("heading", { level: 1, name: /^建议/ })).toBeVisible();
  await expect(second.getByText("夯实算力支撑，统一调度").first()).toBeVisible();
  await expect(second.getByText("第一部分").first()).toBeVisible();
}
