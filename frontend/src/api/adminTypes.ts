// Administration, as the HTTP API names them.
import type { Id, Instant, PersonRef } from "./types";

export interface ParkedCommand {
  id: string;
  kind: string;
  elementId: string | null;
  studyId: Id | null;
  createdAt: Instant;
  attempts: number;
  reason: string;
  by: Id | null;
}
export interface IncidentView {
  key: string;
  processId: string;
  elementId: string;
  studyId: Id | null;
  type: string;
  message: string;
  createdAt: Instant;
}
export interface ParkedCatchUp {
  studyId: Id;
  since: Instant;
  attempts: number;
  reason: string;
}
export interface HealthView {
  status: "UP" | "DEGRADED";
  parts: {
    name: string;
    status: "UP" | "DEGRADED";
    /** What is wrong, for words; `reason` says it in English with what the engine said. */
    code: string | null;
    count: number | null;
    reason: string | null;
  }[];
}
/** Whether the audit list is what was once written. */
export interface AuditChain {
  sealed: number;
  head: string;
  firstBreak: { no: number; entry: string | null; why: "ENTRY_CHANGED" | "ENTRY_MISSING" | "SEAL_MISSING" } | null;
}
export interface AuditEntry {
  id: string;
  at: Instant;
  person: PersonRef | null;
  username: string | null;
  action: string;
  target: string | null;
  success: boolean;
  address: string | null;
  details: Record<string, unknown> | null;
}
