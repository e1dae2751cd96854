import { lazy, type ReactNode, Suspense, useCallback, useState } from "react";
import { allWords } from "@/i18n";
import { ReplanContext, type ReplanRequest } from "@/ui/replan";

const ReplanDialog = lazy(async () => {
  const [dialog] = await Promise.all([import("@/features/replan/ReplanDialog"), allWords()]);
  return { default: dialog.ReplanDialog };
});

/** Holds the dialog in which a deadline is given another date, for every screen that shows deadlines. */
export function ReplanHost({ children }: { children: ReactNode }) {
  const [request, open] = useState<ReplanRequest | null>(null);
  const close = useCallback(() => {
    request?.onClose?.();
    open(null);
  }, [request]);
  return (
    <ReplanContext value={open}>
      {children}
      {request && (
        <Suspense>
          <ReplanDialog deadlineId={request.deadlineId} proposedDue={request.proposedDue} onClose={close} />
        </Suspense>
      )}
    </ReplanContext>
  );
}
