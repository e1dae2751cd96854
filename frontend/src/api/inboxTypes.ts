// The inbox and its tasks, as the HTTP API names them.
import type { Asked } from "./supervisionTypes";
import type { Id, Instant, Light, PersonRef } from "./types";

export type InboxBox = "mine" | "group" | "done" | "started" | "all";
export type TaskAction = "claim" | "unclaim" | "hand-over" | "open";
export interface InboxRow {
  taskKey: string;
  elementId: string;
  processId: string;
  studyId: Id;
  studyTitle: string;
  stage: string;
  subject: string | null;
  asked: Asked | null;
  refs: Record<string, string>;
  dueAt: Instant | null;
  light: Light | null;
  holder: PersonRef | null;
  settling: boolean;
  demo: boolean;
  createdAt: Instant;
  endedAt: Instant | null;
  doneBy: PersonRef | null;
  urgent: boolean;
  actions: TaskAction[];
}
export interface InboxCounts {
  mine: number;
  group: number;
  overdue: number;
  today: number;
  near: number;
  later: number;
  none: number;
}
export interface InboxPage {
  rows: InboxRow[];
  next: string | null;
  counts: InboxCounts;
}
export interface TaskDraft {
  version: number;
  content: Record<string, unknown>;
  savedAt: Instant;
}
export interface TaskView {
  row: InboxRow;
  term: string | null;
  deadlineId: Id | null;
  draft: TaskDraft | null;
  people: PersonRef[];
  state: "OPEN" | "SETTLING" | "ENDED";
  /** False for whoever was asked from outside and may do the task without seeing the study. */
  studyReadable: boolean;
  /** By the reader, who may give it another day. */
  overseen: boolean;
}
export interface ClaimsAnswer {
  claimed: string[];
  refused: { key: string; code: string; message: string }[];
}
