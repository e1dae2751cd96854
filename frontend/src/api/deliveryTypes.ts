// Deliveries, as the HTTP API names them.
import type { AssignmentStatus } from "./assignmentTypes";
import type { Attachment } from "./documentTypes";
import type { Day, Id, Instant, NextStep, OrgRef, PartyView, PersonRef } from "./types";

export type DeliveryStatus =
  | "PREPARING"
  | "SIGNING"
  | "SENDING"
  | "RECEIVING"
  | "WAITING"
  | "ASKING"
  | "CLOSED"
  | "WITHDRAWN";
export type DeliveryAction =
  | "submit"
  | "sign"
  | "record-signature"
  | "send"
  | "receive"
  | "close"
  | "wait"
  | "instruct";
export interface Signing {
  outcome: "SIGNED" | "RETURNED";
  opinion: string;
  circled: boolean;
  name: string;
  signedOn: Day;
  by: PersonRef;
  at: Instant;
  recordedBy: PersonRef | null;
  scan: Attachment | null;
}
export interface Instruction {
  id: Id;
  no: number;
  author: string;
  text: string;
  givenOn: Day;
  receivedOn: Day;
  moment: "WAITING" | "AFTER_WAITING" | "AFTER_CLOSE";
  restricted: boolean;
  readers: PersonRef[];
  addressees: PartyView[];
  recordedBy: PersonRef;
  recordedAt: Instant;
  scans: Attachment[];
  assignments: { id: Id; no: number; title: string; ownerName: string; status: AssignmentStatus }[];
}
export interface Delivery {
  reportId: Id;
  studyId: Id;
  studyTitle: string;
  title: string;
  reportVersion: number;
  status: DeliveryStatus;
  version: number;
  recipients: OrgRef[];
  copies: OrgRef[];
  signatory: PersonRef | null;
  note: string;
  signatories: PersonRef[];
  signings: Signing[];
  sending: { docNumber: string; sentOn: Day; by: PersonRef } | null;
  receipt: { receiver: string; receivedOn: Day; by: PersonRef } | null;
  waiting: { days: number; until: Instant; daysLeft: number } | null;
  closing: { at: Instant; by: PersonRef; conclusion: string } | null;
  due: Instant | null;
  instructions: Instruction[];
  attachments: Attachment[];
  actions: DeliveryAction[];
  taskKey: string | null;
  next: NextStep[];
}
