import { expect } from "@playwright/test";
import type { AppointmentView, StudyView, WorkPlanView } from "../../src/api/types";
import type { Api } from "./api";
import { type House, planOf, writePlan } from "./study";
import { commission, type Somebody, signedInApi } from "./world";

/** What another test has seen in the browser is done here through the interface of the server, as soon as the process stands there. */
export const soon = (act: () => Promise<void>) => expect(act).toPass({ timeout: 40_000 });

/** One step of the plan. */
export const planStep = (api: Api, study: string, status: WorkPlanView["status"], what: string, more: object = {}) =>
  soon(async () => {
    const plan = await planOf(api, study);
    expect(plan.status).toBe(status);
    await api.post(`/work-plans/${plan.id}/${what}`, { version: plan.version, ...more });
  });

/** A study whose plan is issued and whose topic group is appointed. */
export async function appointed(house: House, title: string): Promise<StudyView> {
  const study = await commission(house, title);
  const [office, leader] = [await signedInApi(house.clerk), await signedInApi(house.leader)];
  await writePlan(office, await planOf(office, study.id), house, []);
  await planStep(office, study.id, "DRAFT", "discussion-draft");
  await planStep(office, study.id, "REVISING", "revision");
  await planStep(leader, study.id, "REVIEW", "review", { outcome: "AGREED" });
  await planStep(leader, study.id, "DECISION", "decision", { outcome: "PASSED" });
  const issue = { docNumber: docNumber(), issuedOn: today() };
  await planStep(office, study.id, "TO_ISSUE", "issue", issue);
  await soon(async () => {
    const at = await office.get<AppointmentView>(`/studies/${study.id}/appointment`);
    expect(at.actions).toContain("appoint");
    const groups = at.groups.map((group) => ({ id: group.id, lead: house.lead.id, members: [house.member.id] }));
    await office.post(`/studies/${study.id}/appointment`, { version: at.version, groups });
  });
  await Promise.all([office.request.dispose(), leader.request.dispose()]);
  return study;
}

export const today = (): string => new Intl.DateTimeFormat("sv", { timeZone: "Asia/Shanghai" }).format(new Date());

export const docNumber = (): string => `政协办〔${today().slice(0, 4)}〕${1 + (Date.now() % 90_000)}号`;

export type { Somebody };
