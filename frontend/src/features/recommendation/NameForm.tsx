import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import type { Recommendation } from "@/api/recommendationTypes";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import type { TaskFormProps } from "@/ui/taskForm";
import { useFollowUp } from "./recommendation";
import styles from "./recommendation.module.css";
import { Task } from "./Task";
import { UnitFields, type Units } from "./UnitFields";

/** The office names the unit that answers for a recommendation, and those that help it. */
export function NameForm(props: TaskFormProps) {
  return (
    <Task props={props} may={["name"]}>
      {(recommendation) => <Naming {...props} recommendation={recommendation} />}
    </Task>
  );
}

interface Kept extends Units {
  question: string;
}

function Naming({ recommendation, draft, locked, onSent }: TaskFormProps & { recommendation: Recommendation }) {
  const { t } = useTranslation("recommendation");
  const act = useFollowUp(recommendation, "duty");
  const { row } = recommendation;
  const [said, setSaid] = useState<Kept>({
    lead: row.lead?.id ?? null,
    cooperating: row.cooperating.map((org) => org.id),
    days: recommendation.days,
    question: "",
    ...(draft.initial as Partial<Kept> | null),
  });
  const [asked, setAsked] = useState(false);
  const change = (next: Partial<Kept>) => {
    setSaid({ ...said, ...next });
    draft.save({ ...said, ...next });
  };
  const refused = act.error ? asProblem(act.error) : null;
  const { lead, days } = said;
  const missing: Record<string, string | false> = {
    lead: asked && !lead && t("leadMissing"),
    days: asked && !days && t("daysMissing"),
  };
  const send = () => {
    setAsked(true);
    if (locked || act.isPending || !lead || !days) return;
    act.mutate(
      { lead, cooperating: said.cooperating.filter((org) => org !== lead), days, question: said.question.trim() },
      { onSuccess: (view) => onSent(view.next) },
    );
  };
  useShortcut("Ctrl+Enter", t("ask"), send, !locked);
  return (
    <>
      <fieldset className={styles.form} disabled={locked}>
        <UnitFields
          value={said}
          known={[...(row.lead ? [row.lead] : []), ...row.cooperating]}
          disabled={locked}
          required
          errorOf={(field) => missing[field] || refused?.errorOf(field)}
          onChange={change}
        />
        <Field label={t("question")} hint={t("questionHint")} error={refused?.errorOf("question")}>
          {(control) => (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 3, maxRows: 12 }}
              maxLength={5000}
              value={said.question}
              onChange={(event) => change({ question: event.target.value })}
            />
          )}
        </Field>
      </fieldset>
      <ProblemAlert problem={act.error} />
      <SubmitBar note={draft.words}>
        <Button type="primary" size="large" disabled={locked} loading={act.isPending} onClick={send}>
          {t("ask")}
        </Button>
      </SubmitBar>
    </>
  );
}
