import { useTranslation } from "react-i18next";
import type { NextStep } from "@/api/types";
import type { WorkPlanView } from "@/api/workplanTypes";
import { DecisionPanel as Panel, type Verdict } from "@/ui/DecisionPanel";
import type { FormDraft } from "@/ui/taskForm";
import { usePlanAct } from "./plan";

type Outcome = "AGREED" | "PASSED" | "PASSED_AMENDED" | "RETURNED";

/** The verbs of each decision, in the order of their buttons. */
const OUTCOMES = {
  review: ["AGREED", "RETURNED"],
  decision: ["PASSED", "PASSED_AMENDED", "RETURNED"],
} as const;

const VERBS = { AGREED: "agree", PASSED: "pass", PASSED_AMENDED: "passAmended", RETURNED: "return" } as const;
const CONFIRMS = {
  AGREED: "confirmAgree",
  PASSED: "confirmPass",
  PASSED_AMENDED: "confirmPassAmended",
  RETURNED: "confirmReturn",
} as const;

interface Props {
  plan: WorkPlanView;
  act: "review" | "decision";
  draft?: FormDraft;
  locked?: boolean;
  extra?: () => Record<string, unknown> | null;
  onSent: (next?: NextStep[]) => void;
}

/** What a leader can decide on a plan, in the plan's words. */
export function DecisionPanel({ plan, act, draft, locked, extra, onSent }: Props) {
  const { t } = useTranslation("workplan");
  const deciding = usePlanAct(plan, act);
  const reasonOf = (outcome: Outcome): Verdict["reason"] => {
    if (outcome === "RETURNED") {
      return { label: t("reasonReturn"), hint: t("reasonReturnHint"), missing: t("reasonMissing") };
    }
    if (outcome !== "PASSED_AMENDED") return undefined;
    return { label: t("reasonAmend"), hint: t("reasonAmendHint"), missing: t("amendMissing") };
  };
  const verdicts = OUTCOMES[act].map((outcome) => ({
    outcome,
    verb: t(VERBS[outcome]),
    confirm: t(CONFIRMS[outcome]),
    consequence: t(`consequence.${outcome}`),
    danger: outcome === "RETURNED",
    reason: reasonOf(outcome),
  }));
  return (
    <Panel
      verdicts={verdicts}
      draft={draft}
      locked={locked}
      pending={deciding.isPending}
      problem={deciding.error}
      extra={extra}
      onDecide={(body) =>
        deciding.mutate({ version: plan.version, ...body }, { onSuccess: (answer) => onSent(answer.next) })
      }
    />
  );
}
