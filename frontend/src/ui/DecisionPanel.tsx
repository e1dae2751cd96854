import { Button, Input } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "./Field";
import { ProblemAlert } from "./ProblemAlert";
import { useShortcut } from "./shortcuts";
import type { FormDraft } from "./taskForm";
import "./decision.css";

/** One thing that can be decided, in its own words. */
export interface Verdict {
  outcome: string;
  /** 退回修改 */
  verb: string;
  /** 确认退回 */
  confirm: string;
  consequence: string;
  danger?: boolean;
  /** Where one is owed. */
  reason?: { label: string; hint: string; missing: string };
}

interface Props {
  verdicts: Verdict[];
  draft?: FormDraft;
  locked?: boolean;
  pending: boolean;
  problem: unknown;
  /** What else the decision says, or null while something is missing: for whom it is recorded, its scan. */
  extra?: () => Record<string, unknown> | null;
  onDecide: (body: { outcome: string; reason?: string } & Record<string, unknown>) => void;
}

interface Kept {
  outcome: string | null;
  reason: string;
}

/** First the verb; then, where one is owed, the reason; only then is anything sent. */
export function DecisionPanel({ verdicts, draft, locked = false, pending, problem, extra, onDecide }: Props) {
  const { t } = useTranslation();
  const [{ outcome, reason }, setKept] = useState<Kept>(() => restored(draft, verdicts));
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  const verdict = verdicts.find((one) => one.outcome === outcome);
  const keep = (next: Kept) => {
    setKept(next);
    draft?.save({ ...next });
  };
  const chosen = verdict !== undefined;
  useEffect(() => {
    if (chosen) field.current?.querySelector<HTMLElement>("textarea, button")?.focus();
  }, [chosen]);

  const send = () => {
    if (!verdict || pending || locked) return;
    const lacking = verdict.reason !== undefined && reason.trim() === "";
    setMissing(lacking);
    const more = extra ? extra() : {};
    if (lacking || more === null) return;
    onDecide({ outcome: verdict.outcome, ...(reason.trim() && { reason: reason.trim() }), ...more });
  };
  useShortcut("Ctrl+Enter", verdict?.verb ?? t("decision.decide"), send, chosen && !locked);

  if (!verdict) {
    return (
      <div className="decision-verbs">
        {verdicts.map((one, i) => (
          <Button
            key={one.outcome}
            size="large"
            block
            type={i === 0 ? "primary" : "default"}
            danger={one.danger}
            disabled={locked}
            onClick={() => keep({ outcome: one.outcome, reason })}
          >
            {one.verb}
          </Button>
        ))}
        <ProblemAlert problem={problem} />
      </div>
    );
  }
  return (
    <div ref={field} className="decision">
      <h3>{verdict.verb}</h3>
      <p className="secondary">{verdict.consequence}</p>
      {verdict.reason && (
        <Field
          label={verdict.reason.label}
          required
          hint={verdict.reason.hint}
          error={missing ? verdict.reason.missing : undefined}
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
      <ProblemAlert problem={problem} />
      <div className="decision-verbs">
        <Button
          size="large"
          type="primary"
          danger={verdict.danger}
          loading={pending}
          disabled={locked}
          onClick={send}
          title={t("decision.submitHint")}
        >
          {verdict.confirm}
        </Button>
        <Button size="large" disabled={pending} onClick={() => keep({ outcome: null, reason })}>
          {t("decision.back")}
        </Button>
      </div>
      {draft?.words && <p className="secondary">{draft.words}</p>}
    </div>
  );
}

function restored(draft: FormDraft | undefined, verdicts: Verdict[]): Kept {
  const kept = draft?.initial as Partial<Kept> | null | undefined;
  const known = verdicts.find((one) => one.outcome === kept?.outcome);
  return { outcome: known?.outcome ?? null, reason: typeof kept?.reason === "string" ? kept.reason : "" };
}
