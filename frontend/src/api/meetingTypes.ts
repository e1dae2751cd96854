// Meetings, as the HTTP API names them.
import type { Attachment } from "./documentTypes";
import type { Day, Id, Instant, Mention, NextStep, OrgRef, PersonRef } from "./types";

export type MeetingKind = "SYMPOSIUM" | "PROGRESS" | "LEADING_GROUP" | "CHAIR" | "CONSULTATION";
export type MeetingStatus =
  | "PREPARING"
  | "CONVENED"
  | "MINUTES"
  | "CORRECTION"
  | "SETTLING"
  | "APPROVAL"
  | "FROZEN"
  | "CANCELLED";
export type LineKind = "HEAR_REPORT" | "CONSIDER_PAPER" | "DEPLOY" | "QUESTION" | "ANSWER" | "STATEMENT";
export type InviteeKind = "PERSON" | "ORGANISATION" | "CATEGORY";
export type Reply = "ATTEND" | "EXCUSED" | "DELEGATE";

export interface Convenor {
  org: Id | null;
  name: string;
}
export interface AgendaLineView {
  id: Id;
  kind: LineKind;
  title: string;
  presenter: string | null;
  presenterId: Id | null;
  minutes: number | null;
  paper: Attachment | null;
}
export interface InvitationView {
  id: Id;
  kind: InviteeKind;
  person: PersonRef | null;
  org: OrgRef | null;
  category: string | null;
  sentAt: Instant | null;
  reply: Reply | null;
  reason: string | null;
  delegate: string | null;
  delegateId: Id | null;
  repliedBy: PersonRef | null;
  recordedBy: PersonRef | null;
  repliedAt: Instant | null;
  present: boolean | null;
  attendedBy: string | null;
  correctedAt: Instant | null;
  mine: boolean;
}
export interface StatementView {
  id: Id;
  lineId: Id;
  speakerId: Id | null;
  speaker: string;
  posts: string[];
  text: string;
  at: Instant;
  version: number;
  mentions: Mention[];
}
export interface DecisionView {
  id: Id;
  lineId: Id | null;
  no: number;
  text: string;
  assignmentId: Id | null;
  /** Something else of the study rests on it: its words stand. */
  bound: boolean;
  at: Instant;
  version: number;
}
export interface MinutesSection {
  key: string;
  heading: string;
  text: string;
}
export interface CorrectionView {
  id: Id;
  invitationId: Id;
  who: string;
  section: string | null;
  text: string;
  by: PersonRef;
  at: Instant;
  outcome: "ACCEPTED" | "NOT_ACCEPTED" | null;
  reason: string | null;
  settledBy: PersonRef | null;
  settledAt: Instant | null;
  version: number;
  mentions: Mention[];
  reasonMentions: Mention[];
}
export interface MinutesVersionView {
  no: number;
  label: "CIRCULATED" | "FOR_APPROVAL" | "APPROVED";
  at: Instant;
  by: PersonRef;
}
export interface MinutesRulingView {
  no: number;
  outcome: "APPROVED" | "RETURNED";
  reason: string | null;
  by: PersonRef;
  at: Instant;
  recordedBy: PersonRef | null;
  scan: Attachment | null;
}
export interface MeetingView {
  id: Id;
  studyId: Id;
  studyTitle: string;
  groupId: Id | null;
  kind: MeetingKind;
  title: string;
  status: MeetingStatus;
  version: number;
  outside: boolean;
  convenors: Convenor[];
  startsAt: Instant | null;
  endsAt: Instant | null;
  dateText: string | null;
  place: string | null;
  chair: PersonRef | null;
  replyBy: Day | null;
  agenda: AgendaLineView[];
  agendaMinutes: number;
  slotMinutes: number | null;
  over: boolean;
  invitations: InvitationView[];
  statements: StatementView[];
  decisions: DecisionView[];
  minutes: MinutesSection[];
  sentAt: Instant | null;
  heldAt: Instant | null;
  correctionsEndAt: Instant | null;
  corrections: CorrectionView[];
  versions: MinutesVersionView[];
  rulings: MinutesRulingView[];
  cancelled: { reason: string; by: PersonRef; at: Instant } | null;
  approvers: PersonRef[];
  due: Instant | null;
  actions: string[];
  taskKey: string | null;
  next: NextStep[];
}
export interface MeetingRow {
  id: Id;
  groupId: Id | null;
  kind: MeetingKind;
  title: string;
  status: MeetingStatus;
  convenors: Convenor[];
  startsAt: Instant | null;
  endsAt: Instant | null;
  dateText: string | null;
  place: string | null;
  chair: PersonRef | null;
  replies: { invited: number; attend: number; excused: number; delegate: number };
  present: number;
  decisions: number;
  calledAt: Instant;
}
