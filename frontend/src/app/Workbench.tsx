import { useParams } from "react-router";
import { TaskPanel } from "./study";

/** The list of tasks, and beside it the open one. */
export function Component() {
  const { key } = useParams();
  return key ? <TaskPanel key={key} taskKey={key} /> : null;
}
