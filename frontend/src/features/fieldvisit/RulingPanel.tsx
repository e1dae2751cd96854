import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { NextStep } from "@/api/types";
import type { VisitView } from "@/api/visitTypes";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { useShortcut } from "@/ui/shortcuts";
import type { FormDraft } from "@/ui/taskForm";
import styles from "./visit.module.css";
import { useVisitAct } from "./visits";

type Outcome = "AGREED" | "CONFIRMED" | "RETURNED";

interface Props {
  visit: VisitView;
  act: "approval" | "confirmation";
  draft?: FormDraft;
  locked?: boolean;
  /** What else the ruling says, or null while something is missing: for whom it is recorded, its scan. */
  extra?: () => Record<string, unknown> | null;
  onSent: (next?: NextStep[]) => void;
}

/** First the verb; then, where it goes back, the reason; only then is anything sent. */
export function RulingPanel({ visit, act, draft, locked = false, extra, onSent }: Props) {
  const { t } = useTranslation("fieldvisit");
  const ruling = useVisitAct(visit.id, act);
  const kept = draft?.initial as { outcome?: Outcome; reason?: string } | null | undefined;
  const [outcome, setOutcome] = useState<Outcome | null>(kept?.outcome ?? null);
  const [reason, setReason] = useState(kept?.reason ?? "");
  const [missing, setMissing] = useState(false);
  const yes: Outcome = act === "approval" ? "AGREED" : "CONFIRMED";
  const choose = (next: Outcome | null) => {
    setOutcome(next);
    draft?.save({ outcome: next, reason });
  };
  const send = () => {
    if (!outcome || ruling.isPending || locked) return;
    const lacking = outcome === "RETURNED" && reason.trim() === "";
    setMissing(lacking);
    const more = extra ? extra() : {};
    if (lacking || more === null) return;
    ruling.mutate(
      { version: visit.version, outcome, ...(reason.trim() && { reason: reason.trim() }), ...more },
      { onSuccess: (view) => onSent(view.next) },
    );
  };
  useShortcut("Ctrl+Enter", t(`rule.${act}.${outcome ?? yes}`), send, outcome !== null && !locked);

  if (!outcome) {
    return (
      <div className={styles.verbs}>
        <Button size="large" block type="primary" disabled={locked} onClick={() => choose(yes)}>
          {t(`rule.${act}.${yes}`)}
        </Button>
        <Button size="large" block danger disabled={locked} onClick={() => choose("RETURNED")}>
          {t(`rule.${act}.RETURNED`)}
        </Button>
        <ProblemAlert problem={ruling.error} />
      </div>
    );
  }
  return (
    <div className={styles.block}>
      <h3>{t(`rule.${act}.${outcome}`)}</h3>
      <p className="secondary">{t(`consequence.${act}.${outcome}`)}</p>
      <Field
        label={t(outcome === "RETURNED" ? "returnReason" : "remark")}
        required={outcome === "RETURNED"}
        error={missing ? t("reasonMissing") : undefined}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            autoFocus
            rows={4}
            maxLength={2000}
            showCount
            value={reason}
            onChange={(event) => {
              setMissing(false);
              setReason(event.target.value);
              draft?.save({ outcome, reason: event.target.value });
            }}
          />
        )}
      </Field>
      <ProblemAlert problem={ruling.error} />
      <div className={styles.verbs}>
        <Button
          size="large"
          type="primary"
          danger={outcome === "RETURNED"}
          loading={ruling.isPending}
          disabled={locked}
          onClick={send}
        >
          {t(`rule.confirm.${outcome}`)}
        </Button>
        <Button size="large" disabled={ruling.isPending} onClick={() => choose(null)}>
          {t("back")}
        </Button>
      </div>
      {draft?.words && <p className="secondary">{draft.words}</p>}
    </div>
  );
}
