import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { WorkPlanView } from "@/api/workplanTypes";
import { SplitForm } from "@/ui/SplitForm";
import { Answer } from "@/ui/states";
import type { TaskFormProps } from "@/ui/taskForm";
import { DecisionPanel } from "./DecisionPanel";
import { PlanContext, type RoundSlot } from "./PlanContext";
import { planQuery } from "./plan";
import styles from "./plan.module.css";
import { RecordedDecision } from "./RecordedDecision";

interface Deciding {
  act: "review" | "decision";
  ledger: RoundSlot;
}

/** A leader decides on a plan, or the office records what a leader decided on paper. */
export function DecisionForm(props: TaskFormProps & Deciding) {
  const { row } = props.task;
  const plan = useQuery(planQuery(row.studyId, row.refs.planId ?? ""));
  return <Answer query={plan}>{(view) => <Decider {...props} plan={view} />}</Answer>;
}

function Decider({ plan, act, ledger, draft, locked, onSent }: TaskFormProps & Deciding & { plan: WorkPlanView }) {
  const { t } = useTranslation("workplan");
  const may = plan.actions.includes(act === "review" ? "review" : "decide");
  const mayRecord = plan.actions.includes(act === "review" ? "record-review" : "record-decision");
  const form = (
    <>
      <OpinionsLine plan={plan} />
      {may && <DecisionPanel plan={plan} act={act} draft={draft} locked={locked} onSent={onSent} />}
      {mayRecord && <RecordedDecision plan={plan} act={act} draft={may ? undefined : draft} onSent={onSent} />}
      {!may && !mayRecord && <Alert type="info" showIcon title={t("notYours", { who: t(`who.${act}`) })} />}
    </>
  );
  return (
    <SplitForm decides form={form} contextLabel={t("context")} context={<PlanContext plan={plan} ledger={ledger} />} />
  );
}

function OpinionsLine({ plan }: { plan: WorkPlanView }) {
  const { t } = useTranslation("workplan");
  const opinions = plan.round?.opinions ?? [];
  if (opinions.length === 0) return null;
  const given = opinions.filter((one) => one.state === "GIVEN");
  const count = (outcome: string) => given.filter((one) => one.answer?.outcome === outcome).length;
  return (
    <p className={styles.summary}>
      {t("opinionsCount", {
        total: opinions.length,
        given: given.length,
        adopted: count("ADOPTED"),
        partly: count("PARTLY"),
        not: count("NOT_ADOPTED"),
      })}
    </p>
  );
}
