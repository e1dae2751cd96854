import { lazy } from "react";
import type { OpinionTask } from "@/api/opinionTypes";
import type { ReportText, ReportView } from "@/api/reportTypes";
import type { PlanText, WorkPlanView } from "@/api/workplanTypes";
import type { FormComponents } from "@/features/tasks/forms";
import { namesOf } from "@/features/workplan/names";
import type { TaskFormProps } from "@/ui/taskForm";
import { WithDecisions } from "./meetings";

const WritingForm = lazy(async () => ({ default: (await import("@/features/workplan/WritingForm")).WritingForm }));
const DecisionForm = lazy(async () => ({ default: (await import("@/features/workplan/DecisionForm")).DecisionForm }));
const IssueForm = lazy(async () => ({ default: (await import("@/features/workplan/IssueForm")).IssueForm }));
const AmendmentForm = lazy(async () => ({
  default: (await import("@/features/workplan/AmendmentForm")).AmendmentForm,
}));
const AmendmentDecisionForm = lazy(async () => ({
  default: (await import("@/features/workplan/AmendmentDecisionForm")).AmendmentDecisionForm,
}));
const DecideExtensionForm = lazy(async () => ({
  default: (await import("@/features/replan/DecideExtensionForm")).DecideExtensionForm,
}));
const OpinionForm = lazy(async () => ({ default: (await import("@/features/opinion/OpinionForm")).OpinionForm }));
const AppointForm = lazy(async () => ({ default: (await import("@/features/study/AppointForm")).AppointForm }));
const WriteOutlineForm = lazy(async () => ({
  default: (await import("@/features/topic/WriteOutlineForm")).WriteOutlineForm,
}));
const ReviewOutlineForm = lazy(async () => ({
  default: (await import("@/features/topic/ReviewOutlineForm")).ReviewOutlineForm,
}));
const ChangeOutlineForm = lazy(async () => ({
  default: (await import("@/features/topic/ChangeOutlineForm")).ChangeOutlineForm,
}));
const ReviewOutlineChangeForm = lazy(async () => ({
  default: (await import("@/features/topic/ReviewOutlineChangeForm")).ReviewOutlineChangeForm,
}));
const ConcludeForm = lazy(async () => ({ default: (await import("@/features/topic/ConcludeForm")).ConcludeForm }));
const ConsultationDecideForm = lazy(async () => ({
  default: (await import("@/features/consultation/DecideForm")).DecideForm,
}));
const CallForm = lazy(async () => ({
  default: (await import("@/features/consultation/CallForm")).CallForm,
}));
const SubmitForm = lazy(async () => ({
  default: (await import("@/features/consultation/SubmitForm")).SubmitForm,
}));
const CompleteSubmissionForm = lazy(async () => ({
  default: (await import("@/features/consultation/SubmitForm")).CompleteForm,
}));
const SelectForm = lazy(async () => ({
  default: (await import("@/features/consultation/SelectForm")).SelectForm,
}));
const ScheduleForm = lazy(async () => ({
  default: (await import("@/features/consultation/ScheduleForm")).ScheduleForm,
}));
const NoticeForm = lazy(async () => ({
  default: (await import("@/features/consultation/DoneForm")).NoticeForm,
}));
const MaterialsForm = lazy(async () => ({
  default: (await import("@/features/consultation/DoneForm")).MaterialsForm,
}));
const SendMinutesForm = lazy(async () => ({
  default: (await import("@/features/consultation/DoneForm")).MinutesForm,
}));
const CompileForm = lazy(async () => ({
  default: (await import("@/features/consultation/CompileForm")).CompileForm,
}));
const PrepareDeliveryForm = lazy(async () => ({
  default: (await import("@/features/delivery/PrepareForm")).PrepareForm,
}));
const SignDeliveryForm = lazy(async () => ({ default: (await import("@/features/delivery/SignForm")).SignForm }));
const SendDeliveryForm = lazy(async () => ({ default: (await import("@/features/delivery/SendForm")).SendForm }));
const ReceiptForm = lazy(async () => ({ default: (await import("@/features/delivery/ReceiptForm")).ReceiptForm }));
const WaitForm = lazy(async () => ({ default: (await import("@/features/delivery/WaitForm")).WaitForm }));
const NameUnitsForm = lazy(async () => ({
  default: (await import("@/features/recommendation/NameForm")).NameForm,
}));
const ReplyRecommendationForm = lazy(async () => ({
  default: (await import("@/features/recommendation/ReplyForm")).ReplyForm,
}));
const AssessReplyForm = lazy(async () => ({
  default: (await import("@/features/recommendation/AssessForm")).AssessForm,
}));
const ArchiveForm = lazy(async () => ({ default: (await import("@/features/study/ArchiveForm")).ArchiveForm }));
const SignForm = lazy(async () => ({ default: (await import("@/features/assignment/SignForm")).SignForm }));
const CompleteForm = lazy(async () => ({ default: (await import("@/features/assignment/CompleteForm")).CompleteForm }));
const ReviewForm = lazy(async () => ({ default: (await import("@/features/assignment/ReviewForm")).ReviewForm }));
const ReassignForm = lazy(async () => ({ default: (await import("@/features/assignment/ReassignForm")).ReassignForm }));
const meetingForms = () => import("@/features/meeting/forms");
const AgendaForm = lazy(async () => ({ default: (await meetingForms()).AgendaForm }));
const ReplyForm = lazy(async () => ({ default: (await meetingForms()).ReplyForm }));
const HoldForm = lazy(async () => ({ default: (await meetingForms()).HoldForm }));
const MinutesForm = lazy(async () => ({ default: (await meetingForms()).MinutesForm }));
const SettleForm = lazy(async () => ({ default: (await meetingForms()).SettleForm }));
const CorrectionForm = lazy(async () => ({
  default: (await import("@/features/meeting/CorrectionForm")).CorrectionForm,
}));
const ApprovalForm = lazy(async () => ({ default: (await import("@/features/meeting/ApprovalForm")).ApprovalForm }));
const PlanVisitForm = lazy(async () => ({
  default: (await import("@/features/fieldvisit/PlanVisitForm")).PlanVisitForm,
}));
const ApproveVisitForm = lazy(async () => ({
  default: (await import("@/features/fieldvisit/ApproveVisitForm")).ApproveVisitForm,
}));
const PrepareVisitForm = lazy(async () => ({
  default: (await import("@/features/fieldvisit/PrepareVisitForm")).PrepareVisitForm,
}));
const RecordFindingsForm = lazy(async () => ({
  default: (await import("@/features/fieldvisit/RecordFindingsForm")).RecordFindingsForm,
}));
const ConfirmVisitForm = lazy(async () => ({
  default: (await import("@/features/fieldvisit/ConfirmVisitForm")).ConfirmVisitForm,
}));
const Ledger = lazy(async () => ({ default: (await import("@/features/opinion/Ledger")).Ledger }));
const WriteForm = lazy(async () => ({ default: (await import("@/features/report/WriteForm")).WriteForm }));
const DecideForm = lazy(async () => ({ default: (await import("@/features/report/DecideForm")).DecideForm }));
const ReportReader = lazy(async () => ({ default: (await import("@/features/report/ReportReader")).ReportReader }));
const PlanReader = lazy(async () => ({ default: (await import("@/features/workplan/PlanReader")).PlanReader }));

