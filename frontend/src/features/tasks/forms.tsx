import type { ComponentType } from "react";
import type { TaskFormProps } from "@/ui/taskForm";

interface FormOf {
  /** Several people could write at once: who wants to fill it in claims it first. A decision has no text to collide. */
  claimFirst: boolean;
}

/** Every user task of the processes has a form of its own. `app` says which component each one is. */
export const forms = {
  UserTask_DraftWorkPlan: { claimFirst: true },
  UserTask_AnswerOpinion: { claimFirst: false },
  UserTask_ReviseWorkPlan: { claimFirst: true },
  UserTask_ReviewWorkPlan: { claimFirst: false },
  UserTask_DecideWorkPlan: { claimFirst: false },
  UserTask_AmendWorkPlan: { claimFirst: true },
  UserTask_IssueWorkPlan: { claimFirst: true },
  UserTask_DraftPlanAmendment: { claimFirst: true },
  UserTask_DecidePlanAmendment: { claimFirst: false },
  UserTask_AppointTopicGroups: { claimFirst: true },
  UserTask_WriteOutline: { claimFirst: false },
  UserTask_ReviewOutline: { claimFirst: false },
  UserTask_ChangeOutline: { claimFirst: false },
  UserTask_ReviewOutlineChange: { claimFirst: false },
  UserTask_ConcludeResearch: { claimFirst: false },
  UserTask_WriteTopicReport: { claimFirst: false },
  UserTask_ReviseTopicReport: { claimFirst: false },
  UserTask_AcceptTopicReport: { claimFirst: false },
  UserTask_WriteOverallReport: { claimFirst: false },
  UserTask_ReviseOverallReport: { claimFirst: false },
  UserTask_ReviewOverallReport: { claimFirst: false },
  UserTask_DecideConsultation: { claimFirst: false },
  UserTask_PrepareCall: { claimFirst: true },
  UserTask_SubmitTexts: { claimFirst: false },
  UserTask_CompleteSubmission: { claimFirst: false },
  UserTask_SelectSubmissions: { claimFirst: true },
  UserTask_ScheduleConsultation: { claimFirst: true },
  UserTask_GiveNotice: { claimFirst: false },
  UserTask_DeliverMaterials: { claimFirst: false },
  UserTask_SendMinutes: { claimFirst: false },
  UserTask_CompileConsultation: { claimFirst: true },
  UserTask_PrepareDelivery: { claimFirst: true },
  UserTask_SignDelivery: { claimFirst: false },
  UserTask_SendDelivery: { claimFirst: true },
  UserTask_RecordReceipt: { claimFirst: false },
  UserTask_DecideWaiting: { claimFirst: false },
  UserTask_NameDutyUnits: { claimFirst: false },
  UserTask_ReplyRecommendation: { claimFirst: false },
  UserTask_AssessReply: { claimFirst: false },
  UserTask_ArchiveStudy: { claimFirst: false },
  UserTask_DecideExtension: { claimFirst: false },
  UserTask_SignAssignment: { claimFirst: false },
  UserTask_CompleteAssignment: { claimFirst: false },
  UserTask_ReviewAssignment: { claimFirst: false },
  UserTask_ReassignAssignment: { claimFirst: false },
  UserTask_PrepareAgenda: { claimFirst: true },
  UserTask_AnswerInvitation: { claimFirst: false },
  UserTask_AnswerInvitationForOrganisation: { claimFirst: false },
  UserTask_HoldMeeting: { claimFirst: false },
  UserTask_WriteMinutes: { claimFirst: true },
  UserTask_CorrectMinutes: { claimFirst: false },
  UserTask_CorrectMinutesForOrganisation: { claimFirst: false },
  UserTask_SettleCorrections: { claimFirst: true },
  UserTask_ApproveMinutes: { claimFirst: false },
  UserTask_PlanVisit: { claimFirst: false },
  UserTask_ApproveVisit: { claimFirst: false },
  UserTask_PrepareVisit: { claimFirst: false },
  UserTask_RecordFindings: { claimFirst: false },
  UserTask_ConfirmVisit: { claimFirst: false },
} satisfies Record<string, FormOf>;

export type ElementId = keyof typeof forms;
export type FormComponents = Record<ElementId, ComponentType<TaskFormProps>>;

export const isElement = (elementId: string): elementId is ElementId => elementId in forms;
