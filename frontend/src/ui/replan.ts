import { type ComponentType, createContext, useContext } from "react";
import type { Day, Id } from "@/api/types";

export interface ReplanRequest {
  deadlineId: Id;
  /** Whoever oversees it gives another date; whoever owes it asks for one. */
  what?: "replan" | "extension";
  /** A day that is proposed already: a bar was dragged to it. */
  proposedDue?: Day;
  onClose?: () => void;
}

/** Opens the dialog in which a running deadline is given another date; where it comes from is the frame's affair. */
export const ReplanContext = createContext<(request: ReplanRequest) => void>(() => {});

export const useReplan = () => useContext(ReplanContext);

/** Says what would move if a meeting were on another day; drawn by whoever counts deadlines from it. */
export const MeetingMoveContext = createContext<ComponentType<{ meetingId: Id; day: Day }> | null>(null);
