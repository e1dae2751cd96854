// The escalation profiles, as the HTTP API names them.
import type { Id, Instant, PersonRef } from "./types";

export type Urgency = "DEFAULT" | "URGENT";
export type EscalationLevel = "REMINDER" | "NEAR" | "DUE" | "URGE" | "SUPERVISE" | "CIRCULATE";
/** From so many working days left down to so many; without `to` for all days after. */
export interface EscalationStep {
  from: number | null;
  to: number | null;
  level: EscalationLevel | null;
  audience: string[];
}
export interface EscalationVersion {
  urgency: Urgency;
  version: number;
  steps: EscalationStep[];
  by: PersonRef | null;
  at: Instant | null;
  reason: string | null;
  inForce: boolean;
}
export interface EscalationProfiles {
  profiles: EscalationVersion[];
  roles: string[];
  levels: EscalationLevel[];
  mayChange: boolean;
}
export interface TrialTold {
  level: EscalationLevel;
  to: string[];
}
export interface TrialRow {
  at: Instant;
  deadline: Id;
  study: { id: Id; title: string } | null;
  elementId: string | null;
  daysLeft: number;
  would: TrialTold | null;
  did: TrialTold | null;
}
export interface EscalationTrial {
  from: Instant;
  until: Instant;
  rows: TrialRow[];
  found: number;
  totals: { level: EscalationLevel; would: number; did: number }[];
}
