import { Button, Input, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import type { Recommendation } from "@/api/recommendationTypes";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import type { TaskFormProps } from "@/ui/taskForm";
import { classWord, useFollowUp } from "./recommendation";
import styles from "./recommendation.module.css";
import { Task } from "./Task";
import { UnitFields, type Units } from "./UnitFields";

/** The office says what became of a recommendation, or asks again. */
export function AssessForm(props: TaskFormProps) {
  return (
    <Task props={props} may={["assess"]}>
      {(recommendation) => <Assessing {...props} recommendation={recommendation} />}
    </Task>
  );
}

const AGAIN = "again";

interface Kept extends Units {
  choice: string | null;
  reason: string;
}

function Assessing({ recommendation, draft, locked, onSent }: TaskFormProps & { recommendation: Recommendation }) {
  const { t, i18n } = useTranslation("recommendation");
  const act = useFollowUp(recommendation, "assessment");
  const { row, classes } = recommendation;
  const [said, setSaid] = useState<Kept>({
    choice: null,
    reason: "",
    lead: row.lead?.id ?? null,
    cooperating: row.cooperating.map((org) => org.id),
    days: recommendation.days,
    ...(draft.initial as Partial<Kept> | null),
  });
  const [asked, setAsked] = useState(false);
  const change = (next: Partial<Kept>) => {
    setSaid({ ...said, ...next });
    draft.save({ ...said, ...next });
  };
  const refused = act.error ? asProblem(act.error) : null;
  const again = said.choice === AGAIN;
  const owed = again || classes.some((one) => one.code === said.choice && one.needsReason);
  const lacking = owed && !said.reason.trim();
  const missing: Record<string, string | false> = {
    lead: asked && again && !said.lead && t("leadMissing"),
    days: asked && again && !said.days && t("daysMissing"),
  };
  const send = () => {
    setAsked(true);
    if (locked || act.isPending || !said.choice || lacking) return;
    const reason = said.reason.trim();
    if (!again) {
      act.mutate({ outcome: "CLOSED", classCode: said.choice, reason }, { onSuccess: (view) => onSent(view.next) });
    } else if (said.lead && said.days) {
      const { lead, days } = said;
      const cooperating = said.cooperating.filter((org) => org !== lead);
      act.mutate({ outcome: "AGAIN", reason, lead, cooperating, days }, { onSuccess: (view) => onSent(view.next) });
    }
  };
  const verb = again ? t("askAgain") : t("close");
  useShortcut("Ctrl+Enter", verb, send, !locked);
  return (
    <>
      <fieldset className={styles.form} disabled={locked}>
        <Field
          label={t("assessment")}
          required
          error={(asked && !said.choice && t("assessmentMissing")) || refused?.errorOf("classCode")}
        >
          {(control) => (
            <Radio.Group
              id={control.id}
              className={styles.choices}
              disabled={locked}
              value={said.choice}
              options={[
                ...classes
                  .filter((one) => one.active)
                  .map((one) => ({ value: one.code, label: classWord(classes, one.code, i18n.language) })),
                { value: AGAIN, label: t("againChoice") },
              ]}
              onChange={(event) => change({ choice: event.target.value as string })}
            />
          )}
        </Field>
        <Field
          label={t(again ? "askAgainReason" : "reason")}
          required={owed}
          hint={again ? t("askAgainHint") : undefined}
          error={(asked && lacking && t("reasonMissing")) || refused?.errorOf("reason")}
        >
          {(control) => (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 3, maxRows: 12 }}
              maxLength={5000}
              value={said.reason}
              onChange={(event) => change({ reason: event.target.value })}
            />
          )}
        </Field>
        {again && (
          <UnitFields
            value={said}
            known={[...(row.lead ? [row.lead] : []), ...row.cooperating]}
            disabled={locked}
            required
            errorOf={(field) => missing[field] || refused?.errorOf(field)}
            onChange={change}
          />
        )}
      </fieldset>
      <ProblemAlert problem={act.error} />
      <SubmitBar note={draft.words}>
        <Button type="primary" size="large" disabled={locked} loading={act.isPending} onClick={send}>
          {verb}
        </Button>
      </SubmitBar>
    </>
  );
}
