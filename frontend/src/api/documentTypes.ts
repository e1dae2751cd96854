// Attachments, as the HTTP API names them.
import type { Id, Instant, PersonRef } from "./types";

export interface Attachment {
  id: Id;
  name: string;
  type: string;
  size: number;
  sha256: string;
  by: PersonRef;
  at: Instant;
  removable: boolean;
  /** Sent along with the text that organisations are asked about. */
  shared?: boolean;
  /** Whoever asked may choose now whether it is. */
  sharable?: boolean;
  ownerType?: DocumentOwnerType;
  ownerId?: Id;
}
export type DocumentOwnerType =
  | "STUDY"
  | "WORK_PLAN"
  | "OPINION"
  | "MEETING"
  | "MEETING_FILE"
  | "ASSIGNMENT"
  | "TOPIC_GROUP"
  | "REPORT"
  | "FIELD_VISIT"
  | "FINDING"
  | "CONSULTATION"
  | "SUBMISSION"
  | "DELIVERY"
  | "RECOMMENDATION_REPLY"
  | "INSTRUCTION"
  | "INSTRUCTION_DRAFT";
