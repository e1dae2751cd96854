import { useOutletContext } from "react-router";
import type { StudyView } from "@/api/studyTypes";
import { GiveForm } from "@/features/assignment/GiveForm";
import { DeliverySection } from "@/features/delivery/DeliverySection";
import { ReportsTab } from "@/features/report/ReportsTab";

/** What a study has brought forth, how it was sent on, and what came back. */
export function Component() {
  const study = useOutletContext<StudyView>();
  return (
    <>
      <ReportsTab />
      <DeliverySection
        study={study.id}
        giver={(instruction, onGiven) => (
          <GiveForm
            study={study.id}
            stage={study.stage}
            path={`/instructions/${instruction.id}/assignments`}
            onGiven={onGiven}
          />
        )}
      />
    </>
  );
}
