import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { StudyView } from "@/api/studyTypes";
import type { NextStep } from "@/api/types";
import type { WorkPlanView } from "@/api/workplanTypes";
import { RecordedDecision as Recorded } from "@/ui/RecordedDecision";
import { Answer } from "@/ui/states";
import type { FormDraft } from "@/ui/taskForm";
import { DecisionPanel } from "./DecisionPanel";
import { studyOfPlanQuery } from "./plan";

interface Props {
  plan: WorkPlanView;
  act: "review" | "decision";
  draft?: FormDraft;
  onSent: (next?: NextStep[]) => void;
}

/** The office writes down what a leader decided on paper on a plan. */
export function RecordedDecision({ plan, act, draft, onSent }: Props) {
  const { t } = useTranslation("workplan");
  const study = useQuery(studyOfPlanQuery(plan.studyId));
  return (
    <Answer query={study} rows={2}>
      {(view) => (
        <Recorded
          title={t(act === "review" ? "recordReview" : "recordDecision")}
          leaders={leadersOf(view, act)}
          ownerType="WORK_PLAN"
          ownerId={plan.id}
        >
          {(extra) => <DecisionPanel plan={plan} act={act} draft={draft} extra={extra} onSent={onSent} />}
        </Recorded>
      )}
    </Answer>
  );
}

/** Who may have decided: the leader in charge reviews, any of the leaders can have put the group's decision on paper. */
export function leadersOf({ leadingGroup }: StudyView, act: Props["act"]) {
  const { inCharge, head, members } = leadingGroup;
  if (act === "review") return inCharge ? [inCharge] : [];
  const all = [...(head ? [head] : []), ...members];
  return all.filter((one, i) => all.findIndex((other) => other.id === one.id) === i);
}
