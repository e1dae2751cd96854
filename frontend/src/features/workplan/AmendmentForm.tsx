import { useQuery } from "@tanstack/react-query";
import { Alert, App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { AmendmentView } from "@/api/workplanTypes";
import { Attachments } from "@/ui/Attachments";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { ReasonField } from "@/ui/ReasonField";
import { SplitForm, SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import { Answer, EmptyState } from "@/ui/states";
import type { TaskFormProps } from "@/ui/taskForm";
import { dayOf, formatTime } from "@/ui/time";
import { useConfirm } from "@/ui/useConfirm";
import { AmendmentContext } from "./AmendmentContext";
import { underWayQuery, useAmendmentAct, useSaveAmendment, writtenOf } from "./amendment";
import { Conflict } from "./Conflict";
import { PlanEditor, useFaultWords } from "./PlanEditor";
import styles from "./plan.module.css";
import { type PlanChange, usePlanEditing } from "./usePlanEditing";
import { type Faults, faultsFrom, faultsOf } from "./validate";
import { showFirstFault } from "./WritingForm";

/** The office changes the plan in force, and sees beside the text what each saved change would do. */
export function AmendmentForm(props: TaskFormProps) {
  const { t } = useTranslation("amendment");
  const { row } = props.task;
  const amendment = useQuery(underWayQuery(row.studyId, row.refs.planId ?? ""));
  return (
    <Answer query={amendment} rows={12}>
      {(view) => (view ? <Writer {...props} view={view} /> : <EmptyState text={t("none")} />)}
    </Answer>
  );
}

function Writer({ view, draft, locked, onSent }: TaskFormProps & { view: AmendmentView }) {
  const { t } = useTranslation("amendment");
  const { message } = App.useApp();
  const written = writtenOf(view);
  const editing = usePlanEditing(written, draft, useSaveAmendment(view));
  const submitting = useAmendmentAct(view, "submission");
  const dropping = useAmendmentAct(view, "drop");
  const confirm = useConfirm();
  const navigate = useNavigate();
  const [faults, setFaults] = useState<Faults>({});
  const faultOf = useFaultWords(faults);
  const disabled = locked || editing.changes.length > 0;
  const returned = view.rulings.at(-1);

  const save = async () => {
    setFaults({});
    const version = await editing.save((error) => setFaults(faultsFrom(error)));
    if (version !== null) message.success(t("workplan:saved", { time: formatTime(new Date()) }));
  };
  const submit = async () => {
    if (disabled || submitting.isPending) return;
    const found = faultsOf(editing.content, "review", dayOf());
    setFaults(found);
    if (Object.keys(found).length > 0) return showFirstFault();
    const version = editing.dirty ? await editing.save((error) => setFaults(faultsFrom(error))) : editing.version;
    if (version === null) return;
    submitting.mutate(
      { version },
      { onSuccess: (answer) => onSent(answer.next), onError: (error) => setFaults(faultsFrom(error)) },
    );
  };
  const dropped = () => {
    onSent([]);
    message.success(t("dropped"));
    navigate(`/studies/${view.studyId}/plan/amendments/${view.id}`);
  };
  const drop = async () => {
    const sure = await confirm({ title: t("dropAsk"), text: t("dropExplain"), verb: t("drop"), danger: true });
    if (sure) dropping.mutate({ version: editing.version }, { onSuccess: dropped });
  };
  const change = (content: PlanChange) => {
    setFaults({});
    editing.change(content);
  };
  useShortcut("Ctrl+Enter", t("submit"), submit, !disabled);

  const count = Object.keys(faults).length;
  const form = (
    <>
      {returned?.outcome === "RETURNED" && (
        <Alert
          type="warning"
          showIcon
          title={t("workplan:returnedNote")}
          description={<span className={styles.text}>{returned.reason}</span>}
        />
      )}
      <Conflict editing={editing} plan={written} />
      <ReasonField
        label={t("reason")}
        hint={t("reasonHint")}
        value={editing.content.reason ?? ""}
        error={faultOf("reason")}
        disabled={disabled}
        onChange={(reason) => change((now) => ({ ...now, reason }))}
      />
      <PlanEditor
        plan={written}
        content={editing.content}
        faults={faults}
        disabled={disabled}
        withRound={false}
        onChange={change}
      />
      <section className={styles.block} aria-label={t("workplan:attachments")}>
        <h3>{t("workplan:attachments")}</h3>
        <Attachments ownerType="WORK_PLAN" ownerId={view.planId} editable={!locked} />
      </section>
      <ProblemAlert problem={editing.problem ?? submitting.error ?? dropping.error} />
      <SubmitBar
        note={
          count > 0 ? (
            <span className={styles.fault}>{t("workplan:faults", { count })}</span>
          ) : (
            [draft.words, editing.dirty && t("workplan:unsaved")].filter(Boolean).join(" · ")
          )
        }
      >
        <Button type="primary" disabled={disabled} loading={submitting.isPending} onClick={submit}>
          {t("submit")}
        </Button>
        <Button disabled={disabled || !editing.dirty} loading={editing.saving} onClick={save}>
          {t("saveAndPreview")}
        </Button>
        <Button danger disabled={disabled} loading={dropping.isPending} onClick={drop}>
          {t("drop")}
        </Button>
      </SubmitBar>
    </>
  );
  return (
    <SplitForm wide="form" form={form} contextLabel={t("preview")} context={<AmendmentContext view={view} writing />} />
  );
}
