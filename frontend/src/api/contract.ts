// The words of the screen's types against the committed interface: a field that one side renames or drops stops the type check.
// The types themselves are written by hand, because OpenAPI cannot say which fields are always there and which may be null.

import type * as Admin from "./adminTypes";
import type * as Assignment from "./assignmentTypes";
import type * as Calendar from "./calendarTypes";
import type * as Consultation from "./consultationTypes";
import type * as Delivery from "./deliveryTypes";
import type * as Directory from "./directoryTypes";
import type * as Document from "./documentTypes";
import type * as Inbox from "./inboxTypes";
import type * as Meeting from "./meetingTypes";
import type * as Notification from "./notificationTypes";
import type * as Opinion from "./opinionTypes";
import type * as Recommendation from "./recommendationTypes";
import type * as Replan from "./replanTypes";
import type * as Report from "./reportTypes";
import type * as Roster from "./rosterTypes";
import type * as Schedule from "./scheduleTypes";
import type { components } from "./schema";
import type * as Session from "./sessionTypes";
import type * as Study from "./studyTypes";
import type * as Supervision from "./supervisionTypes";
import type * as Topic from "./topicTypes";
import type * as Shared from "./types";
import type * as Version from "./versionTypes";
import type * as Workplan from "./workplanTypes";

type Server = components["schemas"];
type Unknown<A, B> = Exclude<keyof A, keyof B>;
type Agreed = {
  [Name in keyof Screens]: [Unknown<Screens[Name], Server[Name]>] extends [never]
    ? true
    : Unknown<Screens[Name], Server[Name]>;
};

interface Screens {
  PersonRef: Shared.PersonRef;
  OrgRef: Shared.OrgRef;
  Light: Shared.Light;
  SessionView: Session.SessionView;
  InboxRow: Inbox.InboxRow;
  InboxPage: Inbox.InboxPage;
  TaskDraft: Inbox.TaskDraft;
  TaskView: Inbox.TaskView;
  StudyRow: Study.StudyRow;
  NewStudy: Study.NewStudy;
  GroupView: Topic.GroupView;
  GroupViewWork: Topic.GroupWork;
  GroupPage: Topic.GroupPage;
  Outline: Topic.Outline;
  OutlineChangeView: Topic.OutlineChangeView;
  StudyView: Study.StudyView;
  AppointmentView: Topic.AppointmentView;
  TimelineEntry: Study.TimelineEntry;
  NotificationView: Notification.NotificationView;
  SettingsSettingsView: Notification.NotificationSettings;
  AddressView: Notification.NotificationAddress;
  ChannelsView: Notification.ChannelsView;
  UndeliveredUndeliveredRow: Notification.UndeliveredRow;
  MemberView: Study.MemberView;
  ProcessView: Study.ProcessView;
  Section: Workplan.Section;
  PlannedGroup: Workplan.PlannedGroup;
  WorkPlanViewScheduledItem: Workplan.ScheduleItem;
  PlanText: Workplan.PlanText;
  Attachment: Document.Attachment;
  Opinion: Opinion.Opinion;
  OpinionRound: Opinion.OpinionRound;
  OpinionTask: Opinion.OpinionTask;
  WorkPlanView: Workplan.WorkPlanView;
  AmendmentView: Workplan.AmendmentView;
  Change: Workplan.AmendmentChange;
  ReportRow: Report.ReportRow;
  ReportView: Report.ReportView;
  ChapterView: Report.ChapterView;
  FoundQueryFound: Report.Found;
  CitationView: Report.Citation;
  ReportText: Report.ReportText;
  SourceChange: Report.SourceChange;
  DeliveryView: Delivery.Delivery;
  ConsultationView: Consultation.Consultation;
  ConsultationViewOfStudy: Consultation.ConsultationsOfStudy;
  SubmissionRow: Consultation.SubmissionRow;
  SubmissionView: Consultation.SubmissionView;
  RequestView: Consultation.SubmissionRequest;
  Compilation: Consultation.Compilation;
  InstructionView: Delivery.Instruction;
  RecommendationRow: Recommendation.RecommendationRow;
  RegisterViewSourceView: Recommendation.RecommendationSource;
  RegisterView: Recommendation.RecommendationRegister;
  RecommendationView: Recommendation.Recommendation;
  PolicyView: Recommendation.Policy;
  ChainView: Recommendation.RecommendationChain;
  Quotable: Recommendation.Quotable;
  AssessmentClassesClassList: Recommendation.AssessmentClassList;
  ArchiveView: Study.StudyArchive;
  Assignment: Assignment.Assignment;
  AssignmentList: Assignment.AssignmentList;
  AssignmentRow: Assignment.AssignmentRow;
  BoardRow: Supervision.BoardRow;
  BoardPage: Supervision.BoardPage;
  SlipView: Supervision.SlipView;
  Supervised: Supervision.Supervised;
  SavedView: Supervision.SavedView;
  DayMarkMarkView: Calendar.DayMark;
  Running: Replan.RunningDeadline;
  ReplanView: Replan.ReplanView;
  MoveView: Replan.DeadlineMove;
  ExtensionView: Replan.Extension;
  Wish: Replan.Wish;
  Preview: Replan.ReplanPreview;
  PreviewItem: Replan.ForeseenItem;
  PreviewCollision: Replan.Collision;
  Entry: Schedule.ScheduleEntry;
  ScheduleQueryScheduleView: Schedule.ScheduleView;
  ScheduleQueryStudyChoice: Schedule.StudyChoice;
  FeedsFeedView: Schedule.FeedView;
  FeedsFeedLink: Schedule.FeedLink;
  PostView: Directory.PostView;
  PersonView: Directory.PersonView;
  OrgView: Directory.OrgView;
  OneTime: Directory.OneTime;
  ImportView: Roster.ImportView;
  ImportViewLineView: Roster.ImportLine;
  VersionInstanceView: Version.OutdatedInstance;
  VersionsModelView: Version.ModelVersions;
  MembershipView: Directory.MembershipView;
  ParkedCommand: Admin.ParkedCommand;
  IncidentView: Admin.IncidentView;
  ParkedCatchUp: Admin.ParkedCatchUp;
  HealthView: Admin.HealthView;
  AuditEntry: Admin.AuditEntry;
  MeetingView: Meeting.MeetingView;
  MeetingRow: Meeting.MeetingRow;
  MeetingViewInvitationView: Meeting.InvitationView;
  MeetingViewStatementView: Meeting.StatementView;
  MeetingViewDecisionView: Meeting.DecisionView;
  MeetingViewCorrectionView: Meeting.CorrectionView;
  MeetingViewLineView: Meeting.AgendaLineView;
  MinutesSection: Meeting.MinutesSection;
  AuditChainState: Admin.AuditChain;
}

