import { lazy, type ReactNode } from "react";
import { DecisionExtras } from "@/features/meeting/decisionExtras";

const DecisionAmendment = lazy(async () => ({
  default: (await import("@/features/workplan/DecisionAmendment")).DecisionAmendment,
}));

/** Meetings with what the rest of the house makes of their decisions. Features do not know each other: here they meet. */
export function WithDecisions({ children }: { children: ReactNode }) {
  return <DecisionExtras value={DecisionAmendment}>{children}</DecisionExtras>;
}
