// People, organisations and roles, as the HTTP API names them.
import type { Day, Id, Instant, OrgRef, PersonRef, Role, ScopeType } from "./types";

export interface PostView {
  id: Id;
  org: OrgRef;
  title: string;
  from: Day | null;
  to: Day | null;
}
export interface PersonView {
  id: Id;
  name: string;
  posts: PostView[];
  active: boolean;
  demo: boolean;
  version: number;
  /** For system administrators only. */
  username: string | null;
}
export interface OrgView {
  id: Id;
  name: string;
  type: string;
  level: string | null;
  parent: Id | null;
  demo: boolean;
  version: number;
}
export interface OneTime {
  username: string;
  oneTimePassword: string;
}
export interface MembershipView {
  id: Id;
  person: PersonRef;
  role: Role;
  scopeType: ScopeType;
  scopeId: Id | null;
  scopeName: string | null;
  studyId: Id | null;
  from: Instant;
  by: PersonRef | null;
}
