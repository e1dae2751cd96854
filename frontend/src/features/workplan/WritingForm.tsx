import { useQuery } from "@tanstack/react-query";
import { App, Button, Checkbox } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { countRound } from "@/api/opinions";
import type { WorkPlanView } from "@/api/workplanTypes";
import { Attachments } from "@/ui/Attachments";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SplitForm, SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import { Answer } from "@/ui/states";
import type { TaskFormProps } from "@/ui/taskForm";
import { dayOf, formatTime } from "@/ui/time";
import { Conflict } from "./Conflict";
import { LastReturn } from "./Decisions";
import { PlanContext, type RoundSlot } from "./PlanContext";
import { PlanEditor } from "./PlanEditor";
import { type PlanAct, planQuery, usePlanAct, useSavePlan } from "./plan";
import styles from "./plan.module.css";
import { usePlanEditing } from "./usePlanEditing";
import { type Faults, faultsFrom, faultsOf } from "./validate";

interface Writing {
  act: Extract<PlanAct, "discussion-draft" | "revision" | "amendment">;
  /** The ledger of opinions, where they are to be answered beside the text. */
  ledger: RoundSlot;
}

/** The office writes: the discussion draft, its revision, or the amendments that the meeting wants. */
export function WritingForm(props: TaskFormProps & Writing) {
  const { row } = props.task;
  const plan = useQuery(planQuery(row.studyId, row.refs.planId ?? ""));
  return (
    <Answer query={plan} rows={12}>
      {(view) => <Writer {...props} plan={view} />}
    </Answer>
  );
}

function Writer({ plan, act, ledger, draft, locked, onSent }: TaskFormProps & Writing & { plan: WorkPlanView }) {
  const { t } = useTranslation("workplan");
  const { message } = App.useApp();
  const editing = usePlanEditing(plan, draft, useSavePlan(plan));
  const submitting = usePlanAct(plan, act);
  const [faults, setFaults] = useState<Faults>({});
  const [symposium, setSymposium] = useState(false);
  const answering = act === "revision";
  const count = countRound(plan.round);
  const open = answering ? count.toAnswer - count.answered : 0;
  const disabled = locked || editing.changes.length > 0;

  const save = async () => {
    setFaults({});
    const version = await editing.save((error) => setFaults(faultsFrom(error)));
    if (version !== null) message.success(t("saved", { time: formatTime(new Date()) }));
  };
  const submit = async () => {
    if (disabled || submitting.isPending || open > 0) return;
    const found = faultsOf(editing.content, act === "discussion-draft" ? "discussion" : "review", dayOf());
    setFaults(found);
    if (Object.keys(found).length > 0) return showFirstFault();
    const version = editing.dirty ? await editing.save((error) => setFaults(faultsFrom(error))) : editing.version;
    if (version === null) return;
    submitting.mutate(act === "discussion-draft" ? { version, symposium } : { version }, {
      onSuccess: (answer) => onSent(answer.next),
      onError: (error) => setFaults(faultsFrom(error)),
    });
  };
  useShortcut("Ctrl+Enter", verbOf(act, editing.content.opinionOrgs.length, t), submit, !disabled);

  const form = (
    <>
      <LastReturn plan={plan} />
      <Conflict editing={editing} plan={plan} />
      <PlanEditor
        plan={plan}
        content={editing.content}
        faults={faults}
        disabled={disabled}
        withRound={act === "discussion-draft"}
        onChange={(content) => {
          setFaults({});
          editing.change(content);
        }}
      />
      {act === "discussion-draft" && (
        <section className={styles.block} aria-label={t("symposium")}>
          <h3>{t("symposium")}</h3>
          <Checkbox
            className={styles.symposium}
            disabled={disabled}
            checked={symposium}
            onChange={(event) => setSymposium(event.target.checked)}
          >
            {t("symposiumWanted")}
          </Checkbox>
          <p className="secondary">{t("symposiumHint")}</p>
        </section>
      )}
      <section className={styles.block} aria-label={t("attachments")}>
        <h3>{t("attachments")}</h3>
        <Attachments ownerType="WORK_PLAN" ownerId={plan.id} editable={!locked} />
      </section>
      <ProblemAlert problem={editing.problem ?? submitting.error} />
      <SubmitBar note={<Notes words={draft.words} dirty={editing.dirty} faults={faults} open={open} />}>
        <Button
          type="primary"
          disabled={disabled || open > 0}
          loading={submitting.isPending}
          onClick={submit}
          title={t("submitHint")}
        >
          {verbOf(act, editing.content.opinionOrgs.length, t)}
        </Button>
        <Button disabled={disabled || !editing.dirty} loading={editing.saving} onClick={save}>
          {t("save")}
        </Button>
      </SubmitBar>
    </>
  );
  const context = answering ? ledger(plan, !locked) : undefined;
  return (
    <SplitForm
      wide="form"
      form={form}
      contextLabel={t("context")}
      context={
        <>
          {context}
          <PlanContext plan={plan} ledger={ledger} parts={["versions"]} />
        </>
      }
    />
  );
}

function Notes({
  words,
  dirty,
  faults,
  open,
}: {
  words: string;
  dirty: boolean;
  faults: Faults;
  open: number;
}): ReactNode {
  const { t } = useTranslation("workplan");
  const count = Object.keys(faults).length;
  if (count > 0) return <span className={styles.fault}>{t("faults", { count })}</span>;
  if (open > 0) return <span className={styles.warn}>{t("blockedByOpinions", { count: open })}</span>;
  return [words, dirty && t("unsaved")].filter(Boolean).join(" · ");
}

function verbOf(act: Writing["act"], orgs: number, t: (key: string) => string): string {
  if (act === "revision") return t("submitRevision");
  if (act === "amendment") return t("amend");
  return orgs > 0 ? t("submitDraft") : t("submitDraftNoOpinions");
}

export function showFirstFault(): void {
  requestAnimationFrame(() => {
    const first = document.querySelector<HTMLElement>("[aria-invalid=true], .form-field-error");
    first?.scrollIntoView({ block: "center" });
    first?.focus();
  });
}
