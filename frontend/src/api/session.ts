import { queryOptions } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { api } from "./client";
import { keys } from "./keys";
import { Problem } from "./problem";
import type { Authority, SessionView } from "./sessionTypes";

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: async ({ signal }): Promise<SessionView | null> => {
    try {
      return await api.get<SessionView>("/session", signal);
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 401) return null;
      throw problem;
    }
  },
  staleTime: 60_000,
});

/** The person on whose behalf the page is drawn. It outlives the session itself: the page waits beneath the sign-in screen. */
export const SessionContext = createContext<SessionView | null>(null);

/** The session of somebody who is signed in. Only below the sign-in gate. */
export function useSession(): SessionView {
  const session = useContext(SessionContext);
  if (!session) throw new Error("no session below the sign-in gate");
  return session;
}

export const has = (session: SessionView, authority: Authority): boolean => session.authorities.includes(authority);
