// Studies, as the HTTP API names them.
import type { Id, Instant, Light, OrgRef, PersonRef } from "./types";

export type StudyKind = "SPECIAL_STUDY" | "TOPIC_RESEARCH" | "DELIBERATION" | "CONSULTATION";
export interface StudyRow {
  id: Id;
  title: string;
  kind: StudyKind;
  year: number;
  labels: string[];
  stage: string;
  status: string;
  host: OrgRef;
  demo: boolean;
  openTasks: number;
  overdueTasks: number;
  nextDue: Instant | null;
  updatedAt: Instant;
}
export interface NewStudy {
  title: string;
  kind: StudyKind;
  year: number;
  hostOrg: Id;
  commissionedBy: Id | null;
  labels: string[];
  leadingGroupName: string;
  head: Id | null;
  leaders: Id[];
  inCharge: Id;
  office: Id[];
}
export interface StageView {
  code: string;
  reachedAt: Instant | null;
  current: boolean;
}
export interface StudyView {
  id: Id;
  title: string;
  kind: StudyKind;
  year: number;
  host: OrgRef;
  commissionedBy: OrgRef | null;
  labels: string[];
  classification: string;
  stage: string;
  status: string;
  stages: StageView[];
  leadingGroup: { name: string; head: PersonRef | null; members: PersonRef[]; inCharge: PersonRef | null };
  office: PersonRef[];
  counts: { active: number; near: number; overdue: number };
  withdrawal: { reason: string; by: PersonRef; at: Instant } | null;
  archival: { note: string; by: PersonRef; at: Instant } | null;
  startedAt: Instant;
  version: number;
  demo: boolean;
  actions: "withdraw"[];
}
export interface TimelineEntry {
  id: Id;
  at: Instant;
  kind: string;
  by: PersonRef | null;
  recordedBy: PersonRef | null;
  details: Record<string, unknown>;
  link: string | null;
}
export interface MemberView {
  person: PersonRef;
  posts: string[];
  role: string;
  scope: { type: string; id: Id | null; name: string };
}
export type ElementState = "ACTIVE" | "DONE" | "TERMINATED" | "INCIDENT";
export interface ElementView {
  elementId: string;
  state: ElementState;
  startedAt: Instant;
  endedAt: Instant | null;
  times: number;
  /** How often it is active now. */
  active: number;
  calledKey: string | null;
  task: { taskKey: string; holders: string[]; dueAt: Instant | null; light: Light | null } | null;
}
export interface ProcessView {
  key: string;
  processId: string;
  version: number;
  name: string;
  /** What the process is about, where it is about one thing: the name of a topic group. */
  subject: string | null;
  parentKey: string | null;
  parentElementId: string | null;
  state: string;
  startedAt: Instant;
  endedAt: Instant | null;
  elements: ElementView[];
}
export type OpenWorkKind =
  | "AMENDMENT"
  | "ASSIGNMENT"
  | "VISIT"
  | "MEETING"
  | "ROUND"
  | "REPORT"
  | "CONSULTATION"
  | "RECOMMENDATION";
export interface StudyArchive {
  studyId: Id;
  title: string;
  version: number;
  status: string;
  open: { kind: OpenWorkKind; items: { title: string; link: string }[] }[];
  due: Instant | null;
  archival: { note: string; by: PersonRef; at: Instant } | null;
  taskKey: string | null;
  actions: "archive"[];
}
