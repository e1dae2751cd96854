import { QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import type { ReactElement } from "react";
import { createMemoryRouter, type RouteObject, RouterProvider } from "react-router";
import { newQueryClient } from "@/api/queryClient";
import { SessionContext } from "@/api/session";
import type { SessionView } from "@/api/sessionTypes";
import { Looks } from "@/app/Looks";
import { aSession } from "./fixtures";

interface Options {
  /** The address, with its query. */
  at?: string;
  /** The route pattern the element stands on. */
  path?: string;
  session?: SessionView;
}

/** Draws one element as somebody who is signed in, at an address. */
export function renderAt(element: ReactElement, { at = "/", path = "*", session = aSession() }: Options = {}) {
  return renderRoutes([{ path, element: <SessionContext value={session}>{element}</SessionContext> }], at);
}

export function renderRoutes(routes: RouteObject[], at = "/") {
  const client = newQueryClient();
  client.setDefaultOptions({ queries: { retry: false, staleTime: 0 } });
  const router = createMemoryRouter(routes, { initialEntries: [at] });
  const view = render(
    <Looks>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Looks>,
  );
  return { ...view, client, router };
}
