// The words of the screen's types against the committed interface: a field that one side renames or drops stops the type check.
// The types themselves are written by hand, because OpenAPI cannot say which fields are always there and which may be null.
import type { components } from "./schema";
import type * as Screen from "./types";

type Server = components["schemas"];
type Unknown<A, B> = Exclude<keyof A, keyof B>;
type Agreed = {
  [Name in keyof Screens]: [Unknown<Screens[Name], Server[Name]>] extends [never]
    ? true
    : Unknown<Screens[Name], Server[Name]>;
};

interface Screens {
  PersonRef: Screen.PersonRef;
  OrgRef: Screen.OrgRef;
  Light: Screen.Light;
  SessionView: Screen.SessionView;
  InboxRow: Screen.InboxRow;
  InboxPage: Screen.InboxPage;
  TaskDraft: Screen.TaskDraft;
  TaskView: Screen.TaskView;
  StudyRow: Screen.StudyRow;
  NewStudy: Screen.NewStudy;
  GroupView: Screen.GroupView;
  GroupViewWork: Screen.GroupWork;
  GroupPage: Screen.GroupPage;
  Outline: Screen.Outline;
  StudyView: Screen.StudyView;
  AppointmentView: Screen.AppointmentView;
  TimelineEntry: Screen.TimelineEntry;
  NotificationView: Screen.NotificationView;
  MemberView: Screen.MemberView;
  ProcessView: Screen.ProcessView;
  Section: Screen.Section;
  PlannedGroup: Screen.PlannedGroup;
  WorkPlanViewScheduledItem: Screen.ScheduleItem;
  PlanText: Screen.PlanText;
  Attachment: Screen.Attachment;
  Opinion: Screen.Opinion;
  OpinionRound: Screen.OpinionRound;
  OpinionTask: Screen.OpinionTask;
  WorkPlanView: Screen.WorkPlanView;
  AmendmentView: Screen.AmendmentView;
  Change: Screen.AmendmentChange;
  ReportRow: Screen.ReportRow;
  ReportView: Screen.ReportView;
  ChapterView: Screen.ChapterView;
  FoundQueryFound: Screen.Found;
  CitationView: Screen.Citation;
  ReportText: Screen.ReportText;
  SourceChange: Screen.SourceChange;
  DeliveryView: Screen.Delivery;
  ConsultationView: Screen.Consultation;
  ConsultationViewOfStudy: Screen.ConsultationsOfStudy;
  SubmissionRow: Screen.SubmissionRow;
  SubmissionView: Screen.SubmissionView;
  RequestView: Screen.SubmissionRequest;
  Compilation: Screen.Compilation;
  InstructionView: Screen.Instruction;
  RecommendationRow: Screen.RecommendationRow;
  RegisterViewSourceView: Screen.RecommendationSource;
  RegisterView: Screen.RecommendationRegister;
  RecommendationView: Screen.Recommendation;
  PolicyView: Screen.Policy;
  ChainView: Screen.RecommendationChain;
  Quotable: Screen.Quotable;
  AssessmentClassesClassList: Screen.AssessmentClassList;
  ArchiveView: Screen.StudyArchive;
  Assignment: Screen.Assignment;
  AssignmentList: Screen.AssignmentList;
  AssignmentRow: Screen.AssignmentRow;
  PostView: Screen.PostView;
  PersonView: Screen.PersonView;
  OrgView: Screen.OrgView;
  OneTime: Screen.OneTime;
  ImportView: Screen.ImportView;
  ImportViewLineView: Screen.ImportLine;
  VersionInstanceView: Screen.OutdatedInstance;
  VersionsModelView: Screen.ModelVersions;
  MembershipView: Screen.MembershipView;
  ParkedCommand: Screen.ParkedCommand;
  IncidentView: Screen.IncidentView;
  HealthView: Screen.HealthView;
  AuditEntry: Screen.AuditEntry;
  MeetingView: Screen.MeetingView;
  MeetingRow: Screen.MeetingRow;
  MeetingViewInvitationView: Screen.InvitationView;
  MeetingViewStatementView: Screen.StatementView;
  MeetingViewDecisionView: Screen.DecisionView;
  MeetingViewCorrectionView: Screen.CorrectionView;
  MeetingViewLineView: Screen.AgendaLineView;
  MinutesSection: Screen.MinutesSection;
  AuditChainState: Screen.AuditChain;
}

export const agreed: Agreed = {
  NotificationView: true,
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
