import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Nothing serious or worse stands between this screen and somebody who hears it or has only the keyboard. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(() => {
    // What turns for ever, or stands still out of sight, never ends.
    const ending = document
      .getAnimations()
      .filter((one) => one.playState === "running" && one.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY);
    const settled = Promise.all(ending.map((one) => one.finished.catch(() => {})));
    return Promise.race([settled, new Promise((enough) => setTimeout(enough, 5_000))]);
  });
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"])
    .analyze();
  const serious = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target} ${node.any[0]?.message ?? ""}`).join(" | ")}`,
    );
  expect(serious).toEqual([]);
}

/** A phone never scrolls sideways. */
export async function expectFits(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
}
