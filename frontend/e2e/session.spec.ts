import { expect } from "@playwright/test";
import type { OneTime, PersonView } from "../src/api/directoryTypes";
import { forget, signedIn } from "./support/accounts";
import { expectAccessible, expectFits } from "./support/axe";
import { test } from "./support/test";
import { anOrganisation, aPerson, asSysadmin, unique } from "./support/world";

const languages = ["zh", "en"] as const;

async function aNewAccount(): Promise<OneTime> {
  const org = await anOrganisation(`委员会${unique()}`);
  return asSysadmin(async (api) => {
    const person = await api.post<PersonView>("/admin/people", {
      name: `委员${unique()}`,
      posts: [{ org: org.id, title: "委员", from: null, to: null }],
    });
    return api.post<OneTime>(`/admin/people/${person.id}/account`, { username: `n${unique()}` });
  });
}

test("a one-time password opens only the form for an own one, and then the inbox", async ({ page }) => {
  const account = await aNewAccount();
  await page.goto("/inbox?box=group");
  await page.getByLabel("用户名").fill(account.username);
  await page.getByLabel("密码", { exact: true }).fill(account.oneTimePassword);
  await page.getByRole("button", { name: "登录" }).click();

  await expect(page.getByRole("heading", { name: "设置新密码" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("当前密码").fill(account.oneTimePassword);
  await page.getByLabel("新密码", { exact: true }).fill("短");
  await page.getByLabel("再输一遍新密码").fill("短");
  await page.getByRole("button", { name: "保存新密码" }).click();
  await expect(page.getByText("至少 12 个字符，可以是一句话", { exact: true })).toBeVisible();

  await page.getByLabel("新密码", { exact: true }).fill("河南的麦子熟了又一年收成很好");
  await page.getByLabel("再输一遍新密码").fill("河南的麦子熟了又一年收成很好");
  await page.getByRole("button", { name: "保存新密码" }).click();
  await expect(page.getByRole("link", { name: /^本组/ })).toHaveAttribute("aria-current", "page");
  await expect(page).toHaveURL(/\/inbox\?box=group/);
});

test("a wrong password is refused with words, and the page stays", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("用户名").fill(`nobody${unique()}`);
  await page.getByLabel("密码", { exact: true }).fill("wrong wrong wrong");
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page.getByRole("alert")).toHaveText("用户名或密码不正确");
});

test("a session that was ended elsewhere asks at once to sign in again, and returns to the same place", async ({
  page,
}) => {
  const org = await anOrganisation(`办公室${unique()}`);
  const person = await aPerson(`干部${unique()}`, org);
  await signedIn(page, person.username, "/inbox?box=done");
  await expect(page.getByRole("link", { name: "已办" })).toHaveAttribute("aria-current", "page");
  await expect(page.locator("[data-live=live]")).toBeVisible();

  const reset = await asSysadmin((api) => api.post<OneTime>(`/admin/people/${person.id}/account/reset`));
  await expect(page.getByText(/登录已失效/)).toBeVisible();
  await page.getByLabel("用户名").fill(person.username);
  await page.getByLabel("密码", { exact: true }).fill(reset.oneTimePassword);
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page.getByRole("heading", { name: "设置新密码" })).toBeVisible();
  await expect(page).toHaveURL(/box=done/);
});

test("signing out leaves nothing behind", async ({ page }) => {
  const org = await anOrganisation(`办公室${unique()}`);
  const person = await aPerson(`干部${unique()}`, org);
  await signedIn(page, person.username, "/inbox");
  await page.getByRole("button", { name: new RegExp(person.name) }).click();
  await page.getByRole("menuitem", { name: "退出登录" }).click();
  await expect(page.getByRole("heading", { name: "登录" })).toBeVisible();
  await page.goto("/inbox");
  await expect(page.getByRole("heading", { name: "登录" })).toBeVisible();
});

test("signing out everywhere ends the session in the other browser as well, and there at once", async ({
  page,
  browser,
}) => {
  const org = await anOrganisation(`办公室${unique()}`);
  const person = await aPerson(`干部${unique()}`, org);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signedIn(other, person.username, "/inbox");
  await expect(other.locator("[data-live=live]")).toBeVisible();
  forget(person.username);
  await signedIn(page, person.username, "/inbox");
  await page.getByRole("button", { name: new RegExp(person.name) }).click();
  await page.getByRole("menuitem", { name: "退出所有设备" }).click();
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "退出所有设备" }).click();
  await expect(page.getByRole("heading", { name: "登录" })).toBeVisible();
  await expect(other.getByText(/登录已失效/)).toBeVisible();
  await elsewhere.close();
});

for (const language of languages) {
  test(`the sign-in screen is accessible and fits, ${language} @phone`, async ({ page }) => {
    await page.addInitScript((chosen) => localStorage.setItem("language", chosen), language);
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
    await expectFits(page);
  });
}
