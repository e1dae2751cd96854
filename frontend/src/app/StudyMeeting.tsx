import { MeetingPage } from "@/features/meeting/MeetingPage";
import { WithDecisions } from "./meetings";

export function Component() {
  return (
    <WithDecisions>
      <MeetingPage />
    </WithDecisions>
  );
}
