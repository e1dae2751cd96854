import { PlanTab } from "@/features/workplan/PlanTab";
import { ledger } from "./taskForms";

export function Component() {
  return <PlanTab ledger={ledger} />;
}
