import type { RouteObject } from "react-router";

export interface TaskPanelProps {
  taskKey: string;
  /** The task was submitted, or has ended: the list moves on. */
  onDone?: () => void;
}

/** The routes of studies: `/studies`, `/studies/:id`, ... Each is lazy. */
export const studyRoutes: RouteObject[] = [];

/** One task: its form and the context that its decision needs. */
export function TaskPanel(_: TaskPanelProps) {
  return null;
}
