import { TaskPanel } from "@/features/tasks/TaskPanel";
import type { TaskPanelProps } from "./study";
import { taskForms } from "./taskForms";

/** A task with the forms of all features: loaded when the first task is opened. */
export default function StudyTask(props: TaskPanelProps) {
  return <TaskPanel {...props} components={taskForms} />;
}
