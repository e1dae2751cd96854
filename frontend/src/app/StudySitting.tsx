import { SittingPage } from "@/features/meeting/SittingPage";
import { WithDecisions } from "./meetings";

export function Component() {
  return (
    <WithDecisions>
      <SittingPage />
    </WithDecisions>
  );
}
