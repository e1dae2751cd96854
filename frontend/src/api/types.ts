// The shapes of the HTTP API, named as the contract names them.
export type Id = string;
/** ISO-8601, UTC. */
export type Instant = string;
/** yyyy-MM-dd, in Asia/Shanghai. */
export type Day = string;

export interface Page<T> {
  items: T[];
  next: string | null;
}
export interface PersonRef {
  id: Id;
  name: string;
}
export interface OrgRef {
  id: Id;
  name: string;
}
export type LightKind = "NOT_STARTED" | "NORMAL" | "NEAR" | "OVERDUE" | "DONE" | "DONE_LATE";
export interface Light {
  kind: LightKind;
  days: number;
  /** The due day lies in a year whose days off are not announced. */
  estimated?: boolean;
}
export type Authority = "business" | "sysadmin" | "secadmin" | "auditor";

// session
export interface SessionView {
  person: PersonRef;
  posts: string[];
  authorities: Authority[];
  mustChangePassword: boolean;
  demo: boolean;
  unclassifiedNotice: true;
  idleMinutes: number;
  canCommission: OrgRef[];
}

// inbox
export type InboxBox = "mine" | "group" | "done" | "started" | "all";
export type TaskAction = "claim" | "unclaim" | "hand-over" | "open";
export interface InboxRow {
  taskKey: string;
  elementId: string;
  processId: string;
  studyId: Id;
  studyTitle: string;
  stage: string;
  subject: string | null;
  refs: Record<string, string>;
  dueAt: Instant | null;
  light: Light | null;
  holder: PersonRef | null;
  settling: boolean;
  demo: boolean;
  createdAt: Instant;
  endedAt: Instant | null;
  doneBy: PersonRef | null;
  actions: TaskAction[];
}
export interface InboxCounts {
  mine: number;
  group: number;
  overdue: number;
  today: number;
  near: number;
  later: number;
  none: number;
}
export interface InboxPage {
  rows: InboxRow[];
  next: string | null;
  counts: InboxCounts;
}
export interface TaskDraft {
  version: number;
  content: Record<string, unknown>;
  savedAt: Instant;
}
export interface TaskView {
  row: InboxRow;
  term: string | null;
  draft: TaskDraft | null;
  people: PersonRef[];
  state: "OPEN" | "SETTLING" | "ENDED";
  /** False for whoever was asked from outside and may do the task without seeing the study. */
  studyReadable: boolean;
}
export interface ClaimsAnswer {
  claimed: string[];
  refused: { key: string; code: string; message: string }[];
}

