// Recommendations, as the HTTP API names them.
import type { Attachment } from "./documentTypes";
import type { Day, Id, Instant, Light, NextStep, OrgRef, PersonRef } from "./types";

export type RecommendationStatus =
  | "REGISTERED"
  | "STARTING"
  | "NAMING"
  | "REPLYING"
  | "ASSESSING"
  | "CLOSED"
  | "WITHDRAWN";
export type SourceKind = "REPORT" | "SPEECH" | "SUBMISSION" | "PROPOSAL";
export type PassageKind = "FINDING" | "STATEMENT" | "SUBMISSION" | "OPINION" | "OTHER";
export type MeasureBasis = "STATED" | "TOPIC";
export type IndicatorOp = "EQ" | "GE" | "GT" | "LE" | "LT" | "APPROX" | "RANGE";
export interface AssessmentClass {
  code: string;
  nameZh: string;
  nameEn: string;
  needsReason: boolean;
  active: boolean;
}
export interface KnownClass extends AssessmentClass {
  /** It was given to a recommendation. */
  used: boolean;
}
export interface AssessmentClassList {
  version: number;
  classes: KnownClass[];
}
export interface RecommendationRow {
  id: Id;
  sourceId: Id;
  parentId: Id | null;
  depth: number;
  place: number;
  label: string;
  number: string;
  path: string;
  text: string;
  tags: string[];
  clause: string;
  followUp: boolean;
  status: RecommendationStatus;
  late: boolean;
  round: number;
  classCode: string | null;
  lead: OrgRef | null;
  cooperating: OrgRef[];
  due: Instant | null;
  light: Light | null;
  passages: number;
  measures: number;
  closedAt: Instant | null;
  version: number;
}
export interface RecommendationSource {
  id: Id;
  kind: SourceKind;
  title: string;
  org: OrgRef | null;
  dated: Day | null;
  reportId: Id | null;
  version: number;
}
export interface RecommendationRegister {
  studyId: Id;
  studyTitle: string;
  listed: boolean;
  rows: RecommendationRow[];
  sources: RecommendationSource[];
  classes: AssessmentClass[];
  counts: {
    all: number;
    followed: number;
    open: number;
    overdue: number;
    closed: number;
    takenUp: number;
    byClass: Record<string, number>;
  };
  units: OrgRef[];
  tags: string[];
  actions: "write"[];
}
export interface Indicator {
  name: string;
  op: IndicatorOp;
  value: number;
  valueTo: number | null;
  unit: string;
  byDate: Day | null;
}
export interface QuotedPassage {
  kind: PassageKind;
  ref: Id | null;
  origin: string;
  quote: string;
  link: string | null;
}
export interface TakenUp {
  measure: Id;
  policyId: Id;
  policy: string;
  number: string;
  label: string;
  text: string;
  basis: MeasureBasis;
  note: string;
  indicators: Indicator[];
}
export interface RecommendationReply {
  id: Id;
  round: number;
  org: OrgRef;
  lead: boolean;
  question: string;
  state: "ASKED" | "GIVEN" | "OVER";
  askedAt: Instant;
  dueAt: Instant;
  text: string | null;
  by: PersonRef | null;
  recorded: boolean;
  givenAt: Instant | null;
  mine: boolean;
  attachments: Attachment[];
  taskKey: string | null;
}
export interface RecommendationNeighbour {
  id: Id;
  number: string;
  text: string;
}
export type RecommendationAction = "reply" | "record-reply" | "write" | "take-up" | "name" | "assess" | "remove";
export interface Recommendation {
  studyId: Id;
  studyTitle: string;
  inside: boolean;
  row: RecommendationRow;
  source: RecommendationSource;
  above: RecommendationNeighbour[];
  below: RecommendationNeighbour[];
  similarTo: RecommendationNeighbour | null;
  similar: RecommendationNeighbour[];
  passages: QuotedPassage[];
  replies: RecommendationReply[];
  assessments: {
    round: number;
    outcome: "CLOSED" | "AGAIN";
    classCode: string | null;
    reason: string;
    by: PersonRef;
    at: Instant;
  }[];
  takenUp: TakenUp[];
  classes: AssessmentClass[];
  days: number;
  actions: RecommendationAction[];
  taskKey: string | null;
  next: NextStep[];
}
export interface Policy {
  id: Id;
  studyId: Id;
  title: string;
  issuer: string;
  number: string;
  issuedOn: Day | null;
  measures: { id: Id; label: string; text: string; indicators: Indicator[]; takenUp: number }[];
  version: number;
}
export interface RecommendationChain {
  studyId: Id;
  studyTitle: string;
  links: { recommendation: RecommendationRow; passages: QuotedPassage[]; takenUp: TakenUp[] }[];
  classes: AssessmentClass[];
}
export interface Quotable {
  kind: PassageKind;
  ref: Id;
  origin: string;
  text: string;
}
