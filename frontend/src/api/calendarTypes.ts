// The calendar of working days, as the HTTP API names them.
import type { Day, Id, Instant, PersonRef } from "./types";

export interface DueAnswer {
  due: Day;
  dueAt: Instant;
  estimated: boolean;
  skipped: SkippedDay[];
}
export interface SkippedDay {
  date: Day;
  reason: string;
}
/** Reason: why nobody works on it, or null. */
export interface CalendarDay {
  date: Day;
  reason: string | null;
  estimated: boolean;
  workingDays: number;
}
export interface CalendarYear {
  year: number;
  estimated: boolean;
  number: string | null;
  issued: Day | null;
  workingDays: number;
  proposedBy: PersonRef | null;
  confirmedBy: PersonRef | null;
  at: Instant | null;
}
export interface CalendarYears {
  years: CalendarYear[];
  mayPropose: boolean;
  waiting: Id | null;
}
export interface CalendarYearView {
  year: CalendarYear;
  days: { date: Day; working: boolean; reason: string | null }[];
  months: number[];
}
export interface NoticeDraft {
  year: number | null;
  number: string;
  issued: Day | null;
  days: string;
}
export interface NoticePreview {
  days: { date: Day; before: string | null; after: string | null }[];
  moves: NoticeMove[];
  /** Announced for a day on which nobody would work any more; no calendar moves it. */
  stays: { study: { id: Id; title: string } | null; elementId: string; day: Day; next: Day; deadlines: number }[];
  moved: number;
  studies: number;
  settled: number;
  fingerprint: string;
}
export interface NoticeMove {
  deadline: Id;
  study: { id: Id; title: string } | null;
  elementId: string;
  rule: string;
  from: Instant;
  to: Instant;
  past: boolean;
}
export type NoticeProposalStatus = "WAITING" | "CONFIRMED" | "REJECTED" | "WITHDRAWN";
export interface NoticeProposalRow {
  id: Id;
  year: number;
  number: string;
  issued: Day;
  status: NoticeProposalStatus;
  proposedBy: PersonRef;
  proposedAt: Instant;
  decidedBy: PersonRef | null;
  decidedAt: Instant | null;
  reason: string | null;
}
export interface NoticeProposal {
  proposal: NoticeProposalRow;
  text: string;
  actions: ("confirm" | "reject" | "withdraw")[];
  overtaken: string[];
  preview: NoticePreview | null;
}
/** A meeting or a visit on days that a notice has made days off (`reason`), or working days (null). */
export interface DayMark {
  thing: Id;
  kind: "MEETING" | "VISIT";
  title: string;
  days: { date: Day; reason: string | null }[];
  number: string;
  mayKeep: boolean;
}
