import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import type { SessionView } from "@/api/sessionTypes";

export interface Credentials {
  username: string;
  password: string;
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => api.post<SessionView>("/session", credentials),
    onSuccess: async (session) => {
      client.setQueryData(keys.session, session);
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== keys.session[0] });
    },
  });
}

/** Where letters lead: whoever signs in next may be the one to whom the letter was sent. */
const LINKS_OF_LETTERS: readonly string[] = ["/notifications/address"];

const startsAt = ({ pathname, search }: Location) =>
  LINKS_OF_LETTERS.includes(pathname) ? `${pathname}${search}` : "/";

/** Ends the session here, or all of the person's. The page is loaded anew, so that nothing of this person stays in memory. */
export function useSignOut(where: "here" | "everywhere" = "here") {
  return useMutation({
    mutationFn: () => api.delete<void>(where === "here" ? "/session" : "/account/sessions"),
    onSuccess: () => window.location.assign(startsAt(window.location)),
  });
}

export function useChangePassword() {
  return useMutation({
    mutationFn: (change: { current: string; next: string }) => api.post<void>("/account/password", change),
  });
}
