import { expect } from "@playwright/test";
import type { Assignment, AssignmentList } from "../../src/api/assignmentTypes";
import type { Delivery } from "../../src/api/deliveryTypes";
import type { RecommendationSource } from "../../src/api/recommendationTypes";
import type { ReportRow, ReportView } from "../../src/api/reportTypes";
import type { StudyView } from "../../src/api/studyTypes";
import type { AppointmentView, GroupPage, GroupView } from "../../src/api/topicTypes";
import type { WorkPlanView } from "../../src/api/workplanTypes";
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

/** The groups' outlines are written, and wait for the leader in charge. */
export async function outlineSubmitted(house: House, study: string): Promise<void> {
  const lead = await signedInApi(house.lead);
  await soon(async () => {
    const [group] = await lead.get<GroupView[]>(`/studies/${study}/groups`);
    const page = await lead.get<GroupPage>(`/groups/${group?.id}`);
    expect(page.actions).toContain("submit");
    const points = [{ id: crypto.randomUUID(), level: 0, text: "产业链短板在哪里" }];
    const saved = await lead.put<GroupPage>(`/groups/${group?.id}/outline`, {
      version: page.version,
      points,
      plan: [],
      schedule: [],
      guests: [],
    });
    await lead.post(`/groups/${group?.id}/outline-submission`, { version: saved.version });
  });
  await lead.request.dispose();
}

/** What waits for the leader in charge is agreed to. */
export async function outlineAgreed(house: House, study: string): Promise<void> {
  const leader = await signedInApi(house.leader);
  await soon(async () => {
    const [group] = await leader.get<GroupView[]>(`/studies/${study}/groups`);
    const page = await leader.get<GroupPage>(`/groups/${group?.id}`);
    expect(page.actions).toContain("review");
    await leader.post(`/groups/${group?.id}/outline-review`, { version: page.version, outcome: "AGREED" });
  });
  await leader.request.dispose();
}

/** Research is over. */
export async function researchConcluded(house: House, study: string): Promise<void> {
  const lead = await signedInApi(house.lead);
  await soon(async () => {
    const [group] = await lead.get<GroupView[]>(`/studies/${study}/groups`);
    const page = await lead.get<GroupPage>(`/groups/${group?.id}`);
    expect(page.actions).toContain("conclude");
    await lead.post(`/groups/${group?.id}/research-conclusion`, { version: page.version });
  });
  await lead.request.dispose();
}

/** The report of this kind has a word in every chapter and waits for the leading group. */
export async function reportSubmitted(writer: Somebody, study: string, kind: ReportRow["kind"]): Promise<void> {
  const api = await signedInApi(writer);
  await soon(async () => {
    const row = (await api.get<ReportRow[]>(`/studies/${study}/reports`)).find((one) => one.kind === kind);
    const report = await api.get<ReportView>(`/reports/${row?.id}`);
    expect(report.actions.some((act) => act.startsWith("submit"))).toBe(true);
    for (const { id, version, heading, length } of report.chapters) {
      if (length > 0) continue;
      const html = "<p>统筹空域，先行先试。</p>";
      await api.put(`/reports/${report.id}/chapters/${id}`, { version, heading, html });
    }
    const { version } = await api.get<ReportView>(`/reports/${report.id}`);
    await api.post(`/reports/${report.id}/draft`, { version });
  });
  await api.request.dispose();
}

/** What the plan gave is taken back: nothing of it keeps the study from its archive. */
export async function assignmentsWithdrawn(house: House, study: string): Promise<void> {
  const office = await signedInApi(house.clerk);
  const { items } = await office.get<AssignmentList>(`/studies/${study}/assignments`);
  for (const { id } of items)
    await soon(async () => {
      const { version } = await office.get<Assignment>(`/assignments/${id}`);
      await office.post(`/assignments/${id}/withdrawal`, { version, reason: "另行安排。" });
    });
  await office.request.dispose();
}

/** One recommendation of the overall report, whose duty unit is known already: it will be asked as soon as the report is delivered. */
export async function recommended(house: House, study: string, text: string): Promise<void> {
  const office = await signedInApi(house.clerk);
  const source = await office.post<RecommendationSource>(`/studies/${study}/recommendation-sources`, {
    kind: "REPORT",
    title: "总报告",
    org: null,
    dated: null,
    report: null,
  });
  await office.post(`/studies/${study}/recommendations`, {
    source: source.id,
    parent: null,
    label: "",
    text,
    tags: [],
    clause: "",
    followUp: true,
    similarTo: null,
    lead: house.science.org.id,
    cooperating: [],
    days: 10,
    passages: [],
  });
  await office.request.dispose();
}

/** The overall report is not talked over and waits for its signature. */
export async function deliverySubmitted(house: House, study: string): Promise<void> {
  const office = await signedInApi(house.clerk);
  await office.put(`/studies/${study}/consultation-choice`, { wanted: false });
  await soon(async () => {
    const [delivery] = await office.get<Delivery[]>(`/studies/${study}/deliveries`);
    expect(delivery?.actions).toContain("submit");
    const { reportId, version } = delivery as Delivery;
    const said = { recipients: [house.science.org.id], copies: [], signatory: house.leader.id, note: "" };
    await office.post(`/reports/${reportId}/delivery/submission`, { version, ...said });
  });
  await office.request.dispose();
}

export const today = (): string => new Intl.DateTimeFormat("sv", { timeZone: "Asia/Shanghai" }).format(new Date());

/** A code that no other run uses, of which each study begins a register of its own. */
export const organCode = (): string =>
  `测${[...String(Date.now() % 1_000_000)].map((digit) => "零一二三四五六七八九"[Number(digit)]).join("")}`;

export const docNumber = (): string => `政协办〔${today().slice(0, 4)}〕${1 + (Date.now() % 90_000)}号`;
