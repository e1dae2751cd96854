import { createBrowserRouter, type RouteObject } from "react-router";
import { NotFound } from "@/features/notfound/NotFound";
import { allWords } from "@/i18n";
import { Crash } from "./Crash";
import { Gate } from "./Gate";
import { Home } from "./Home";
import { Shell } from "./Shell";
import { assignmentRoutes, groupRoutes, studyRoutes } from "./study";

const adminRoutes: RouteObject[] = [
  { index: true, lazy: () => import("@/features/admin/FirstSection") },
  { path: "people", lazy: () => import("@/features/admin/People") },
  { path: "organisations", lazy: () => import("@/features/admin/Organisations") },
  { path: "imports", lazy: () => import("@/features/roster/Imports") },
  { path: "imports/:id", lazy: () => import("@/features/roster/ImportPage") },
  { path: "import-roles", lazy: () => import("@/features/roster/ImportRoles") },
  { path: "assessment-classes", lazy: () => import("@/features/recommendation/AssessmentClasses") },
  { path: "commands", lazy: () => import("@/features/admin/Commands") },
  { path: "incidents", lazy: () => import("@/features/admin/Incidents") },
  { path: "catch-ups", lazy: () => import("@/features/admin/CatchUps") },
  { path: "versions", lazy: () => import("@/features/version/Versions") },
  { path: "versions/:processId", lazy: () => import("@/features/version/Outdated") },
  { path: "channels", lazy: () => import("@/features/notification/Channels") },
  { path: "health", lazy: () => import("@/features/admin/Health") },
  { path: "memberships", lazy: () => import("@/features/admin/Memberships") },
  { path: "audit", lazy: () => import("@/features/admin/Audit") },
];

/** The screen is drawn once its words are there, too. */
function worded(route: RouteObject): RouteObject {
  const { lazy, children } = route;
  const waiting = typeof lazy === "function" ? { lazy: () => allWords().then(() => lazy()) } : {};
  return { ...route, ...waiting, ...(children && { children: children.map(worded) }) } as RouteObject;
}

/** Every screen below the sign-in gate. What is not needed for the inbox is loaded when it is opened. */
export const routes: RouteObject[] = [
  {
    element: <Gate />,
    errorElement: <Crash />,
    hydrateFallbackElement: <div />,
    children: [
      {
        element: <Shell />,
        children: [
          {
            errorElement: <Crash />,
            children: [
              { index: true, element: <Home /> },
              {
                lazy: () => import("./Workbench"),
                children: [
                  { path: "inbox", element: null },
                  { path: "tasks/:key", element: null },
                ],
              },
              ...[
                ...studyRoutes,
                ...groupRoutes,
                ...assignmentRoutes,
                { path: "notifications", lazy: () => import("@/features/notification/NotificationsPage") },
                { path: "schedule", lazy: () => import("@/features/schedule/SchedulePage") },
                { path: "schedule/feed", lazy: () => import("@/features/schedule/FeedPage") },
                { path: "calendar", lazy: () => import("@/features/calendar/CalendarPage") },
                { path: "calendar/notices/new", lazy: () => import("@/features/calendar/NoticePage") },
                { path: "calendar/notices/:id", lazy: () => import("@/features/calendar/ProposalPage") },
                { path: "board", lazy: () => import("./Board") },
                { path: "escalation", lazy: () => import("@/features/escalation/EscalationPage") },
                { path: "notifications/settings", lazy: () => import("@/features/notification/SettingsPage") },
                { path: "notifications/address", lazy: () => import("@/features/notification/ConfirmAddressPage") },
                { path: "directory", lazy: () => import("@/features/directory/DirectoryPage") },
                { path: "admin", lazy: () => import("@/features/admin/AdminPage"), children: adminRoutes },
                { path: "me", lazy: () => import("./MePage") },
                { path: "account/password", lazy: () => import("@/features/session/PasswordPage") },
              ].map(worded),
              { path: "*", element: <NotFound /> },
            ],
          },
        ],
      },
    ],
  },
];

export const newRouter = () => createBrowserRouter(routes);
