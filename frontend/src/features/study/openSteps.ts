import type { ProcessView, StudyView } from "@/api/studyTypes";
import type { Light, PersonRef } from "@/api/types";

/** A step that is going on: what, with whom, by when. */
export interface OpenStep {
  taskKey: string;
  elementId: string;
  /** Of many of its kind, which: the group it is about. */
  subject: string | null;
  holders: string[];
  dueAt: string | null;
  light: Light | null;
}

/** The open tasks of a study, the earliest due first. */
export function openSteps(processes: ProcessView[]): OpenStep[] {
  return processes
    .flatMap(({ subject, elements }) => elements.map((element) => ({ ...element, subject })))
    .flatMap(({ elementId, subject, task, state }) =>
      task && state !== "DONE" ? [{ elementId, subject, ...task }] : [],
    )
    .sort((a, b) => (a.dueAt ?? "9").localeCompare(b.dueAt ?? "9"));
}

export const isLate = (step: OpenStep): boolean => step.light?.kind === "OVERDUE";

/** Leaders and office may open every task of the study; others only their own, from their inbox. */
export function mayOpenTasks({ leadingGroup, office }: StudyView, me: PersonRef): boolean {
  const { head, inCharge, members } = leadingGroup;
  return [head, inCharge, ...members, ...office].some((one) => one?.id === me.id);
}
