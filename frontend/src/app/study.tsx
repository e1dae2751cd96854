import { lazy, Suspense } from "react";
import type { RouteObject } from "react-router";
import { LoadingState } from "@/ui/states";

export interface TaskPanelProps {
  taskKey: string;
  /** The task was submitted, or has ended: the list moves on. */
  onDone?: () => void;
}

/** The routes of studies: `/studies`, `/studies/:id`, ... Each is lazy; each tab of a study has its own address. */
export const studyRoutes: RouteObject[] = [
  {
    path: "studies",
    children: [
      { index: true, lazy: async () => ({ Component: (await import("@/features/study/StudiesPage")).StudiesPage }) },
      { path: "new", lazy: async () => ({ Component: (await import("@/features/study/NewStudyPage")).NewStudyPage }) },
      {
        path: ":id",
        lazy: async () => ({ Component: (await import("@/features/study/StudyPage")).StudyPage }),
        children: [
          { index: true, lazy: async () => ({ Component: (await import("@/features/study/Overview")).Overview }) },
          { path: "process", lazy: async () => ({ Component: (await import("@/features/live/LiveTab")).LiveTab }) },
          {
            path: "schedule",
            lazy: async () => ({ Component: (await import("@/features/schedule/ChartTab")).ChartTab }),
          },
          { path: "plan", lazy: () => import("./StudyPlan") },
          {
            path: "plan/amendments/:amendment",
            lazy: async () => ({ Component: (await import("@/features/workplan/AmendmentPage")).AmendmentPage }),
          },
          { path: "groups", lazy: async () => ({ Component: (await import("@/features/topic/GroupsTab")).GroupsTab }) },
          {
            path: "assignments",
            lazy: async () => ({
              Component: (await import("@/features/assignment/AssignmentsTab")).AssignmentsTab,
            }),
          },
          {
            path: "visits",
            lazy: async () => ({ Component: (await import("@/features/fieldvisit/VisitsTab")).VisitsTab }),
          },
          { path: "reports", lazy: () => import("./StudyReports") },
          {
            path: "recommendations",
            lazy: async () => ({ Component: (await import("@/features/recommendation/RegisterTab")).RegisterTab }),
          },
          {
            path: "meetings",
            lazy: async () => ({ Component: (await import("@/features/meeting/MeetingsTab")).MeetingsTab }),
          },
          {
            path: "consultations",
            lazy: async () => ({
              Component: (await import("@/features/consultation/ConsultationTab")).ConsultationTab,
            }),
          },
          { path: "files", lazy: async () => ({ Component: (await import("@/features/document/FilesTab")).FilesTab }) },
          {
            path: "timeline",
            lazy: async () => ({ Component: (await import("@/features/timeline/TimelineTab")).TimelineTab }),
          },
          {
            path: "members",
            lazy: async () => ({ Component: (await import("@/features/study/MembersTab")).MembersTab }),
          },
        ],
      },
    ],
  },
  {
    path: "visits/:id",
    lazy: async () => ({ Component: (await import("@/features/fieldvisit/VisitPage")).VisitPage }),
  },
  { path: "reports/:id", lazy: () => import("./StudyReport") },
  { path: "opinions/:id", lazy: () => import("./Opinion") },
  {
    path: "consultations/:id",
    lazy: async () => ({
      Component: (await import("@/features/consultation/ConsultationPage")).ConsultationPage,
    }),
  },
  {
    path: "recommendations/:id",
    lazy: async () => ({
      Component: (await import("@/features/recommendation/RecommendationPage")).RecommendationPage,
    }),
  },
  {
    path: "meetings/:id",
    children: [
      { index: true, lazy: () => import("./StudyMeeting") },
      {
        path: "sitting",
        lazy: () => import("./StudySitting"),
      },
    ],
  },
];

/** One topic group, reached from its study, from the inbox and from the timeline. */
export const groupRoutes: RouteObject[] = [{ path: "groups/:id", lazy: () => import("./StudyGroup") }];

/** What was given to somebody, for whoever it concerns: its contacts need not see the study. */
export const assignmentRoutes: RouteObject[] = [
  {
    path: "assignments",
    children: [
      {
        index: true,
        lazy: async () => ({
          Component: (await import("@/features/assignment/MyAssignmentsPage")).MyAssignmentsPage,
        }),
      },
      {
        path: ":id",
        lazy: async () => ({ Component: (await import("@/features/assignment/AssignmentPage")).AssignmentPage }),
      },
    ],
  },
];

const Panel = lazy(() => import("./StudyTask"));

/** One task: its form and the context that its decision needs. */
export function TaskPanel(props: TaskPanelProps) {
  return (
    <Suspense fallback={<LoadingState rows={10} />}>
      <Panel {...props} />
    </Suspense>
  );
}
