import { Button, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Opinion, OpinionAnswer } from "@/api/opinionTypes";
import { asProblem } from "@/api/problem";
import type { Id } from "@/api/types";
import { Field } from "@/ui/Field";
import { MentionField } from "@/ui/MentionField";
import { trimmed, type Written } from "@/ui/mentions";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { useKeptDraft } from "@/ui/useKeptDraft";
import { useAnswer } from "./opinion";
import styles from "./opinion.module.css";

type Outcome = OpinionAnswer["outcome"];
const OUTCOMES: Outcome[] = ["ADOPTED", "PARTLY", "NOT_ADOPTED"];

interface Draft {
  outcome: Outcome | null;
  words: Written;
}

interface Props {
  study: Id;
  opinion: Opinion;
}

/**
 * The office answers one opinion: adopted, or with a reason partly or not. Each is saved by itself and can be changed; what is typed
 * outlives a filter that hides it.
 */
export function AnswerEditor({ study, opinion }: Props) {
  const { t } = useTranslation("opinion");
  const { answer } = opinion;
  const before = { text: answer?.reason ?? "", mentions: answer?.mentions ?? [] };
  const draft = useKeptDraft<Draft>(`answer/${opinion.id}`, { outcome: answer?.outcome ?? null, words: before });
  const { outcome, words: said } = draft.said;
  const [asked, setAsked] = useState(false);
  const answering = useAnswer(study, opinion);
  const needsReason = outcome === "PARTLY" || outcome === "NOT_ADOPTED";
  const changed = outcome !== (answer?.outcome ?? null) || JSON.stringify(trimmed(said)) !== JSON.stringify(before);
  const problem = answering.error ? asProblem(answering.error) : null;
  const save = () => {
    setAsked(true);
    if (!outcome || (needsReason && said.text.trim() === "")) return;
    const { text: reason, mentions } = trimmed(said);
    answering.mutate(
      { version: opinion.version, outcome, reason, mentions },
      {
        onSuccess: () => {
          draft.forget();
          setAsked(false);
        },
      },
    );
  };
  return (
    <fieldset className={styles.answer} aria-label={t("answerOf", { org: opinion.org.name })}>
      <Radio.Group
        optionType="button"
        aria-label={t("answer")}
        value={outcome}
        options={OUTCOMES.map((one) => ({ value: one, label: t(`outcome.${one}`) }))}
        onChange={(event) => draft.change({ outcome: event.target.value as Outcome })}
      />
      {asked && !outcome && (
        <p role="alert" className={styles.fault}>
          {t("outcomeMissing")}
        </p>
      )}
      <Field
        label={t("reason")}
        required={needsReason}
        hint={t("reasonHint")}
        error={asked && needsReason && said.text.trim() === "" ? t("reasonMissing") : problem?.errorOf("reason")}
      >
        {(control) => (
          <MentionField
            control={control}
            about={`/opinions/${opinion.id}`}
            area={{ autoSize: { minRows: 2, maxRows: 8 }, maxLength: 2000 }}
            value={said}
            onChange={(words) => draft.change({ words })}
          />
        )}
      </Field>
      <ProblemAlert problem={answering.error} />
      <div className={styles.opinionHead}>
        <Button type={answer ? "default" : "primary"} disabled={!changed} loading={answering.isPending} onClick={save}>
          {t(answer ? "changeAnswer" : "saveAnswer")}
        </Button>
        {answer && !changed && (
          <span className={styles.free}>✓ {t("answered", { outcome: t(`outcome.${answer.outcome}`) })}</span>
        )}
      </div>
    </fieldset>
  );
}
