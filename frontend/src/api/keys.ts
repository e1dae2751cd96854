import type { Id } from "./types";

/** Query keys. A signal `inbox` invalidates everything below `["inbox"]` and `["task"]`, a signal `study` all below `["study", id]`. */
export const keys = {
  session: ["session"] as const,
  inbox: ["inbox"] as const,
  inboxPage: (filter: Record<string, unknown>) => ["inbox", filter] as const,
  task: (key: string) => ["task", key] as const,
  studies: ["studies"] as const,
  studyList: (filter: Record<string, unknown>) => ["studies", filter] as const,
  study: (id: Id) => ["study", id] as const,
  /** Anything that belongs to one study: `keys.ofStudy(id, "timeline", filter)`. */
  ofStudy: (id: Id, ...rest: unknown[]) => ["study", id, ...rest] as const,
  workPlan: (id: Id) => ["work-plan", id] as const,
  opinion: (id: Id) => ["opinion", id] as const,
  report: (id: Id) => ["report", id] as const,
  /** Apart from its report: no signal replaces what somebody is writing. */
  chapter: (id: Id) => ["chapter", id] as const,
  recommendations: ["recommendation"] as const,
  recommendation: (id: Id) => ["recommendation", id] as const,
  assignment: (...rest: unknown[]) => ["assignment", ...rest] as const,
  board: (...rest: unknown[]) => ["board", ...rest] as const,
  meeting: (id: Id) => ["meeting", id] as const,
  consultation: (id: Id) => ["consultation", id] as const,
  submissionRequest: (id: Id) => ["submission-request", id] as const,
  /** Apart from its request: no signal replaces what somebody is writing. */
  submission: (id: Id) => ["submission", id] as const,
  visit: (id: Id) => ["visit", id] as const,
  notifications: ["notifications"] as const,
  people: (q: string) => ["people", q] as const,
  peopleNamed: (ids: Id[]) => ["people", "named", ids] as const,
  organisations: (...what: string[]) => ["organisations", ...what] as const,
  /** What is planned when, outside one study's pages. */
  schedule: (...rest: unknown[]) => ["schedule", ...rest] as const,
  /** The working-day calendar: years, notices, and where terms lead. */
  calendar: (...rest: unknown[]) => ["calendar", ...rest] as const,
  escalation: (...rest: unknown[]) => ["escalation", ...rest] as const,
  admin: ["admin"] as const,
  adminOf: (...rest: unknown[]) => ["admin", ...rest] as const,
};
