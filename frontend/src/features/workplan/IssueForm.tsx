import { useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import type { Day } from "@/api/types";
import type { WorkPlanView } from "@/api/workplanTypes";
import { DayPicker } from "@/ui/DayPicker";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SplitForm, SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import { Answer } from "@/ui/states";
import type { TaskFormProps } from "@/ui/taskForm";
import { dayOf } from "@/ui/time";
import { PlanContext, type RoundSlot } from "./PlanContext";
import { planQuery, usePlanAct } from "./plan";
import styles from "./plan.module.css";

interface Issuing {
  ledger: RoundSlot;
}

/** The passed plan gets its number and goes out; from that day the terms count. */
export function IssueForm(props: TaskFormProps & Issuing) {
  const { row } = props.task;
  const plan = useQuery(planQuery(row.studyId, row.refs.planId ?? ""));
  return <Answer query={plan}>{(view) => <Issuer {...props} plan={view} />}</Answer>;
}

function Issuer({ plan, ledger, draft, locked, onSent }: TaskFormProps & Issuing & { plan: WorkPlanView }) {
  const { t } = useTranslation("workplan");
  const issuing = usePlanAct(plan, "issue");
  const kept = draft.initial as { docNumber?: string; issuedOn?: Day | null } | null;
  const [docNumber, setDocNumber] = useState(kept?.docNumber ?? "");
  const [issuedOn, setIssuedOn] = useState<Day | null>(kept?.issuedOn ?? dayOf());
  const [asked, setAsked] = useState(false);
  const refused = issuing.error ? asProblem(issuing.error) : null;
  const change = (next: { docNumber: string; issuedOn: Day | null }) => {
    setDocNumber(next.docNumber);
    setIssuedOn(next.issuedOn);
    draft.save(next);
  };
  const issue = () => {
    setAsked(true);
    if (locked || issuing.isPending || docNumber.trim() === "" || !issuedOn) return;
    issuing.mutate(
      { version: plan.version, docNumber: docNumber.trim(), issuedOn },
      { onSuccess: (answer) => onSent(answer.next) },
    );
  };
  useShortcut("Ctrl+Enter", t("issue"), issue, !locked);
  const form = (
    <>
      <fieldset className={styles.editor} disabled={locked}>
        <Field
          label={t("docNumber")}
          required
          hint={t("docNumberHint")}
          error={(asked && docNumber.trim() === "" && t("docNumberMissing")) || refused?.errorOf("docNumber")}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={60}
              value={docNumber}
              onChange={(event) => change({ docNumber: event.target.value, issuedOn })}
            />
          )}
        </Field>
        <Field
          label={t("issuedOn")}
          required
          error={(asked && !issuedOn && t("issuedOnMissing")) || refused?.errorOf("issuedOn")}
        >
          {(control) => (
            <DayPicker
              {...control}
              disabled={locked}
              value={issuedOn}
              onChange={(day) => change({ docNumber, issuedOn: day })}
            />
          )}
        </Field>
      </fieldset>
      <p className={styles.summary}>
        {t("issueConsequence", { groups: plan.groups.length, items: plan.schedule.length })}
      </p>
      {!refused?.errorOf("docNumber") && !refused?.errorOf("issuedOn") && <ProblemAlert problem={issuing.error} />}
      <SubmitBar note={draft.words}>
        <Button
          type="primary"
          size="large"
          disabled={locked}
          loading={issuing.isPending}
          onClick={issue}
          title={t("submitHint")}
        >
          {t("issue")}
        </Button>
      </SubmitBar>
    </>
  );
  return <SplitForm form={form} contextLabel={t("context")} context={<PlanContext plan={plan} ledger={ledger} />} />;
}
