// Consultations, as the HTTP API names them.
import type { Attachment } from "./documentTypes";
import type { Day, Id, Instant, NextStep, OrgRef, PersonRef } from "./types";

export type ConsultationStatus =
  | "PREPARING"
  | "CALLING"
  | "SELECTING"
  | "SCHEDULING"
  | "MEETING"
  | "MINUTES"
  | "COMPILING"
  | "CLOSED"
  | "WITHDRAWN";
export type ConsultationAction =
  | "move-call"
  | "write-call"
  | "call"
  | "record"
  | "return"
  | "select"
  | "conclude"
  | "schedule"
  | "give-notice"
  | "deliver-materials"
  | "send-minutes"
  | "preface"
  | "compile";
export type SubmissionWish = "ORAL" | "WRITTEN";
export type SubmissionChoice = "ORAL" | "WRITTEN" | "NOT_SELECTED";
export interface ConsultationDuty {
  due: Instant;
  daysLeft: number | null;
  on: Day | null;
  by: PersonRef | null;
  words: string | null;
}
export interface SubmissionRow {
  id: Id;
  requestId: Id;
  no: number | null;
  title: string;
  org: OrgRef;
  author: string;
  wish: SubmissionWish;
  status: "DRAFT" | "RECEIVED" | "RETURNED";
  length: number;
  receivedOn: Day | null;
  receivedAt: Instant | null;
  recordedBy: PersonRef | null;
  returnReason: string | null;
  completionDue: Instant | null;
  choice: SubmissionChoice | null;
  choiceReason: string;
  speaker: string;
  versions: number;
  version: number;
}
export interface SubmissionView {
  submission: SubmissionRow;
  consultationId: Id;
  consultationTitle: string;
  studyId: Id;
  studyTitle: string;
  text: string;
  versions: {
    no: number;
    title: string;
    author: string;
    wish: SubmissionWish;
    text: string;
    by: PersonRef;
    at: Instant;
    returnReason: string | null;
  }[];
  attachments: Attachment[];
  actions: ("write" | "hand-in" | "remove" | "return")[];
  taskKey: string | null;
}
export interface CallMove {
  from: Instant;
  to: Instant;
  reason: string;
  at: Instant;
}
export interface SubmissionRequest {
  id: Id;
  consultationId: Id;
  title: string;
  studyTitle: string;
  notice: string;
  org: OrgRef;
  state: "WAITING" | "FINISHED" | "SILENT";
  endsAt: Instant;
  callMoves: CallMove[];
  submissions: SubmissionRow[];
  attachments: Attachment[];
  actions: ("write" | "finish")[];
  taskKey: string | null;
}
export interface Consultation {
  id: Id;
  studyId: Id;
  studyTitle: string;
  title: string;
  status: ConsultationStatus;
  version: number;
  notice: string;
  orgs: OrgRef[];
  term: number | null;
  calledAt: Instant | null;
  callEndsAt: Instant | null;
  callMoves: CallMove[];
  asked: {
    id: Id;
    org: OrgRef;
    state: "WAITING" | "FINISHED" | "SILENT";
    finishedAt: Instant | null;
    received: number;
  }[];
  submissions: SubmissionRow[];
  meeting: { id: Id; day: Day; startsAt: Instant | null; status: string } | null;
  noticeGiven: ConsultationDuty | null;
  materials: ConsultationDuty | null;
  heldOn: Day | null;
  minutes: ConsultationDuty | null;
  preface: string;
  due: Instant | null;
  papers: { no: number; label: "MATERIALS" | "FINAL"; at: Instant; by: PersonRef }[];
  attachments: Attachment[];
  actions: ConsultationAction[];
  tasks: { elementId: string; key: string }[];
  next: NextStep[];
}
export interface ConsultationsOfStudy {
  choice: { wanted: boolean | null; by: PersonRef | null; at: Instant | null; always: boolean; fixed: boolean };
  items: Consultation[];
  actions: "choose"[];
  taskKey: string | null;
}
export interface Compilation {
  title: string;
  preface: string;
  entries: {
    submission: Id;
    no: number;
    oral: boolean;
    title: string;
    organisation: string;
    author: string;
    speaker: string;
    text: string;
  }[];
  lines: { line: Id; title: string; said: { speaker: string; posts: string[]; text: string }[] }[];
}
