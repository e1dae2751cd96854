import type { TaskView } from "@/api/inboxTypes";
import type { NextStep } from "@/api/types";

/** What a person typed and has not submitted: kept by the task page, restored to the form. */
export interface FormDraft {
  initial: Record<string, unknown> | null;
  words: string;
  save: (content: Record<string, unknown>) => void;
}

/** What the task page hands to the form of a task. */
export interface TaskFormProps {
  task: TaskView;
  draft: FormDraft;
  /** Somebody has to claim the task first, or somebody else has it. */
  locked: boolean;
  /** The form was submitted; who has it now, where the server says so. */
  onSent: (next?: NextStep[]) => void;
}
