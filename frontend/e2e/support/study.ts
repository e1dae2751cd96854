import { type Browser, expect, type Page } from "@playwright/test";
import type { WorkPlanView } from "../../src/api/workplanTypes";
import { apiIn, signedIn } from "./accounts";
import type { Api } from "./api";
import { anOffice, anOrganisation, aPerson, grant, type Office, type Somebody, unique } from "./world";

/** An office, a leader who decides besides the one in charge, two organisations with contacts, a lead and a member. */
export async function aWholeHouse() {
  const office = await anOffice();
  const mark = unique();
  const chair = await aPerson(`市政协主席${mark}`, office.org);
  const lead = await aPerson(`第一课题组组长${mark}`, office.org);
  const member = await aPerson(`第一课题组成员${mark}`, office.org);
  const [science, industry] = [await anAsked(`市科技局${mark}`), await anAsked(`市工信局${mark}`)];
  return { ...office, chair, lead, member, science, industry };
}
export type House = Awaited<ReturnType<typeof aWholeHouse>>;

async function anAsked(name: string) {
  const org = await anOrganisation(name);
  const contact = await aPerson(`${name}联络员`, org);
  await grant(contact, "CONTACT", "ORGANISATION", org.id);
  return { org, contact };
}

/** A browser of their own, signed in. */
export async function browserOf(browser: Browser, who: Somebody, at: string, language?: "en"): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await signedIn(page, who.username, at, language);
  return page;
}

/** Opens a task of a study from somebody's inbox, claiming it where that is asked. */
export async function openTask(page: Page, title: string, task: string): Promise<void> {
  const row = page.locator("[data-testid^=task-]").filter({ hasText: task });
  await expect(async () => {
    for (const box of ["mine", "group"]) {
      await page.goto(`/inbox?box=${box}&q=${encodeURIComponent(title)}`);
      const there = await row
        .first()
        .waitFor({ timeout: 3_000 })
        .then(
          () => true,
          () => false,
        );
      if (there) return;
    }
    throw new Error(`${task} is in neither box`);
  }).toPass({ timeout: 40_000 });
  await row.first().locator("[data-row-link]").click();
  await expect(page.getByRole("heading", { level: 1, name: task })).toBeVisible();
  const claim = page.getByRole("button", { name: /^(认领并办理|Claim and work on it)$/ });
  await expect(claim.or(page.locator("fieldset:not([disabled]), .split-form, .submit-bar")).first()).toBeVisible();
  if (await claim.isVisible()) await claim.click();
}

/** The plan of a study, once the process has opened it. */
export async function planOf(api: Api, study: string): Promise<WorkPlanView> {
  let plan: WorkPlanView | undefined;
  await expect(async () => {
    plan = await api.get<WorkPlanView>(`/studies/${study}/work-plan`);
  }).toPass({ timeout: 30_000 });
  return plan as WorkPlanView;
}

export const apiOf = (page: Page, who: Somebody): Promise<Api> => apiIn(page, who.username);

/** What the office writes into a plan before it goes out, through the interface of the server. */
export async function writePlan(
  api: Api,
  plan: WorkPlanView,
  house: House & Office,
  asked: string[],
): Promise<WorkPlanView> {
  return api.put<WorkPlanView>(`/work-plans/${plan.id}`, {
    version: plan.version,
    title: plan.title,
    sections: [{ key: "goal", heading: "研究目标", text: "摸清产业现状，提出务实建议。" }],
    groups: [
      {
        key: "g1",
        no: 1,
        name: "发展趋势研究",
        kind: "SUB",
        duty: "研究发展趋势",
        lead: house.lead.id,
        leadOrg: null,
        members: [house.member.id],
      },
    ],
    schedule: [
      {
        key: "i1",
        title: "提交研究提纲",
        stage: "OUTLINE",
        owner: { type: "GROUP", id: "g1" },
        rule: { kind: "TERM", term: 10, unit: "WORKING_DAYS", anchor: "PLAN_ISSUED" },
      },
    ],
    opinionOrgs: asked,
    opinionsDue: "2099-06-30",
  });
}
