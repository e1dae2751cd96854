// Who is signed in, as the HTTP API names them.
import type { OrgRef, PersonRef } from "./types";

export type Authority = "business" | "sysadmin" | "secadmin" | "auditor";
export interface SessionView {
  person: PersonRef;
  posts: string[];
  authorities: Authority[];
  mustChangePassword: boolean;
  demo: boolean;
  unclassifiedNotice: true;
  idleMinutes: number;
  canCommission: OrgRef[];
}
