import { request as requests } from "@playwright/test";
import type { OneTime, OrgView, PersonView } from "../../src/api/directoryTypes";
import type { StudyView } from "../../src/api/studyTypes";
import type { Role, ScopeType } from "../../src/api/types";
import { apiFor, baseURL, settle } from "./accounts";
import type { Api } from "./api";

let made = 0;
/** Different in every run and every test, so that no test needs an empty system. */
export const unique = (): string => `${Date.now().toString(36)}${(made++).toString(36)}`;

async function as<T>(username: string, act: (api: Api) => Promise<T>): Promise<T> {
  const api = await apiFor(username);
  try {
    return await act(api);
  } finally {
    await api.request.dispose();
  }
}

/** Somebody's session through the interface of the server, without a browser. */
export const signedInApi = (who: { username: string }): Promise<Api> => apiFor(who.username);

export const asSysadmin = <T>(act: (api: Api) => Promise<T>) => as("sysadmin", act);
export const asSecadmin = <T>(act: (api: Api) => Promise<T>) => as("secadmin", act);

export const anOrganisation = (name: string): Promise<OrgView> =>
  asSysadmin((api) =>
    api.post<OrgView>("/admin/organisations", { name, type: "special_committee", level: "city", parent: null }),
  );

export interface Somebody {
  id: string;
  name: string;
  username: string;
}

/** A person with an account whose one-time password has been replaced. */
export async function aPerson(name: string, org: OrgView): Promise<Somebody> {
  const username = `p${unique()}`;
  const { id, oneTime } = await asSysadmin(async (api) => {
    const person = await api.post<PersonView>("/admin/people", {
      name,
      posts: [{ org: org.id, title: name, from: null, to: null }],
    });
    const account = await api.post<OneTime>(`/admin/people/${person.id}/account`, { username });
    return { id: person.id, oneTime: account.oneTimePassword };
  });
  const context = await requests.newContext({ baseURL });
  await settle(context, username, oneTime);
  await context.dispose();
  return { id, name, username };
}

export const grant = (person: Somebody, role: Role, scopeType: ScopeType, scopeId: string) =>
  asSecadmin((api) => api.post("/admin/memberships", { person: person.id, role, scopeType, scopeId }));

/** A host organisation with an office of two, who may commission studies, and a leader. */
export async function anOffice() {
  const mark = unique();
  const org = await anOrganisation(`市政协研究室${mark}`);
  const clerk = await aPerson(`研究室干部${mark}`, org);
  const colleague = await aPerson(`研究室主任${mark}`, org);
  const leader = await aPerson(`市政协副主席${mark}`, org);
  await grant(clerk, "OFFICE", "ORGANISATION", org.id);
  return { org, clerk, colleague, leader, mark };
}
export type Office = Awaited<ReturnType<typeof anOffice>>;

/** The clerk commissions a study; its first task goes to the two of the office. */
export async function commission(
  office: Office,
  title: string,
  kind: StudyView["kind"] = "SPECIAL_STUDY",
): Promise<StudyView> {
  return as(office.clerk.username, (api) =>
    api.post<StudyView>("/studies", {
      title,
      kind,
      year: 2026,
      hostOrg: office.org.id,
      commissionedBy: null,
      labels: [],
      leadingGroupName: `${title}领导小组`,
      head: null,
      leaders: [office.leader.id],
      inCharge: office.leader.id,
      office: [office.clerk.id, office.colleague.id],
    }),
  );
}
