// The shapes of the HTTP API that everything shares, named as the contract names them.

export type Id = string;
/** ISO-8601, UTC. */
export type Instant = string;
/** yyyy-MM-dd, in Asia/Shanghai. */
export type Day = string;
export interface Page<T> {
  items: T[];
  next: string | null;
}
export interface PersonRef {
  id: Id;
  name: string;
}
/** Somebody who is mentioned in a text, where `@name` stands at `at`. */
export interface Mention {
  person: Id;
  name: string;
  at: number;
}
/** Somebody of a study, with their posts in words. */
export interface StudyPerson extends PersonRef {
  posts: string;
}
export interface OrgRef {
  id: Id;
  name: string;
}
export type LightKind = "NOT_STARTED" | "NORMAL" | "NEAR" | "OVERDUE" | "DONE" | "DONE_LATE";
export interface Light {
  kind: LightKind;
  days: number;
  /** The due day lies in a year whose days off are not announced. */
  estimated?: boolean;
}
export type TermUnit = "WORKING_DAYS" | "CALENDAR_DAYS" | "MONTHS";
export interface NextStep {
  elementId: string;
  holders: string[];
}
export type PartyType = "PERSON" | "GROUP" | "ORG" | "OFFICE";
export interface PartyRef {
  type: PartyType;
  id: Id;
}
export interface PartyView extends PartyRef {
  name: string;
}
/** Until when: a term that states its unit, or a day. */
export interface Term {
  kind: "TERM" | "FIXED";
  term?: number | null;
  unit?: TermUnit | null;
  date?: Day | null;
}
export type Role =
  | "LEADERS"
  | "INCHARGE"
  | "OFFICE"
  | "LEAD"
  | "MEMBER"
  | "CONTACT"
  | "EXPERT"
  | "SYSADMIN"
  | "SECADMIN"
  | "AUDITOR";
export type ScopeType = "STUDY" | "GROUP" | "ORGANISATION" | "SYSTEM";
