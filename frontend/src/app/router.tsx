import { createBrowserRouter, type RouteObject } from "react-router";
import { NotFound } from "@/features/notfound/NotFound";
import { Crash } from "./Crash";
import { Gate } from "./Gate";
import { Home } from "./Home";
import { Shell } from "./Shell";
import { studyRoutes } from "./study";

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
              { lazy: () => import("./Workbench"), children: [{ path: "inbox" }, { path: "tasks/:key" }] },
              ...studyRoutes,
              { path: "me", lazy: () => import("./MePage") },
              { path: "account/password", lazy: () => import("@/features/session/PasswordPage") },
              { path: "*", element: <NotFound /> },
            ],
          },
        ],
      },
    ],
  },
];

export const newRouter = () => createBrowserRouter(routes);
