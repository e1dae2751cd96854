import { Button, Input } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { NextStep, WorkPlanView } from "@/api/types";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { useShortcut } from "@/ui/shortcuts";
import type { FormDraft } from "@/ui/taskForm";
import { usePlanAct } from "./plan";
import styles from "./plan.module.css";

export type Outcome = "AGREED" | "PASSED" | "PASSED_AMENDED" | "RETURNED";

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
const needsReason = (outcome: Outcome) => outcome === "RETURNED" || outcome === "PASSED_AMENDED";

interface Props {
  plan: WorkPlanView;
  act: "review" | "decision";
  draft?: FormDraft;
  locked?: boolean;
  /** What else the decision says, or null while something is missing: for whom it is recorded, its scan. */
  extra?: () => Record<string, unknown> | null;
  onSent: (next?: NextStep[]) => void;
}

interface Kept {
  outcome: Outcome | null;
  reason: string;
}

/** First the verb; then, where one is owed, the reason; only then is anything sent. */
export function DecisionPanel({ plan, act, draft, locked = false, extra, onSent }: Props) {
  const { t } = useTranslation("workplan");
  const deciding = usePlanAct(plan, act);
  const [{ outcome, reason }, setKept] = useState<Kept>(() => restored(draft, act));
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  const keep = (next: Kept) => {
    setKept(next);
    draft?.save({ ...next });
  };
  const chosen = outcome !== null;
  useEffect(() => {
    if (chosen) field.current?.querySelector<HTMLElement>("textarea, button")?.focus();
  }, [chosen]);

  const send = () => {
    if (!outcome || deciding.isPending || locked) return;
    const lacking = needsReason(outcome) && reason.trim() === "";
    setMissing(lacking);
    const more = extra ? extra() : {};
    if (lacking || more === null) return;
    const body = { version: plan.version, outcome, ...(reason.trim() && { reason: reason.trim() }), ...more };
    deciding.mutate(body, { onSuccess: (answer) => onSent(answer.next) });
  };
  useShortcut("Ctrl+Enter", outcome ? t(VERBS[outcome]) : t("decide"), send, chosen && !locked);

  if (!outcome) {
    return (
      <div className={styles.verbs}>
        {OUTCOMES[act].map((one, i) => (
          <Button
            key={one}
            size="large"
            block
            type={i === 0 ? "primary" : "default"}
            danger={one === "RETURNED"}
            disabled={locked}
            onClick={() => keep({ outcome: one, reason })}
          >
            {t(VERBS[one])}
          </Button>
        ))}
        <ProblemAlert problem={deciding.error} />
      </div>
    );
  }
  const amend = outcome === "PASSED_AMENDED";
  return (
    <div ref={field} className={styles.deciding}>
      <h3>{t(VERBS[outcome])}</h3>
      <p className="secondary">{t(`consequence.${outcome}`)}</p>
      {needsReason(outcome) && (
        <Field
          label={t(amend ? "reasonAmend" : "reasonReturn")}
          required
          hint={t(amend ? "reasonAmendHint" : "reasonReturnHint")}
          error={missing ? t(amend ? "amendMissing" : "reasonMissing") : undefined}
        >
          {(control) => (
            <Input.TextArea
              {...control}
              rows={5}
              maxLength={2000}
              showCount
              value={reason}
              onChange={(event) => {
                setMissing(false);
                keep({ outcome, reason: event.target.value });
              }}
            />
          )}
        </Field>
      )}
      <ProblemAlert problem={deciding.error} />
      <div className={styles.verbs}>
        <Button
          size="large"
          type="primary"
          danger={outcome === "RETURNED"}
          loading={deciding.isPending}
          disabled={locked}
          onClick={send}
          title={t("submitHint")}
        >
          {t(CONFIRMS[outcome])}
        </Button>
        <Button size="large" disabled={deciding.isPending} onClick={() => keep({ outcome: null, reason })}>
          {t("back")}
        </Button>
      </div>
      {draft?.words && <p className="secondary">{draft.words}</p>}
    </div>
  );
}

function restored(draft: FormDraft | undefined, act: Props["act"]): Kept {
  const kept = draft?.initial as Partial<Kept> | null | undefined;
  const known = OUTCOMES[act].find((one) => one === kept?.outcome);
  return { outcome: known ?? null, reason: typeof kept?.reason === "string" ? kept.reason : "" };
}
