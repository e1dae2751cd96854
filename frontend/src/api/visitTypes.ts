// Field visits, as the HTTP API names them.
import type { Attachment } from "./documentTypes";
import type { Day, Id, Instant, Light, NextStep, PersonRef } from "./types";

export type VisitStatus =
  | "PLANNING"
  | "APPROVAL"
  | "LOGISTICS"
  | "FINDINGS"
  | "CONFIRMING"
  | "CONFIRMED"
  | "CANCELLED"
  | "WITHDRAWN";
export interface VisitSite {
  key: string;
  org: Id | null;
  name: string;
  city: string;
  address: string;
  contact: string;
}
export interface VisitCompanion {
  person: Id | null;
  guest: string;
  note: string;
}
export interface Itinerary {
  from: Day | null;
  to: Day | null;
  route: string;
  sites: VisitSite[];
  roster: VisitCompanion[];
}
export interface ChecklistLine {
  key: string;
  text: string;
  who: string;
  done: boolean;
}
export interface VisitFigure {
  name: string;
  value: number | null;
  unit: string;
  asOf: Day | null;
  basis: string;
}
export type FindingKind = "STRENGTH" | "GAP" | "CONSENSUS";
export interface FindingView {
  id: Id;
  kind: FindingKind;
  text: string;
  point: Id | null;
  site: string | null;
  figures: VisitFigure[];
  by: PersonRef | null;
  at: Instant;
  attachments: Attachment[];
  version: number;
}
export interface VisitGroup {
  id: Id;
  no: number | null;
  name: string;
  kind: "GENERAL" | "SUB";
}
export interface VisitRow {
  id: Id;
  group: VisitGroup;
  no: number;
  title: string;
  status: VisitStatus;
  from: Day | null;
  to: Day | null;
  sites: string[];
  cities: string[];
  findings: number;
  held: boolean;
  due: Instant | null;
  light: Light | null;
  next: string | null;
}
export interface VisitClash {
  kind: "SAME_UNIT_SAME_WEEK" | "SAME_UNIT" | "SAME_CITY_SAME_WEEK";
  visitId: Id;
  title: string;
  studyId: Id;
  studyTitle: string;
  group: VisitGroup;
  site: string;
  city: string;
  from: Day | null;
  to: Day | null;
  ask: PersonRef | null;
}
export interface VisitRuling {
  no: number;
  kind: "APPROVAL" | "CONFIRMATION";
  outcome: "AGREED" | "CONFIRMED" | "RETURNED";
  reason: string | null;
  by: PersonRef;
  at: Instant;
  recordedBy: PersonRef | null;
  scan: Attachment | null;
}
export type VisitAction =
  | "save"
  | "submit"
  | "approve"
  | "record-approval"
  | "change"
  | "find"
  | "check"
  | "prepare"
  | "submit-findings"
  | "confirm"
  | "cancel";
export interface VisitView {
  id: Id;
  studyId: Id;
  group: VisitGroup;
  no: number;
  title: string;
  status: VisitStatus;
  purpose: string;
  points: Id[];
  itinerary: Itinerary;
  approved: Itinerary | null;
  approvedAt: Instant | null;
  changeReason: string | null;
  checklist: ChecklistLine[];
  findings: FindingView[];
  rulings: VisitRuling[];
  cancellation: { reason: string; by: PersonRef | null; at: Instant } | null;
  clashes: VisitClash[];
  studyDates: { from: Day; to: Day };
  outline: { id: Id; number: string; level: number; text: string; gone: boolean }[];
  people: PersonRef[];
  groupPeople: PersonRef[];
  inCharge: PersonRef[];
  attachments: Attachment[];
  due: Instant | null;
  version: number;
  actions: VisitAction[];
  taskKey: string | null;
  next: NextStep[];
}
