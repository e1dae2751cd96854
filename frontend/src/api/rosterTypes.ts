// Imported lists, as the HTTP API names them.
import type { OneTime } from "./directoryTypes";
import type { Id, Instant, PersonRef } from "./types";

export type ImportKind = "ORGANISATIONS" | "PEOPLE" | "POSTS" | "MEMBERSHIPS";
export type ImportOutcome = "CREATE" | "CHANGE" | "SAME" | "WRONG";
/** Lists of people and organisations that came in as spreadsheets: compared, written, taken back. */
export interface ImportView {
  id: Id;
  files: string;
  state: "CHECKED" | "APPLIED" | "UNDONE";
  /** The security administrator decides on the roles that it asks for. */
  roles: "NONE" | "WAITING" | "GRANTED" | "DECLINED" | "TAKEN_BACK";
  version: number;
  by: PersonRef;
  at: Instant;
  appliedBy: PersonRef | null;
  appliedAt: Instant | null;
  undoneBy: PersonRef | null;
  undoneAt: Instant | null;
  rolesBy: PersonRef | null;
  rolesAt: Instant | null;
  /** Rows by list and outcome; `OTHER` are rows of no list. */
  counts: Partial<Record<ImportKind | "OTHER", Partial<Record<ImportOutcome, number>>>>;
  /** Comparisons of other administrators that wait at the same time. */
  others: number;
  actions: ("apply" | "check" | "discard" | "undo" | "grant" | "decline" | "take-back")[];
}
export interface ImportLine {
  no: number;
  sheet: string;
  row: number;
  kind: ImportKind | null;
  cells: Record<string, string>;
  outcome: ImportOutcome;
  problems: { column: string | null; code: string; message: string }[];
  changes: { column: string; before: string | null; after: string | null }[];
}
export interface ImportApplied {
  view: ImportView;
  /** Shown once. */
  accounts: (OneTime & { name: string })[];
}
