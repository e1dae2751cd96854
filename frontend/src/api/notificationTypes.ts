// Notifications, as the HTTP API names them.
import type { Id, Instant, PersonRef } from "./types";

export type NotificationReason = "ASSIGNED" | "REMINDER" | "URGED" | "RETURNED" | "DECIDED" | "CHANGED" | "DIGEST";
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
  email: string | null;
  language: "ZH" | "EN";
  rhythm: "AT_ONCE" | "DAILY" | "WEEKLY";
  quietFrom: string | null;
  quietTo: string | null;
  reasons: { reason: NotificationReason; email: boolean; webhook: boolean }[];
  mail: boolean;
  webhook: boolean;
  version: number;
}
export interface ChannelsView {
  /** Server and sender; empty while no mail server is configured. */
  mail: string;
  webhook: { url: string; withText: boolean } | null;
  waiting: number;
  sentToday: number;
  troubles: {
    id: Id;
    channel: "EMAIL" | "WEBHOOK";
    givenUp: boolean;
    attempts: number;
    error: string;
    retryAt: Instant;
  }[];
}
