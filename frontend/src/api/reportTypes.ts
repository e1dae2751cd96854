// Reports, as the HTTP API names them.
import type { Attachment } from "./documentTypes";
import type { OpinionRound } from "./opinionTypes";
import type { Day, Id, Instant, NextStep, OrgRef, PersonRef } from "./types";

export type ReportStatus = "DRAFT" | "OPINIONS" | "REVISING" | "REVIEW" | "ACCEPTED" | "WITHDRAWN";
export type ReportKind = "TOPIC" | "OVERALL";
export interface ReportGroup {
  id: Id;
  no: number | null;
  name: string;
}
export interface ReportRow {
  id: Id;
  kind: ReportKind;
  group: ReportGroup | null;
  title: string;
  status: ReportStatus;
  versions: number;
  acceptedVersion: number | null;
  acceptedAt: Instant | null;
  length: number;
  chapters: number;
  newerSources: number;
  due: Instant | null;
  updatedAt: Instant;
  holders: string[];
}
export interface SourceRef {
  reportId: Id;
  title: string;
  chapterId: Id;
  version: number;
  newer: number | null;
}
export interface ChapterHead {
  id: Id;
  parent: Id | null;
  heading: string;
  length: number;
  version: number;
  changedBy: PersonRef | null;
  changedAt: Instant;
  source: SourceRef | null;
}
export interface ChapterView extends Omit<ChapterHead, "length"> {
  reportId: Id;
  html: string;
  text: string;
}
/** A finding of a field visit, as a chapter cites it. */
export interface Found {
  id: Id;
  version: number;
  kind: "STRENGTH" | "GAP" | "CONSENSUS";
  text: string;
  figures: { name: string; value: number; unit: string; asOf: Day | null; basis: string }[];
  visit: Id;
  visitNo: number | null;
  visitTitle: string;
  confirmed: boolean;
  gone: boolean;
}
export interface Citation {
  cited: Found;
  /** As it is now, where it has changed since. */
  now: Found | null;
  by: PersonRef;
  at: Instant;
}
export interface ReportVersion {
  no: number;
  label: "FOR_OPINIONS" | "FOR_REVIEW";
  at: Instant;
  by: PersonRef;
  accepted: boolean;
}
export interface ReportRuling {
  outcome: "ACCEPTED" | "RETURNED" | "REOPENED";
  version: number;
  reason: string | null;
  by: PersonRef;
  at: Instant;
  recordedBy: PersonRef | null;
  scan: Attachment | null;
}
export interface SourceReport {
  reportId: Id;
  title: string;
  version: number;
  chapters: { id: Id; heading: string; used: boolean }[];
}
export type ReportAction = "write" | "submit-draft" | "submit-revision" | "decide" | "record-decision" | "reopen";
export interface ReportView {
  id: Id;
  studyId: Id;
  studyTitle: string;
  kind: ReportKind;
  group: ReportGroup | null;
  title: string;
  status: ReportStatus;
  version: number;
  /** Whether this person sees what is being written, and not only what has been accepted. */
  drafting: boolean;
  chapters: ChapterHead[];
  versions: ReportVersion[];
  acceptedVersion: number | null;
  acceptedAt: Instant | null;
  opinionOrgs: OrgRef[];
  opinionsDue: Day | null;
  round: OpinionRound | null;
  rulings: ReportRuling[];
  due: Instant | null;
  sources: SourceReport[];
  attachments: Attachment[];
  actions: ReportAction[];
  taskKey: string | null;
  next: NextStep[];
}
export interface TextChapter {
  key: Id;
  parent: Id | null;
  heading: string;
  html: string;
  text: string;
}
export interface ReportText {
  reportId: Id;
  /** 0: as it is being written. */
  no: number;
  label: "FOR_OPINIONS" | "FOR_REVIEW" | null;
  title: string;
  chapters: TextChapter[];
}
export interface SourceChange {
  from: number;
  before: string;
  to: number;
  after: string;
  gone: boolean;
  heading: string;
  mine: string;
}
