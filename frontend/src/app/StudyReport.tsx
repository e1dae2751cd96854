import { ReportPage } from "@/features/report/ReportPage";
import { reportLedger } from "./taskForms";

export function Component() {
  return <ReportPage ledger={reportLedger} />;
}
