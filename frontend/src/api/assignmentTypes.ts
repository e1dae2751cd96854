// Assignments, as the HTTP API names them.
import type { Attachment } from "./documentTypes";
import type { Day, Id, Instant, Light, Mention, NextStep, PartyView, PersonRef, Term } from "./types";

export type AssignmentStatus = "GIVEN" | "SIGNED" | "FOR_REVIEW" | "RETURNED" | "SENT_BACK" | "CLOSED" | "CANCELED";
export type AssignmentSourceKind = "PLAN_ITEM" | "DECISION" | "INSTRUCTION" | "DIRECT";
export interface AssignmentRow {
  id: Id;
  studyId: Id;
  studyTitle: string;
  no: number;
  title: string;
  stage: string | null;
  source: AssignmentSourceKind;
  owner: PartyView;
  accountable: string[];
  due: Instant;
  estimated: boolean;
  urgent: boolean;
  light: Light | null;
  status: AssignmentStatus;
  completedAt: Instant | null;
  lateDays: number | null;
  demo: boolean;
  /** Its deadline, for whoever may give it another day. */
  movable: Id | null;
}
export interface AssignmentList {
  items: AssignmentRow[];
  next: string | null;
  counts: { all: number; open: number; overdue: number; near: number; review: number; closed: number };
  owners: PartyView[];
  actions: "give"[];
}
export type AssignmentAction = "sign" | "send-back" | "note" | "complete" | "review" | "reassign" | "withdraw";
export interface AssignmentEntry {
  id: Id;
  kind:
    | "GIVEN"
    | "SIGNED"
    | "SENT_BACK"
    | "REASSIGNED"
    | "AMENDED"
    | "PROGRESS"
    | "COMPLETED"
    | "RETURNED"
    | "CLOSED"
    | "WITHDRAWN";
  text: string;
  /** Whose it was from then on. */
  owner: string | null;
  by: PersonRef | null;
  at: Instant;
  attachments: Id[];
  mentions: Mention[];
}
export interface Assignment {
  id: Id;
  studyId: Id;
  studyTitle: string;
  /** Whether the reader may open the study itself. */
  studyReadable: boolean;
  no: number;
  title: string;
  text: string;
  stage: string | null;
  source: { kind: AssignmentSourceKind; id: Id | null; key: string; link: string | null };
  giverKind: "PLAN" | "OFFICE" | "LEADER";
  givenBy: PersonRef;
  givenAt: Instant;
  owner: PartyView;
  accountable: PersonRef[];
  helpers: PartyView[];
  reviewers: PersonRef[];
  start: Day;
  rule: Term;
  due: Instant;
  estimated: boolean;
  urgent: boolean;
  deadlineId: Id | null;
  light: Light | null;
  status: AssignmentStatus;
  stepDue: Instant;
  signedBy: PersonRef | null;
  signedAt: Instant | null;
  completedBy: PersonRef | null;
  completedAt: Instant | null;
  statement: string | null;
  endedAt: Instant | null;
  lateDays: number | null;
  entries: AssignmentEntry[];
  attachments: Attachment[];
  version: number;
  taskKey: string | null;
  actions: AssignmentAction[];
  next: NextStep[];
}
