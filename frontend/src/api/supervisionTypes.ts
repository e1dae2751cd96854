import type { Day, Id, Instant, Light, PersonRef } from "./types";

export interface BoardResponsible {
  role: string;
  scope: Id;
  name: string | null;
  people: string[];
  /** What answers for it; a body of a study has no name, a person without a post no unit. */
  unit: { id: Id; name: string | null } | null;
}
/** Of a request for more time: the step that shall be put off, and until when. */
export interface Asked {
  elementId: string;
  day: Day;
}
export interface BoardRow {
  id: Id;
  studyId: Id;
  studyTitle: string;
  demo: boolean;
  elementId: string;
  subject: string | null;
  asked: Asked | null;
  ref: string;
  thing: Id;
  responsible: BoardResponsible;
  startedAt: Instant;
  rule: string;
  /** The day that the term counts from, or back from, and the step whose deadline it is. */
  anchor: { day: Day; elementId: string | null } | null;
  dueAt: Instant;
  estimated: boolean;
  status: "OPEN" | "DONE" | "CANCELED";
  state: "NOT_STARTED" | "RUNNING" | "FOR_REVIEW" | "RETURNED" | "DONE" | "STRUCK_OFF" | "WITHDRAWN";
  light: Light | null;
  closedAt: Instant | null;
  progress: { kind: string; text: string; at: Instant; papers: number } | null;
  slips: number;
  unanswered: number;
  extensions: number;
  overseen: boolean;
  urgent: boolean;
  owed: boolean;
}
export interface BoardOfStudy {
  studyId: Id;
  title: string;
  overdue: number;
  near: number;
  normal: number;
  notStarted: number;
  done: number;
  late: number;
}
export interface BoardPage {
  items: BoardRow[];
  next: string | null;
  counts: {
    open: number;
    overdue: number;
    near: number;
    normal: number;
    notStarted: number;
    done: number;
    late: number;
  };
  studies: BoardOfStudy[];
}
export type SlipKind = "URGE" | "SUPERVISE";
export interface SlipView {
  id: Id;
  kind: SlipKind;
  year: number;
  no: number;
  studyId: Id;
  deadlineId: Id;
  elementId: string;
  to: string[];
  copies: string[];
  dueAt: Instant;
  daysLeft: number;
  text: string;
  sentBy: PersonRef | null;
  sentAt: Instant;
  replyDue: Instant;
  receivedBy: PersonRef | null;
  receivedAt: Instant | null;
  reply: string | null;
  repliedBy: PersonRef | null;
  repliedAt: Instant | null;
  actions: ("receive" | "reply")[];
}
export interface Supervised {
  row: BoardRow;
  told: { level: string; daysLeft: number; at: Instant; dueAt: Instant; to: string[] }[];
  slips: SlipView[];
  actions: ("urge" | "supervise" | "mark" | "unmark")[];
}
export interface SavedView {
  id: Id;
  name: string;
  query: string;
  shared: boolean;
  by: PersonRef;
  mine: boolean;
}
