import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import type { NextStep } from "@/api/types";
import type { AmendmentView } from "@/api/workplanTypes";
import { DecisionPanel } from "@/ui/DecisionPanel";
import { RecordedDecision } from "@/ui/RecordedDecision";
import { Answer } from "@/ui/states";
import type { FormDraft } from "@/ui/taskForm";
import { useAmendmentAct } from "./amendment";
import { studyOfPlanQuery } from "./plan";
import { leadersOf } from "./RecordedDecision";

interface Props {
  view: AmendmentView;
  draft?: FormDraft;
  locked?: boolean;
  extra?: () => Record<string, unknown> | null;
  onSent: (next?: NextStep[]) => void;
}

/** Passed or returned: whoever passes it says which preview they have seen. */
export function AmendmentDecision({ view, draft, locked, extra, onSent }: Props) {
  const { t } = useTranslation("amendment");
  const deciding = useAmendmentAct(view, "decision");
  const count = view.outcome.changes.filter((change) => change.act !== "STAYS").length;
  const outdated = deciding.error !== null && asProblem(deciding.error).code === "amendment-outcome-changed";
  return (
    <>
      {outdated && <p role="alert">{t("refresh")}</p>}
      <DecisionPanel
        verdicts={[
          {
            outcome: "PASSED",
            verb: t("pass"),
            confirm: t("passConfirm"),
            consequence: t("passConsequence", { count }),
          },
          {
            outcome: "RETURNED",
            verb: t("return"),
            confirm: t("returnConfirm"),
            consequence: t("returnConsequence"),
            danger: true,
            reason: {
              label: t("workplan:reasonReturn"),
              hint: t("workplan:reasonReturnHint"),
              missing: t("workplan:reasonMissing"),
            },
          },
        ]}
        draft={draft}
        locked={locked}
        pending={deciding.isPending}
        problem={deciding.error}
        extra={extra}
        onDecide={(body) =>
          deciding.mutate(
            { version: view.version, preview: view.preview, ...body },
            { onSuccess: (answer) => onSent(answer.next) },
          )
        }
      />
    </>
  );
}

/** The office writes down what the leading group decided on paper. */
export function RecordedAmendmentDecision(props: Omit<Props, "extra" | "locked">) {
  const { t } = useTranslation("amendment");
  const study = useQuery(studyOfPlanQuery(props.view.studyId));
  return (
    <Answer query={study} rows={2}>
      {(view) => (
        <RecordedDecision
          title={t("record")}
          leaders={leadersOf(view, "decision")}
          ownerType="WORK_PLAN"
          ownerId={props.view.planId}
        >
          {(extra) => <AmendmentDecision {...props} extra={extra} />}
        </RecordedDecision>
      )}
    </Answer>
  );
}
