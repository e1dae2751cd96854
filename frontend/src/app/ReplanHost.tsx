import { lazy, type ReactNode, Suspense, useCallback, useState } from "react";
import { allWords } from "@/i18n";
import { MeetingMoveContext, ReplanContext, type ReplanRequest } from "@/ui/replan";

const ReplanDialog = lazy(async () => {
  const [dialog] = await Promise.all([import("@/features/replan/ReplanDialog"), allWords()]);
  return { default: dialog.ReplanDialog };
});
const MeetingMove = lazy(async () => ({ default: (await import("@/features/replan/MeetingMove")).MeetingMove }));
const ExtensionDialog = lazy(async () => {
  const [dialog] = await Promise.all([import("@/features/replan/ExtensionDialog"), allWords()]);
  return { default: dialog.ExtensionDialog };
});

/** Holds the dialogs in which a deadline is given another date or more time is asked for, for every screen that shows deadlines. */
export function ReplanHost({ children }: { children: ReactNode }) {
  const [request, open] = useState<ReplanRequest | null>(null);
  const close = useCallback(() => {
    request?.onClose?.();
    open(null);
  }, [request]);
  return (
    <ReplanContext value={open}>
      <MeetingMoveContext value={MeetingMove}>{children}</MeetingMoveContext>
      {request && (
        <Suspense>
          {request.what === "extension" ? (
            <ExtensionDialog deadlineId={request.deadlineId} onClose={close} />
          ) : (
            <ReplanDialog deadlineId={request.deadlineId} proposedDue={request.proposedDue} onClose={close} />
          )}
        </Suspense>
      )}
    </ReplanContext>
  );
}
