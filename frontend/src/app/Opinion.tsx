import { OpinionPage } from "@/features/opinion/OpinionPage";
import { reader } from "./taskForms";

export function Component() {
  return <OpinionPage reader={reader} />;
}
