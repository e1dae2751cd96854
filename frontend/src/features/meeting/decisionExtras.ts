import { type ComponentType, createContext } from "react";
import type { DecisionView, MeetingView } from "@/api/meetingTypes";

/** What other parts of the house make of a decision. `app` says what stands here. */
export const DecisionExtras = createContext<ComponentType<{ meeting: MeetingView; decision: DecisionView }> | null>(
  null,
);