// studies
export type StudyKind = "SPECIAL_STUDY" | "TOPIC_RESEARCH" | "DELIBERATION" | "CONSULTATION";
export interface StudyRow {
  id: Id;
  title: string;
  kind: StudyKind;
  year: number;
  labels: string[];
  stage: string;
  status: string;
  host: OrgRef;
  demo: boolean;
  openTasks: number;
  overdueTasks: number;
  nextDue: Instant | null;
  updatedAt: Instant;
}
export interface NewStudy {
  title: string;
  kind: StudyKind;
  year: number;
  hostOrg: Id;
  commissionedBy: Id | null;
  labels: string[];
  leadingGroupName: string;
  head: Id | null;
  leaders: Id[];
  inCharge: Id;
  office: Id[];
}
export interface StageView {
  code: string;
  reachedAt: Instant | null;
  current: boolean;
}
export interface GroupView {
  id: Id;
  no: number | null;
  name: string;
  kind: "GENERAL" | "SUB";
  duty?: string | null;
  lead: PersonRef | null;
  leadOrg: OrgRef | null;
  members: PersonRef[];
  state: "PLANNED" | "ESTABLISHED" | "APPOINTED";
  inCharge: PersonRef | null;
  joinedLate: boolean;
  work: GroupWork | null;
}
export type GroupPhase = "OUTLINE" | "REVIEW" | "RESEARCH" | "CONCLUDED" | "WITHDRAWN";
/** So many of a kind are done, of so many planned; null where nothing was planned. */
export interface GroupFigure {
  kind: string;
  done: number;
  planned: number | null;
}
export interface GroupWork {
  phase: GroupPhase;
  due: Instant | null;
  light: Light | null;
  outlineVersion: number;
  agreedAt: Instant | null;
  points: number;
  figures: GroupFigure[];
}
export interface OutlinePoint {
  id: Id;
  level: number;
  number: string;
  text: string;
}
export interface OutlinePart {
  key: string;
  heading: string;
  text: string;
}
export interface OutlineLine {
  key: string;
  title: string;
  from: Day | null;
  to: Day | null;
}
export interface OutlineGuest {
  key: string;
  kind: "EXPERT" | "GUEST";
  person: Id | null;
  post: string | null;
  organisation: string | null;
}
export interface Outline {
  points: OutlinePoint[];
  plan: OutlinePart[];
  schedule: OutlineLine[];
  guests: OutlineGuest[];
}
export interface OutlineRuling {
  version: number;
  outcome: "AGREED" | "RETURNED";
  reason: string | null;
  by: PersonRef;
  at: Instant;
  recordedBy: PersonRef | null;
  scan: Attachment | null;
}
export interface GroupPage {
  studyId: Id;
  studyTitle: string;
  group: GroupView;
  version: number;
  peopleVersion: number;
  content: Outline;
  people: PersonRef[];
  versions: { no: number; at: Instant; by: PersonRef }[];
  rulings: OutlineRuling[];
  conclusion: { text: string | null; by: PersonRef; at: Instant } | null;
  open: { kind: string; id: Id; title: string }[];
  attachments: Attachment[];
  reviewers: PersonRef[];
  actions: ("write" | "submit" | "review" | "record-review" | "conclude" | "change-outline" | "change-people")[];
  taskKey: string | null;
  next: NextStep[];
}
/** Something that hangs on a question of an outline, in its own words. */
export interface PointUse {
  point: Id;
  kind: "finding" | "visit";
  id: Id;
  text: string;
  where: string;
  link: string;
}
export type OutlineChangeStatus = "DRAFT" | "REVIEW" | "AGREED" | "DROPPED" | "WITHDRAWN";
export interface OutlineChangeRow {
  id: Id;
  no: number;
  status: OutlineChangeStatus;
  reason: string;
  outlineNo: number | null;
  openedBy: PersonRef;
  openedAt: Instant;
  endedAt: Instant | null;
}
export interface OutlineChangeView extends OutlineChangeRow {
  studyId: Id;
  groupId: Id;
  group: string;
  version: number;
  content: Outline;
  base: Outline;
  baseNo: number;
  people: PersonRef[];
  dropped: { point: OutlinePoint; uses: PointUse[] }[];
  rulings: OutlineRuling[];
  reviewers: PersonRef[];
  due: Instant | null;
  actions: ("write" | "submit" | "drop" | "review" | "record-review")[];
  taskKey: string | null;
  next: NextStep[];
}
export interface StudyView {
  id: Id;
  title: string;
  kind: StudyKind;
  year: number;
  host: OrgRef;
  commissionedBy: OrgRef | null;
  labels: string[];
  classification: string;
  stage: string;
  status: string;
  stages: StageView[];
  leadingGroup: { name: string; head: PersonRef | null; members: PersonRef[]; inCharge: PersonRef | null };
  office: PersonRef[];
  counts: { active: number; near: number; overdue: number };
  withdrawal: { reason: string; by: PersonRef; at: Instant } | null;
  archival: { note: string; by: PersonRef; at: Instant } | null;
  startedAt: Instant;
  version: number;
  demo: boolean;
  actions: "withdraw"[];
}
export interface Appointment {
  version?: number;
  groups: { id: Id; lead: Id; members: Id[] }[];
}
export interface AppointmentView {
  version: number;
  due: Instant | null;
  appointedAt: Instant | null;
  groups: GroupView[];
  taskKey: string | null;
  actions: ("appoint" | "join")[];
  next: NextStep[];
}
export interface TimelineEntry {
  id: Id;
  at: Instant;
  kind: string;
  by: PersonRef | null;
  recordedBy: PersonRef | null;
  details: Record<string, unknown>;
  link: string | null;
}
export interface MemberView {
  person: PersonRef;
  posts: string[];
  role: string;
  scope: { type: string; id: Id | null; name: string };
}
export type ElementState = "ACTIVE" | "DONE" | "TERMINATED" | "INCIDENT";
export interface ElementView {
  elementId: string;
  state: ElementState;
  startedAt: Instant;
  endedAt: Instant | null;
  times: number;
  /** How often it is active now. */
  active: number;
  calledKey: string | null;
  task: { taskKey: string; holders: string[]; dueAt: Instant | null; light: Light | null } | null;
}
export interface ProcessView {
  key: string;
  processId: string;
  version: number;
  name: string;
  /** What the process is about, where it is about one thing: the name of a topic group. */
  subject: string | null;
  parentKey: string | null;
  parentElementId: string | null;
  state: string;
  startedAt: Instant;
  endedAt: Instant | null;
  elements: ElementView[];
}

