import type { Day, Id, Instant, Light } from "./types";

export interface ScheduleEntry {
  kind: "DEADLINE" | "MEETING" | "VISIT";
  id: Id;
  studyId: Id;
  studyTitle: string;
  demo: boolean;
  elementId: string | null;
  subject: string | null;
  ref: string;
  thing: Id;
  groupId: Id | null;
  groupName: string | null;
  stage: string | null;
  from: Day;
  to: Day;
  /** When it was due before it was last moved. */
  stoodOn: Day | null;
  startsAt: Instant | null;
  endsAt: Instant | null;
  state: string;
  light: Light | null;
  closedAt: Instant | null;
  rule: string | null;
  people: string[];
  /** The entry on whose date this one's hangs. */
  anchor: Id | null;
  mine: boolean;
  urgent: boolean;
  /** I oversee it and may give it another date. */
  movable: boolean;
}
export interface ScheduleView {
  today: Day;
  entries: ScheduleEntry[];
  complete: boolean;
}
export interface StudyChoice {
  id: Id;
  title: string;
  groups: { id: Id; name: string }[];
}
export interface FeedView {
  madeAt: Instant | null;
  fetchedAt: Instant | null;
}
export interface FeedLink {
  link: string;
  feed: FeedView;
}
