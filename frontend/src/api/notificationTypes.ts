// Notifications, as the HTTP API names them.
import type { Id, Instant, PersonRef } from "./types";

export type NotificationReason =
  | "ASSIGNED"
  | "MENTIONED"
  | "REMINDER"
  | "URGED"
  | "RETURNED"
  | "DECIDED"
  | "CHANGED"
  | "DIGEST";
export interface NotificationView {
  id: string;
  reason: NotificationReason;
  kind: string;
  study: { id: Id; title: string };
  by: PersonRef | null;
  details: Record<string, unknown>;
  link: string;
  at: Instant;
  read: boolean;
}
/** What reaches a person outside the system; `mail` and `webhook` say whether the house has that way out at all. */
export interface NotificationSettings {
  language: "ZH" | "EN";
  rhythm: "AT_ONCE" | "DAILY" | "WEEKLY";
  quietFrom: string | null;
  quietTo: string | null;
  reasons: { reason: NotificationReason; email: boolean; webhook: boolean }[];
  mail: boolean;
  webhook: boolean;
  version: number;
}
/** Where letters go. What was typed waits until its link was confirmed. */
export interface NotificationAddress {
  email: string | null;
  confirmed: boolean;
  waiting: {
    email: string;
    letter: "QUEUED" | "DELAYED" | "SENT" | "REFUSED" | "EXPIRED";
    sentAt: Instant | null;
    expiresAt: Instant | null;
    /** Seconds until another letter may be asked for. */
    againIn: number;
    lettersLeft: number;
  } | null;
  mail: boolean;
}
export interface ChannelsView {
  /** Server and sender; empty while no mail server is configured. */
  mail: string;
  webhook: { url: string; withText: boolean } | null;
  waiting: number;
  sentToday: number;
}
export interface UndeliveredRow {
  id: Id;
  channel: "EMAIL" | "WEBHOOK";
  givenUp: boolean;
  attempts: number;
  error: string;
  retryAt: Instant;
}