// work plan
export type WorkPlanStatus =
  | "DRAFT"
  | "OPINIONS"
  | "REVISING"
  | "REVIEW"
  | "DECISION"
  | "AMENDING"
  | "TO_ISSUE"
  | "ISSUED"
  | "WITHDRAWN";
export interface Section {
  key: string;
  heading: string;
  text: string;
}
export interface PlannedGroup {
  key: string;
  no: number | null;
  name: string;
  kind: "GENERAL" | "SUB";
  duty: string;
  lead: Id | null;
  leadOrg: Id | null;
  members: Id[];
}
export type TermUnit = "WORKING_DAYS" | "CALENDAR_DAYS" | "MONTHS";
export interface DueRule {
  kind: "TERM" | "FIXED";
  term?: number;
  unit?: TermUnit;
  anchor?: "PLAN_ISSUED";
  date?: Day;
}
export interface ScheduleItem {
  key: string;
  title: string;
  stage: string;
  owner: { type: "PERSON" | "GROUP" | "ORG"; id: Id | null };
  rule: DueRule;
  due: Day | null;
  estimated: boolean;
}
export type PlanLabel = "DISCUSSION_DRAFT" | "FOR_REVIEW" | "FORMAL" | "AMENDED";
export interface PlanVersion {
  no: number;
  label: PlanLabel;
  at: Instant;
  by: PersonRef;
}
export interface PlanText {
  no: number;
  label: PlanLabel;
  title: string;
  sections: Section[];
  groups: PlannedGroup[];
  schedule: ScheduleItem[];
  people: PersonRef[];
  orgs: OrgRef[];
}
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
export interface Decision {
  kind?: "REVIEW" | "DECISION";
  outcome: string;
  reason: string | null;
  by: PersonRef;
  at: Instant;
  recordedBy: PersonRef | null;
  scan: Attachment | null;
}
export interface OpinionAnswer {
  outcome: "ADOPTED" | "PARTLY" | "NOT_ADOPTED";
  reason: string | null;
  by: PersonRef;
  at: Instant;
}
export interface Opinion {
  id: Id;
  org: OrgRef;
  state: "WAITING" | "GIVEN" | "NONE" | "SILENT";
  text: string | null;
  givenBy: PersonRef | null;
  givenAt: Instant | null;
  answer: OpinionAnswer | null;
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
export type WorkPlanAction =
  | "save"
  | "submit-draft"
  | "submit-revision"
  | "review"
  | "decide"
  | "amend"
  | "issue"
  | "record-review"
  | "record-decision"
  | "open-amendment";

// amendments of an issued plan
export type AmendmentStatus = "DRAFT" | "DECISION" | "APPLIED" | "DROPPED" | "WITHDRAWN";
export interface AmendmentRow {
  id: Id;
  no: number;
  status: AmendmentStatus;
  reason: string;
  openedBy: PersonRef;
  openedAt: Instant;
  endedAt: Instant | null;
  planVersion: number | null;
}
/** From what to what, in words, days or codes. */
export interface AmendmentTurn {
  field: "NAME" | "NO" | "DUTY" | "LEAD" | "LEAD_ORG" | "JOIN" | "LEAVE" | "TITLE" | "STAGE" | "OWNER" | "DUE";
  from: string | null;
  to: string | null;
}
/** One thing that an amendment does. */
export interface AmendmentChange {
  area: "TEXT" | "GROUP" | "ITEM" | "STEP";
  act: "ADDED" | "CHANGED" | "REPLACED" | "REMOVED" | "STAYS" | "REFUSED";
  key: string;
  no: number | null;
  title: string;
  party: string | null;
  turns: AmendmentTurn[];
  why: string | null;
  at: string | null;
}
export interface AmendmentOutcome {
  changes: AmendmentChange[];
  told: { name: string; about: string[] }[];
}
/** A decision of a meeting that became a change of the plan. */
export interface AmendmentOfDecision {
  decisionId: Id;
  amendmentId: Id;
  no: number;
  status: AmendmentStatus;
}
export interface AmendmentView {
  id: Id;
  planId: Id;
  studyId: Id;
  no: number;
  status: AmendmentStatus;
  version: number;
  reason: string;
  title: string;
  sections: Section[];
  groups: PlannedGroup[];
  schedule: ScheduleItem[];
  base: PlanText;
  issuedOn: Day;
  outcome: AmendmentOutcome;
  /** Names exactly this outcome: whoever passes the amendment says which one they have seen. */
  preview: string | null;
  rulings: Decision[];
  /** Decisions of meetings on which it rests. */
  basis: { decisionId: Id; meetingId: Id; meeting: string; no: number; text: string }[];
  people: PersonRef[];
  orgs: OrgRef[];
  openedBy: PersonRef;
  openedAt: Instant;
  endedAt: Instant | null;
  planVersion: number | null;
  due: Instant | null;
  actions: ("save" | "submit" | "drop" | "decide" | "record-decision")[];
  taskKey: string | null;
  next: NextStep[];
}

// reports
export type ReportStatus = "DRAFT" | "OPINIONS" | "REVISING" | "REVIEW" | "ACCEPTED" | "WITHDRAWN";
export type ReportKind = "TOPIC" | "OVERALL";
export interface ReportGroup {
  id: Id;
  no: number | null;
  name: string;
}
export interface ReportRow {
  id: Id;
  kind: ReportKind;
  group: ReportGroup | null;
  title: string;
  status: ReportStatus;
  versions: number;
  acceptedVersion: number | null;
  acceptedAt: Instant | null;
  length: number;
  chapters: number;
  newerSources: number;
  due: Instant | null;
  updatedAt: Instant;
  holders: string[];
}
export interface SourceRef {
  reportId: Id;
  title: string;
  chapterId: Id;
  version: number;
  newer: number | null;
}
export interface ChapterHead {
  id: Id;
  parent: Id | null;
  heading: string;
  length: number;
  version: number;
  changedBy: PersonRef | null;
  changedAt: Instant;
  source: SourceRef | null;
}
export interface ChapterView extends Omit<ChapterHead, "length"> {
  reportId: Id;
  html: string;
  text: string;
}
/** A finding of a field visit, as a chapter cites it. */
export interface Found {
  id: Id;
  version: number;
  kind: "STRENGTH" | "GAP" | "CONSENSUS";
  text: string;
  figures: { name: string; value: number; unit: string; asOf: Day | null; basis: string }[];
  visit: Id;
  visitNo: number | null;
  visitTitle: string;
  confirmed: boolean;
  gone: boolean;
}
export interface Citation {
  cited: Found;
  /** As it is now, where it has changed since. */
  now: Found | null;
  by: PersonRef;
  at: Instant;
}
export interface ReportVersion {
  no: number;
  label: "FOR_OPINIONS" | "FOR_REVIEW";
  at: Instant;
  by: PersonRef;
  accepted: boolean;
}
export interface ReportRuling {
  outcome: "ACCEPTED" | "RETURNED" | "REOPENED";
  version: number;
  reason: string | null;
  by: PersonRef;
  at: Instant;
  recordedBy: PersonRef | null;
  scan: Attachment | null;
}
export interface SourceReport {
  reportId: Id;
  title: string;
  version: number;
  chapters: { id: Id; heading: string; used: boolean }[];
}
export type ReportAction = "write" | "submit-draft" | "submit-revision" | "decide" | "record-decision" | "reopen";
export interface ReportView {
  id: Id;
  studyId: Id;
  studyTitle: string;
  kind: ReportKind;
  group: ReportGroup | null;
  title: string;
  status: ReportStatus;
  version: number;
  /** Whether this person sees what is being written, and not only what has been accepted. */
  drafting: boolean;
  chapters: ChapterHead[];
  versions: ReportVersion[];
  acceptedVersion: number | null;
  acceptedAt: Instant | null;
  opinionOrgs: OrgRef[];
  opinionsDue: Day | null;
  round: OpinionRound | null;
  rulings: ReportRuling[];
  due: Instant | null;
  sources: SourceReport[];
  attachments: Attachment[];
  actions: ReportAction[];
  taskKey: string | null;
  next: NextStep[];
}
export interface TextChapter {
  key: Id;
  parent: Id | null;
  heading: string;
  html: string;
  text: string;
}
export interface ReportText {
  reportId: Id;
  /** 0: as it is being written. */
  no: number;
  label: "FOR_OPINIONS" | "FOR_REVIEW" | null;
  title: string;
  chapters: TextChapter[];
}
export interface SourceChange {
  from: number;
  before: string;
  to: number;
  after: string;
  gone: boolean;
  heading: string;
  mine: string;
}
export interface NextStep {
  elementId: string;
  holders: string[];
}
export interface WorkPlanView {
  id: Id;
  studyId: Id;
  title: string;
  status: WorkPlanStatus;
  version: number;
  sections: Section[];
  groups: PlannedGroup[];
  schedule: ScheduleItem[];
  versions: PlanVersion[];
  opinionOrgs: Id[];
  opinionsDue: Day | null;
  symposiumId: Id | null;
  round: OpinionRound | null;
  review: Decision | null;
  decision: Decision | null;
  /** Every review and decision so far, the latest last. */
  rulings?: Decision[];
  issue: { docNumber: string; issuedOn: Day } | null;
  people: PersonRef[];
  orgs: OrgRef[];
  attachments: Attachment[];
  actions: WorkPlanAction[];
  taskKey: string | null;
}
export type WorkPlanAnswer = WorkPlanView & { next?: NextStep[] };

// delivery
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

// consultation
export type ConsultationStatus =
  | "PREPARING"
  | "CALLING"
  | "SELECTING"
  | "SCHEDULING"
  | "MEETING"
  | "MINUTES"
  | "COMPILING"
  | "CLOSED"
  | "WITHDRAWN";
export type ConsultationAction =
  | "move-call"
  | "write-call"
  | "call"
  | "record"
  | "return"
  | "select"
  | "conclude"
  | "schedule"
  | "give-notice"
  | "deliver-materials"
  | "send-minutes"
  | "preface"
  | "compile";
export type SubmissionWish = "ORAL" | "WRITTEN";
export type SubmissionChoice = "ORAL" | "WRITTEN" | "NOT_SELECTED";
export interface ConsultationDuty {
  due: Instant;
  daysLeft: number | null;
  on: Day | null;
  by: PersonRef | null;
  words: string | null;
}
export interface SubmissionRow {
  id: Id;
  requestId: Id;
  no: number | null;
  title: string;
  org: OrgRef;
  author: string;
  wish: SubmissionWish;
  status: "DRAFT" | "RECEIVED" | "RETURNED";
  length: number;
  receivedOn: Day | null;
  receivedAt: Instant | null;
  recordedBy: PersonRef | null;
  returnReason: string | null;
  completionDue: Instant | null;
  choice: SubmissionChoice | null;
  choiceReason: string;
  speaker: string;
  versions: number;
  version: number;
}
export interface SubmissionView {
  submission: SubmissionRow;
  consultationId: Id;
  consultationTitle: string;
  studyId: Id;
  studyTitle: string;
  text: string;
  versions: {
    no: number;
    title: string;
    author: string;
    wish: SubmissionWish;
    text: string;
    by: PersonRef;
    at: Instant;
    returnReason: string | null;
  }[];
  attachments: Attachment[];
  actions: ("write" | "hand-in" | "remove" | "return")[];
  taskKey: string | null;
}
export interface CallMove {
  from: Instant;
  to: Instant;
  reason: string;
  at: Instant;
}
export interface SubmissionRequest {
  id: Id;
  consultationId: Id;
  title: string;
  studyTitle: string;
  notice: string;
  org: OrgRef;
  state: "WAITING" | "FINISHED" | "SILENT";
  endsAt: Instant;
  callMoves: CallMove[];
  submissions: SubmissionRow[];
  attachments: Attachment[];
  actions: ("write" | "finish")[];
  taskKey: string | null;
}
export interface Consultation {
  id: Id;
  studyId: Id;
  studyTitle: string;
  title: string;
  status: ConsultationStatus;
  version: number;
  notice: string;
  orgs: OrgRef[];
  term: number | null;
  calledAt: Instant | null;
  callEndsAt: Instant | null;
  callMoves: CallMove[];
  asked: {
    id: Id;
    org: OrgRef;
    state: "WAITING" | "FINISHED" | "SILENT";
    finishedAt: Instant | null;
    received: number;
  }[];
  submissions: SubmissionRow[];
  meeting: { id: Id; day: Day; startsAt: Instant | null; status: string } | null;
  noticeGiven: ConsultationDuty | null;
  materials: ConsultationDuty | null;
  heldOn: Day | null;
  minutes: ConsultationDuty | null;
  preface: string;
  due: Instant | null;
  papers: { no: number; label: "MATERIALS" | "FINAL"; at: Instant; by: PersonRef }[];
  attachments: Attachment[];
  actions: ConsultationAction[];
  tasks: { elementId: string; key: string }[];
  next: NextStep[];
}
export interface ConsultationsOfStudy {
  choice: { wanted: boolean | null; by: PersonRef | null; at: Instant | null; always: boolean; fixed: boolean };
  items: Consultation[];
  actions: "choose"[];
  taskKey: string | null;
}
export interface Compilation {
  title: string;
  preface: string;
  entries: {
    submission: Id;
    no: number;
    oral: boolean;
    title: string;
    organisation: string;
    author: string;
    speaker: string;
    text: string;
  }[];
  lines: { line: Id; title: string; said: { speaker: string; posts: string[]; text: string }[] }[];
}

// recommendations
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
export type OpenWorkKind =
  | "AMENDMENT"
  | "ASSIGNMENT"
  | "VISIT"
  | "MEETING"
  | "ROUND"
  | "REPORT"
  | "CONSULTATION"
  | "RECOMMENDATION";
export interface StudyArchive {
  studyId: Id;
  title: string;
  version: number;
  status: string;
  open: { kind: OpenWorkKind; items: { title: string; link: string }[] }[];
  due: Instant | null;
  archival: { note: string; by: PersonRef; at: Instant } | null;
  taskKey: string | null;
  actions: "archive"[];
}

// assignments
export type AssignmentStatus = "GIVEN" | "SIGNED" | "FOR_REVIEW" | "RETURNED" | "SENT_BACK" | "CLOSED" | "CANCELED";
export type PartyType = "PERSON" | "GROUP" | "ORG" | "OFFICE";
export interface PartyRef {
  type: PartyType;
  id: Id;
}
export interface PartyView extends PartyRef {
  name: string;
}
/** Until when: a term that states its unit, or a day. */
export interface Term {
  kind: "TERM" | "FIXED";
  term?: number | null;
  unit?: TermUnit | null;
  date?: Day | null;
}
export type AssignmentSourceKind = "PLAN_ITEM" | "DECISION" | "INSTRUCTION" | "DIRECT";
export interface AssignmentRow {
  id: Id;
  studyId: Id;
  studyTitle: string;
  no: number;
  title: string;
  stage: string | null;
  source: AssignmentSourceKind;
  owner: PartyView;
  accountable: string[];
  due: Instant;
  estimated: boolean;
  light: Light | null;
  status: AssignmentStatus;
  completedAt: Instant | null;
  lateDays: number | null;
  demo: boolean;
}
export interface AssignmentList {
  items: AssignmentRow[];
  next: string | null;
  counts: { all: number; open: number; overdue: number; near: number; review: number; closed: number };
  owners: PartyView[];
  actions: "give"[];
}
export type AssignmentAction = "sign" | "send-back" | "note" | "complete" | "review" | "reassign" | "withdraw";
export interface AssignmentEntry {
  id: Id;
  kind:
    | "GIVEN"
    | "SIGNED"
    | "SENT_BACK"
    | "REASSIGNED"
    | "AMENDED"
    | "PROGRESS"
    | "COMPLETED"
    | "RETURNED"
    | "CLOSED"
    | "WITHDRAWN";
  text: string;
  /** Whose it was from then on. */
  owner: string | null;
  by: PersonRef | null;
  at: Instant;
  attachments: Id[];
}
export interface Assignment {
  id: Id;
  studyId: Id;
  studyTitle: string;
  /** Whether the reader may open the study itself. */
  studyReadable: boolean;
  no: number;
  title: string;
  text: string;
  stage: string | null;
  source: { kind: AssignmentSourceKind; id: Id | null; key: string; link: string | null };
  giverKind: "PLAN" | "OFFICE" | "LEADER";
  givenBy: PersonRef;
  givenAt: Instant;
  owner: PartyView;
  accountable: PersonRef[];
  helpers: PartyView[];
  reviewers: PersonRef[];
  start: Day;
  rule: Term;
  due: Instant;
  estimated: boolean;
  light: Light | null;
  status: AssignmentStatus;
  stepDue: Instant;
  signedBy: PersonRef | null;
  signedAt: Instant | null;
  completedBy: PersonRef | null;
  completedAt: Instant | null;
  statement: string | null;
  endedAt: Instant | null;
  lateDays: number | null;
  entries: AssignmentEntry[];
  attachments: Attachment[];
  version: number;
  taskKey: string | null;
  actions: AssignmentAction[];
  next: NextStep[];
}

// calendar
export interface DueAnswer {
  due: Day;
  dueAt: Instant;
  estimated: boolean;
  skipped: SkippedDay[];
}
export interface SkippedDay {
  date: Day;
  reason: string;
}
/** Reason: why nobody works on it, or null. */
export interface CalendarDay {
  date: Day;
  reason: string | null;
  estimated: boolean;
  workingDays: number;
}
export interface CalendarYear {
  year: number;
  estimated: boolean;
  number: string | null;
  issued: Day | null;
  workingDays: number;
  proposedBy: PersonRef | null;
  confirmedBy: PersonRef | null;
  at: Instant | null;
}
export interface CalendarYears {
  years: CalendarYear[];
  mayPropose: boolean;
  waiting: Id | null;
}
export interface CalendarYearView {
  year: CalendarYear;
  days: { date: Day; working: boolean; reason: string | null }[];
  months: number[];
}
export interface NoticeDraft {
  year: number | null;
  number: string;
  issued: Day | null;
  days: string;
}
export interface NoticePreview {
  days: { date: Day; before: string | null; after: string | null }[];
  moves: NoticeMove[];
  moved: number;
  studies: number;
  settled: number;
  fingerprint: string;
}
export interface NoticeMove {
  deadline: Id;
  study: { id: Id; title: string } | null;
  elementId: string;
  rule: string;
  from: Instant;
  to: Instant;
  past: boolean;
}
export type NoticeProposalStatus = "WAITING" | "CONFIRMED" | "REJECTED" | "WITHDRAWN";
export interface NoticeProposalRow {
  id: Id;
  year: number;
  number: string;
  issued: Day;
  status: NoticeProposalStatus;
  proposedBy: PersonRef;
  proposedAt: Instant;
  decidedBy: PersonRef | null;
  decidedAt: Instant | null;
  reason: string | null;
}
export interface NoticeProposal {
  proposal: NoticeProposalRow;
  text: string;
  actions: ("confirm" | "reject" | "withdraw")[];
  overtaken: string[];
  preview: NoticePreview | null;
}

// directory and administration
export interface PostView {
  id: Id;
  org: OrgRef;
  title: string;
  from: Day | null;
  to: Day | null;
}
export interface PersonView {
  id: Id;
  name: string;
  posts: PostView[];
  active: boolean;
  demo: boolean;
  version: number;
  /** For system administrators only. */
  username: string | null;
}
export interface OrgView {
  id: Id;
  name: string;
  type: string;
  level: string | null;
  parent: Id | null;
  demo: boolean;
  version: number;
}
export interface OneTime {
  username: string;
  oneTimePassword: string;
}
/** A process with its newest version and how many instances run on it and on older ones. */
export interface ModelVersions {
  processId: string;
  name: string;
  newest: number;
  running: number;
  outdated: number;
  versions: { version: number; running: number }[];
}
interface ModelElement {
  elementId: string;
  type: string;
  name: string;
}
/** An instance on an older version, and what moving it to the newest would mean, or why it cannot. */
export interface OutdatedInstance {
  key: string;
  processId: string;
  version: number;
  newest: number;
  studyId: Id | null;
  startedAt: Instant;
  can: boolean;
  places: { elementId: string; type: string; name: string; nameThere: string | null; task: boolean }[];
  added: ModelElement[];
  removed: ModelElement[];
  changed: ModelElement[];
  reasons: { code: string; element: string | null; message: string }[];
  asked: "WAITING" | "REFUSED" | null;
  /** What the engine said when it refused. */
  refusal: string | null;
}
export interface MigrationAnswer {
  asked: string[];
  refused: { key: string; code: string; message: string }[];
}
export type ImportKind = "ORGANISATIONS" | "PEOPLE" | "POSTS" | "MEMBERSHIPS";
export type ImportOutcome = "CREATE" | "CHANGE" | "SAME" | "WRONG";
/** Lists of people and organisations that came in as spreadsheets: compared, written, taken back. */
export interface ImportView {
  id: Id;
  files: string;
  state: "CHECKED" | "APPLIED" | "UNDONE";
  /** The security administrator decides on the roles that it asks for. */
  roles: "NONE" | "WAITING" | "GRANTED" | "DECLINED" | "TAKEN_BACK";
  version: number;
  by: PersonRef;
  at: Instant;
  appliedBy: PersonRef | null;
  appliedAt: Instant | null;
  undoneBy: PersonRef | null;
  undoneAt: Instant | null;
  rolesBy: PersonRef | null;
  rolesAt: Instant | null;
  /** Rows by list and outcome; `OTHER` are rows of no list. */
  counts: Partial<Record<ImportKind | "OTHER", Partial<Record<ImportOutcome, number>>>>;
  /** Comparisons of other administrators that wait at the same time. */
  others: number;
  actions: ("apply" | "check" | "discard" | "undo" | "grant" | "decline" | "take-back")[];
}
export interface ImportLine {
  no: number;
  sheet: string;
  row: number;
  kind: ImportKind | null;
  cells: Record<string, string>;
  outcome: ImportOutcome;
  problems: { column: string | null; code: string; message: string }[];
  changes: { column: string; before: string | null; after: string | null }[];
}
export interface ImportApplied {
  view: ImportView;
  /** Shown once. */
  accounts: (OneTime & { name: string })[];
}
export type Role =
  | "LEADERS"
  | "INCHARGE"
  | "OFFICE"
  | "LEAD"
  | "MEMBER"
  | "CONTACT"
  | "EXPERT"
  | "SYSADMIN"
  | "SECADMIN"
  | "AUDITOR";
export type ScopeType = "STUDY" | "GROUP" | "ORGANISATION" | "SYSTEM";
export interface MembershipView {
  id: Id;
  person: PersonRef;
  role: Role;
  scopeType: ScopeType;
  scopeId: Id | null;
  scopeName: string | null;
  studyId: Id | null;
  from: Instant;
  by: PersonRef | null;
}
export interface ParkedCommand {
  id: string;
  kind: string;
  elementId: string | null;
  studyId: Id | null;
  createdAt: Instant;
  attempts: number;
  reason: string;
  by: Id | null;
}
export interface IncidentView {
  key: string;
  processId: string;
  elementId: string;
  studyId: Id | null;
  type: string;
  message: string;
  createdAt: Instant;
}
export interface HealthView {
  status: "UP" | "DEGRADED";
  parts: {
    name: string;
    status: "UP" | "DEGRADED";
    /** What is wrong, for words; `reason` says it in English with what the engine said. */
    code: string | null;
    count: number | null;
    reason: string | null;
  }[];
}
/** Whether the audit list is what was once written. */
export interface AuditChain {
  sealed: number;
  head: string;
  firstBreak: { no: number; entry: string | null; why: "ENTRY_CHANGED" | "ENTRY_MISSING" | "SEAL_MISSING" } | null;
}
export interface AuditEntry {
  id: string;
  at: Instant;
  person: PersonRef | null;
  username: string | null;
  action: string;
  target: string | null;
  success: boolean;
  address: string | null;
  details: Record<string, unknown> | null;
}

export type * from "./meetingTypes";
export type * from "./supervisionTypes";
// field visits
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

// notification
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