/** The opinions on a plan, for whoever shows the plan. */
export const ledger = (plan: WorkPlanView, answerable: boolean) => (
  <Ledger study={plan.studyId} round={plan.round} path={`/work-plans/${plan.id}/opinions`} answerable={answerable} />
);

/** The opinions on a report, for whoever shows the report. */
export const reportLedger = (report: ReportView, answerable: boolean) => (
  <Ledger study={report.studyId} round={report.round} path={`/reports/${report.id}/opinions`} answerable={answerable} />
);

/** What an opinion is about, as it was sent. */
export function reader({ about, text }: OpinionTask) {
  if (about === "REPORT") return <ReportReader text={text as ReportText} />;
  const plan = text as PlanText;
  return <PlanReader plan={plan} names={namesOf(plan.people, plan.orgs)} />;
}

/** Which component is the form of which task. Features do not know each other: here they meet. */
export const taskForms: FormComponents = {
  UserTask_DraftWorkPlan: (props: TaskFormProps) => <WritingForm {...props} act="discussion-draft" ledger={ledger} />,
  UserTask_AnswerOpinion: (props: TaskFormProps) => <OpinionForm {...props} reader={reader} />,
  UserTask_ReviseWorkPlan: (props: TaskFormProps) => <WritingForm {...props} act="revision" ledger={ledger} />,
  UserTask_ReviewWorkPlan: (props: TaskFormProps) => <DecisionForm {...props} act="review" ledger={ledger} />,
  UserTask_DecideWorkPlan: (props: TaskFormProps) => <DecisionForm {...props} act="decision" ledger={ledger} />,
  UserTask_AmendWorkPlan: (props: TaskFormProps) => <WritingForm {...props} act="amendment" ledger={ledger} />,
  UserTask_IssueWorkPlan: (props: TaskFormProps) => <IssueForm {...props} ledger={ledger} />,
  UserTask_DraftPlanAmendment: AmendmentForm,
  UserTask_DecidePlanAmendment: AmendmentDecisionForm,
  UserTask_AppointTopicGroups: AppointForm,
  UserTask_WriteOutline: WriteOutlineForm,
  UserTask_ReviewOutline: ReviewOutlineForm,
  UserTask_ChangeOutline: ChangeOutlineForm,
  UserTask_ReviewOutlineChange: ReviewOutlineChangeForm,
  UserTask_ConcludeResearch: ConcludeForm,
  UserTask_WriteTopicReport: (props: TaskFormProps) => <WriteForm {...props} act="draft" ledger={reportLedger} />,
  UserTask_ReviseTopicReport: (props: TaskFormProps) => <WriteForm {...props} act="revision" ledger={reportLedger} />,
  UserTask_AcceptTopicReport: (props: TaskFormProps) => <DecideForm {...props} ledger={reportLedger} />,
  UserTask_WriteOverallReport: (props: TaskFormProps) => <WriteForm {...props} act="draft" ledger={reportLedger} />,
  UserTask_ReviseOverallReport: (props: TaskFormProps) => <WriteForm {...props} act="revision" ledger={reportLedger} />,
  UserTask_ReviewOverallReport: (props: TaskFormProps) => <DecideForm {...props} ledger={reportLedger} />,
  UserTask_DecideConsultation: ConsultationDecideForm,
  UserTask_PrepareCall: CallForm,
  UserTask_SubmitTexts: SubmitForm,
  UserTask_CompleteSubmission: CompleteSubmissionForm,
  UserTask_SelectSubmissions: SelectForm,
  UserTask_ScheduleConsultation: ScheduleForm,
  UserTask_GiveNotice: NoticeForm,
  UserTask_DeliverMaterials: MaterialsForm,
  UserTask_SendMinutes: SendMinutesForm,
  UserTask_CompileConsultation: CompileForm,
  UserTask_PrepareDelivery: PrepareDeliveryForm,
  UserTask_SignDelivery: SignDeliveryForm,
  UserTask_SendDelivery: SendDeliveryForm,
  UserTask_RecordReceipt: ReceiptForm,
  UserTask_DecideWaiting: WaitForm,
  UserTask_NameDutyUnits: NameUnitsForm,
  UserTask_ReplyRecommendation: ReplyRecommendationForm,
  UserTask_AssessReply: AssessReplyForm,
  UserTask_ArchiveStudy: ArchiveForm,
  UserTask_DecideExtension: DecideExtensionForm,
  UserTask_SignAssignment: SignForm,
  UserTask_CompleteAssignment: CompleteForm,
  UserTask_ReviewAssignment: ReviewForm,
  UserTask_ReassignAssignment: ReassignForm,
  UserTask_PrepareAgenda: AgendaForm,
  UserTask_AnswerInvitation: ReplyForm,
  UserTask_AnswerInvitationForOrganisation: ReplyForm,
  UserTask_HoldMeeting: (props: TaskFormProps) => (
    <WithDecisions>
      <HoldForm {...props} />
    </WithDecisions>
  ),
  UserTask_WriteMinutes: (props: TaskFormProps) => (
    <WithDecisions>
      <MinutesForm {...props} />
    </WithDecisions>
  ),
  UserTask_CorrectMinutes: CorrectionForm,
  UserTask_CorrectMinutesForOrganisation: CorrectionForm,
  UserTask_SettleCorrections: SettleForm,
  UserTask_ApproveMinutes: ApprovalForm,
  UserTask_PlanVisit: PlanVisitForm,
  UserTask_ApproveVisit: ApproveVisitForm,
  UserTask_PrepareVisit: PrepareVisitForm,
  UserTask_RecordFindings: RecordFindingsForm,
  UserTask_ConfirmVisit: ConfirmVisitForm,
};
