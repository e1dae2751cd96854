// Work plans and their amendments, as the HTTP API names them.
import type { Attachment } from "./documentTypes";
import type { OpinionRound } from "./opinionTypes";
import type { Day, Id, Instant, NextStep, OrgRef, PersonRef, TermUnit } from "./types";

export type WorkPlanStatus =
  | "DRAFT"
  | "OPINIONS"
  | "REVISING"
  | "REVIEW"
  | "DECISION"
  | "AMENDING"
  | "TO_ISSUE"
  | "ISSUED"
  | "WITHDRAWN";
export interface Section {
  key: string;
  heading: string;
  text: string;
}
export interface PlannedGroup {
  key: string;
  no: number | null;
  name: string;
  kind: "GENERAL" | "SUB";
  duty: string;
  lead: Id | null;
  leadOrg: Id | null;
  members: Id[];
}
export interface DueRule {
  kind: "TERM" | "FIXED";
  term?: number;
  unit?: TermUnit;
  anchor?: "PLAN_ISSUED";
  date?: Day;
  /** From when on it is worked on, with a fixed day only; otherwise from the day of issue. */
  start?: Day | null;
}
export interface ScheduleItem {
  key: string;
  title: string;
  stage: string;
  owner: { type: "PERSON" | "GROUP" | "ORG"; id: Id | null };
  rule: DueRule;
  due: Day | null;
  estimated: boolean;
}
export type PlanLabel = "DISCUSSION_DRAFT" | "FOR_REVIEW" | "FORMAL" | "AMENDED";
export interface PlanVersion {
  no: number;
  label: PlanLabel;
  at: Instant;
  by: PersonRef;
}
export interface PlanText {
  no: number;
  label: PlanLabel;
  title: string;
  sections: Section[];
  groups: PlannedGroup[];
  schedule: ScheduleItem[];
  people: PersonRef[];
  orgs: OrgRef[];
}
export interface Decision {
  kind?: "REVIEW" | "DECISION";
  outcome: string;
  reason: string | null;
  by: PersonRef;
  at: Instant;
  recordedBy: PersonRef | null;
  scan: Attachment | null;
}
export type WorkPlanAction =
  | "save"
  | "submit-draft"
  | "submit-revision"
  | "review"
  | "decide"
  | "amend"
  | "issue"
  | "record-review"
  | "record-decision"
  | "open-amendment";
export type AmendmentStatus = "DRAFT" | "DECISION" | "APPLIED" | "DROPPED" | "WITHDRAWN";
export interface AmendmentRow {
  id: Id;
  no: number;
  status: AmendmentStatus;
  reason: string;
  openedBy: PersonRef;
  openedAt: Instant;
  endedAt: Instant | null;
  planVersion: number | null;
}
/** From what to what, in words, days or codes. */
export interface AmendmentTurn {
  field: "NAME" | "NO" | "DUTY" | "LEAD" | "LEAD_ORG" | "JOIN" | "LEAVE" | "TITLE" | "STAGE" | "OWNER" | "DUE";
  from: string | null;
  to: string | null;
}
/** One thing that an amendment does. */
export interface AmendmentChange {
  area: "TEXT" | "GROUP" | "ITEM" | "STEP";
  act: "ADDED" | "CHANGED" | "REPLACED" | "REMOVED" | "STAYS" | "REFUSED";
  key: string;
  no: number | null;
  title: string;
  party: string | null;
  turns: AmendmentTurn[];
  why: string | null;
  at: string | null;
}
export interface AmendmentOutcome {
  changes: AmendmentChange[];
  told: { name: string; about: string[] }[];
}
/** A decision of a meeting that became a change of the plan. */
export interface AmendmentOfDecision {
  decisionId: Id;
  amendmentId: Id;
  no: number;
  status: AmendmentStatus;
}
export interface AmendmentView {
  id: Id;
  planId: Id;
  studyId: Id;
  no: number;
  status: AmendmentStatus;
  version: number;
  reason: string;
  title: string;
  sections: Section[];
  groups: PlannedGroup[];
  schedule: ScheduleItem[];
  base: PlanText;
  issuedOn: Day;
  outcome: AmendmentOutcome;
  /** Names exactly this outcome: whoever passes the amendment says which one they have seen. */
  preview: string | null;
  rulings: Decision[];
  /** Decisions of meetings on which it rests. */
  basis: { decisionId: Id; meetingId: Id; meeting: string; no: number; text: string }[];
  people: PersonRef[];
  orgs: OrgRef[];
  openedBy: PersonRef;
  openedAt: Instant;
  endedAt: Instant | null;
  planVersion: number | null;
  due: Instant | null;
  actions: ("save" | "submit" | "drop" | "decide" | "record-decision")[];
  taskKey: string | null;
  next: NextStep[];
}
export interface WorkPlanView {
  id: Id;
  studyId: Id;
  title: string;
  status: WorkPlanStatus;
  version: number;
  sections: Section[];
  groups: PlannedGroup[];
  schedule: ScheduleItem[];
  versions: PlanVersion[];
  opinionOrgs: Id[];
  opinionsDue: Day | null;
  symposiumId: Id | null;
  round: OpinionRound | null;
  review: Decision | null;
  decision: Decision | null;
  /** Every review and decision so far, the latest last. */
  rulings?: Decision[];
  issue: { docNumber: string; issuedOn: Day } | null;
  people: PersonRef[];
  orgs: OrgRef[];
  attachments: Attachment[];
  actions: WorkPlanAction[];
  taskKey: string | null;
}
export type WorkPlanAnswer = WorkPlanView & { next?: NextStep[] };
