import { Moves } from "@/features/replan/Moves";
import { BoardPage } from "@/features/supervision/BoardPage";

/** The supervision board; beneath each line how its deadline moved. */
export function Component() {
  return <BoardPage below={(deadline) => <Moves deadlineId={deadline} />} />;
}
