import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import { Outlet } from "react-router";
import { onSessionEnded } from "@/api/client";
import { keys } from "@/api/keys";
import { SessionContext, sessionQuery } from "@/api/session";
import type { SessionView } from "@/api/sessionTypes";
import { ErrorState, LoadingState } from "@/ui/states";

const ForcedPassword = lazy(async () => ({
  default: (await import("@/features/session/ForcedPassword")).ForcedPassword,
}));
const SignIn = lazy(async () => ({ default: (await import("@/features/session/SignIn")).SignIn }));

/**
 * Who is not signed in sees the sign-in screen at the address they asked for. When a session ends in the middle of
 * work, the page stays as it is beneath the sign-in screen, typed words included; only for another person is it redrawn.
 */
export function Gate() {
  const client = useQueryClient();
  const { data: session, error, refetch } = useQuery(sessionQuery);
  const [shown, setShown] = useState<SessionView | null>(null);

  useEffect(() => onSessionEnded(() => client.setQueryData(keys.session, null)), [client]);
  useEffect(() => {
    if (!session || session === shown) return;
    const content = { predicate: (query: { queryKey: readonly unknown[] }) => query.queryKey[0] !== keys.session[0] };
    if (shown && shown.person.id !== session.person.id) client.removeQueries(content);
    setShown(session);
  }, [session, shown, client]);

  if (session === undefined) return error ? <ErrorState problem={error} onRetry={() => refetch()} /> : <LoadingState />;
  if (session?.mustChangePassword) {
    return (
      <Suspense fallback={<LoadingState />}>
        <ForcedPassword session={session} />
      </Suspense>
    );
  }
  const signedOut = session === null;
  return (
    <>
      {signedOut && (
        <Suspense fallback={<LoadingState />}>
          <SignIn again={shown !== null} />
        </Suspense>
      )}
      {shown && !shown.mustChangePassword && (
        <SessionContext value={shown}>
          <div key={shown.person.id} inert={signedOut} hidden={signedOut}>
            <Outlet />
          </div>
        </SessionContext>
      )}
    </>
  );
}
