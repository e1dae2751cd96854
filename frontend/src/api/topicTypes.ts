// Topic groups and their outlines, as the HTTP API names them.
import type { Attachment } from "./documentTypes";
import type { Day, Id, Instant, Light, NextStep, OrgRef, PersonRef } from "./types";

export interface GroupView {
  id: Id;
  no: number | null;
  name: string;
  kind: "GENERAL" | "SUB";
  duty?: string | null;
  lead: PersonRef | null;
  leadOrg: OrgRef | null;
  members: PersonRef[];
  state: "PLANNED" | "ESTABLISHED" | "APPOINTED";
  inCharge: PersonRef | null;
  joinedLate: boolean;
  work: GroupWork | null;
}
export type GroupPhase = "OUTLINE" | "REVIEW" | "RESEARCH" | "CONCLUDED" | "WITHDRAWN";
/** So many of a kind are done, of so many planned; null where nothing was planned. */
export interface GroupFigure {
  kind: string;
  done: number;
  planned: number | null;
}
export interface GroupWork {
  phase: GroupPhase;
  due: Instant | null;
  light: Light | null;
  outlineVersion: number;
  agreedAt: Instant | null;
  points: number;
  figures: GroupFigure[];
}
export interface OutlinePoint {
  id: Id;
  level: number;
  number: string;
  text: string;
}
export interface OutlinePart {
  key: string;
  heading: string;
  text: string;
}
export interface OutlineLine {
  key: string;
  title: string;
  from: Day | null;
  to: Day | null;
}
export interface OutlineGuest {
  key: string;
  kind: "EXPERT" | "GUEST";
  person: Id | null;
  post: string | null;
  organisation: string | null;
}
export interface Outline {
  points: OutlinePoint[];
  plan: OutlinePart[];
  schedule: OutlineLine[];
  guests: OutlineGuest[];
}
export interface OutlineRuling {
  version: number;
  outcome: "AGREED" | "RETURNED";
  reason: string | null;
  by: PersonRef;
  at: Instant;
  recordedBy: PersonRef | null;
  scan: Attachment | null;
}
export interface GroupPage {
  studyId: Id;
  studyTitle: string;
  group: GroupView;
  version: number;
  peopleVersion: number;
  content: Outline;
  people: PersonRef[];
  versions: { no: number; at: Instant; by: PersonRef }[];
  rulings: OutlineRuling[];
  conclusion: { text: string | null; by: PersonRef; at: Instant } | null;
  open: { kind: string; id: Id; title: string }[];
  attachments: Attachment[];
  reviewers: PersonRef[];
  actions: ("write" | "submit" | "review" | "record-review" | "conclude" | "change-outline" | "change-people")[];
  taskKey: string | null;
  next: NextStep[];
}
/** Something that hangs on a question of an outline, in its own words. */
export interface PointUse {
  point: Id;
  kind: "finding" | "visit";
  id: Id;
  text: string;
  where: string;
  link: string;
}
export type OutlineChangeStatus = "DRAFT" | "REVIEW" | "AGREED" | "DROPPED" | "WITHDRAWN";
export interface OutlineChangeRow {
  id: Id;
  no: number;
  status: OutlineChangeStatus;
  reason: string;
  outlineNo: number | null;
  openedBy: PersonRef;
  openedAt: Instant;
  endedAt: Instant | null;
}
export interface OutlineChangeView extends OutlineChangeRow {
  studyId: Id;
  groupId: Id;
  group: string;
  version: number;
  content: Outline;
  base: Outline;
  baseNo: number;
  people: PersonRef[];
  dropped: { point: OutlinePoint; uses: PointUse[] }[];
  rulings: OutlineRuling[];
  reviewers: PersonRef[];
  due: Instant | null;
  actions: ("write" | "submit" | "drop" | "review" | "record-review")[];
  taskKey: string | null;
  next: NextStep[];
}
export interface Appointment {
  version?: number;
  groups: { id: Id; lead: Id; members: Id[] }[];
}
export interface AppointmentView {
  version: number;
  due: Instant | null;
  appointedAt: Instant | null;
  groups: GroupView[];
  taskKey: string | null;
  actions: ("appoint" | "join")[];
  next: NextStep[];
}