export const agreed: Agreed = {
  NotificationView: true,
  SettingsSettingsView: true,
  AddressView: true,
  ChannelsView: true,
  UndeliveredUndeliveredRow: true,
  PersonRef: true,
  OrgRef: true,
  Light: true,
  SessionView: true,
  InboxRow: true,
  InboxPage: true,
  TaskDraft: true,
  TaskView: true,
  StudyRow: true,
  NewStudy: true,
  GroupView: true,
  GroupViewWork: true,
  GroupPage: true,
  Outline: true,
  OutlineChangeView: true,
  StudyView: true,
  AppointmentView: true,
  TimelineEntry: true,
  MemberView: true,
  ProcessView: true,
  Section: true,
  PlannedGroup: true,
  WorkPlanViewScheduledItem: true,
  PlanText: true,
  Attachment: true,
  Opinion: true,
  OpinionRound: true,
  OpinionTask: true,
  WorkPlanView: true,
  AmendmentView: true,
  Change: true,
  ReportRow: true,
  ReportView: true,
  ChapterView: true,
  FoundQueryFound: true,
  CitationView: true,
  ReportText: true,
  SourceChange: true,
  DeliveryView: true,
  ConsultationView: true,
  ConsultationViewOfStudy: true,
  SubmissionRow: true,
  SubmissionView: true,
  RequestView: true,
  Compilation: true,
  InstructionView: true,
  RecommendationRow: true,
  RegisterViewSourceView: true,
  RegisterView: true,
  RecommendationView: true,
  PolicyView: true,
  ChainView: true,
  Quotable: true,
  AssessmentClassesClassList: true,
  ArchiveView: true,
  Assignment: true,
  AssignmentList: true,
  AssignmentRow: true,
  BoardRow: true,
  BoardPage: true,
  SlipView: true,
  Supervised: true,
  SavedView: true,
  ReplanView: true,
  DayMarkMarkView: true,
  Running: true,
  MoveView: true,
  ExtensionView: true,
  Wish: true,
  Preview: true,
  PreviewItem: true,
  PreviewCollision: true,
  Entry: true,
  ScheduleQueryScheduleView: true,
  ScheduleQueryStudyChoice: true,
  FeedsFeedView: true,
  FeedsFeedLink: true,
  PostView: true,
  PersonView: true,
  OrgView: true,
  OneTime: true,
  ImportView: true,
  ImportViewLineView: true,
  VersionInstanceView: true,
  VersionsModelView: true,
  MembershipView: true,
  ParkedCommand: true,
  IncidentView: true,
  ParkedCatchUp: true,
  HealthView: true,
  AuditEntry: true,
  MeetingView: true,
  MeetingRow: true,
  MeetingViewInvitationView: true,
  MeetingViewStatementView: true,
  MeetingViewDecisionView: true,
  MeetingViewCorrectionView: true,
  MeetingViewLineView: true,
  MinutesSection: true,
  AuditChainState: true,
};
