import type { BoardResponsible, BoardRow } from "./supervisionTypes";
import type { Day, Id, Instant, Light, PersonRef, TermUnit } from "./types";

/** When something shall be due instead. */
export interface Wish {
  kind: "DAY" | "TERM" | "AFTER" | "BEFORE";
  day?: Day | null;
  from?: Day | null;
  term?: number | null;
  unit?: TermUnit | null;
  /** The running deadline of the same study from which it counts. */
  anchor?: Id | null;
}
export interface DeadlineMove {
  kind: "REPLAN" | "EXTENSION" | "ANCHOR" | "CALENDAR" | "OWN";
  from: Instant;
  to: Instant;
  reason: string | null;
  by: PersonRef | null;
  at: Instant;
}
export interface Extension {
  id: Id;
  deadlineId: Id;
  dueBefore: Instant;
  day: Day;
  reason: string;
  askedBy: PersonRef;
  askedAt: Instant;
  status: "ASKED" | "GRANTED" | "REFUSED" | "WITHDRAWN" | "LAPSED";
  grantedDay: Day | null;
  answer: string | null;
  endedBy: PersonRef | null;
  endedAt: Instant | null;
  deciders: string[];
  taskKey: string | null;
  actions: ("decide" | "withdraw")[];
}
export interface ReplanView {
  row: BoardRow;
  basis: Wish | null;
  anchors: BoardRow[];
  moves: DeadlineMove[];
  extensions: Extension[];
  actions: string[];
}
export interface ForeseenItem {
  id: Id;
  elementId: string;
  subject: string | null;
  responsible: BoardResponsible;
  startedAt: Instant;
  from: Instant;
  to: Instant;
  workingDays: number;
  estimated: boolean;
  light: Light;
  skipped: { date: Day; reason: string }[];
}
export interface Collision {
  kind: "DAY_OFF" | "OVER" | "MEETING" | "VISIT" | "REPORT" | "PLAN_END" | "STEP";
  deadlineId: Id;
  day: Day;
  lands: Day | null;
  title: string | null;
  elementId: string | null;
  link: string | null;
}
export interface ReplanPreview {
  items: ForeseenItem[];
  collisions: Collision[];
  told: string[];
  daysOff: Day[];
}
/** A running deadline of what a page is about, and what the reader may do about its date. */
export interface RunningDeadline {
  id: Id;
  of: Id;
  /** Of a plan, the key of the item in its schedule. */
  part: string | null;
  elementId: string;
  dueAt: Instant;
  act: "REPLAN" | "EXTEND";
}
