// Opinions, as the HTTP API names them.
import type { Attachment } from "./documentTypes";
import type { ReportText } from "./reportTypes";
import type { Id, Instant, Mention, OrgRef, PersonRef } from "./types";
import type { PlanText } from "./workplanTypes";

export interface OpinionAnswer {
  outcome: "ADOPTED" | "PARTLY" | "NOT_ADOPTED";
  reason: string | null;
  by: PersonRef;
  at: Instant;
  mentions: Mention[];
}
export interface Opinion {
  id: Id;
  org: OrgRef;
  state: "WAITING" | "GIVEN" | "NONE" | "SILENT";
  text: string | null;
  givenBy: PersonRef | null;
  givenAt: Instant | null;
  answer: OpinionAnswer | null;
  mentions: Mention[];
  version: number;
}
export interface OpinionRound {
  id: Id;
  endsAt: Instant;
  openedAt: Instant;
  closedAt: Instant | null;
  opinions: Opinion[];
}
export interface OpinionTask {
  opinion: Opinion;
  studyTitle: string;
  /** What kind of text the opinion is about. */
  about: "WORK_PLAN" | "REPORT";
  text: PlanText | ReportText;
  endsAt: Instant;
  /** The papers that were sent along with the text. */
  attachments: Attachment[];
  actions: "give"[];
}
