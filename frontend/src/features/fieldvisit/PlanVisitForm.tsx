import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { VisitView } from "@/api/visitTypes";
import { Attachments } from "@/ui/Attachments";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SplitForm, SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import { Answer } from "@/ui/states";
import type { TaskFormProps } from "@/ui/taskForm";
import { Choices } from "./Choices";
import { Clashes } from "./Clashes";
import { ItineraryEditor } from "./ItineraryEditor";
import { useItinerary } from "./useItinerary";
import { LastReturn, VisitContext } from "./VisitContext";
import styles from "./visit.module.css";
import { faultsFrom, useVisitAct, visitQuery } from "./visits";

/** The group plans: when, where, who, what for. */
export function PlanVisitForm(props: TaskFormProps) {
  const visit = useQuery(visitQuery(props.task.row.refs.visitId ?? ""));
  return (
    <Answer query={visit} rows={12}>
      {(view) => <Planner {...props} visit={view} />}
    </Answer>
  );
}

function Planner({ visit, draft, locked, onSent }: TaskFormProps & { visit: VisitView }) {
  const { t } = useTranslation("fieldvisit");
  const open = visit.actions.includes("submit");
  const disabled = locked || !open;
  const editing = useItinerary(visit, draft, !disabled);
  const submitting = useVisitAct(visit.id, "submission");
  const blocked = disabled || editing.clashes.length > 0;
  const submit = async () => {
    if (blocked || submitting.isPending) return;
    const version = editing.dirty ? await editing.save() : editing.version;
    if (version === null) return showFirstFault();
    submitting.mutate(
      { version },
      {
        onSuccess: (view) => onSent(view.next),
        onError: (error) => {
          editing.setFaults(faultsFrom(error));
          showFirstFault();
        },
      },
    );
  };
  useShortcut("Ctrl+Enter", t("submit"), submit, !blocked);
  const count = Object.keys(editing.faults).length;
  const form = (
    <>
      <LastReturn visit={visit} />
      <Choices editing={editing} visit={visit} />
      <Clashes clashes={visit.clashes} study={visit.studyId} />
      <ItineraryEditor
        visit={visit}
        plan={editing.plan}
        faults={editing.faults}
        disabled={disabled}
        onChange={editing.change}
      />
      <section className={styles.block} aria-label={t("papers")}>
        <h3>{t("papers")}</h3>
        <Attachments ownerType="FIELD_VISIT" ownerId={visit.id} editable={!disabled} />
      </section>
      <ProblemAlert problem={editing.problem ?? (count === 0 ? submitting.error : null)} />
      <SubmitBar
        note={
          count > 0 ? (
            <span className={styles.fault}>{t("faults", { count })}</span>
          ) : (
            [draft.words, editing.dirty && t("unsaved")].filter(Boolean).join(" · ")
          )
        }
      >
        <Button type="primary" size="large" disabled={blocked} loading={submitting.isPending} onClick={submit}>
          {t("submit")}
        </Button>
        <Button
          size="large"
          disabled={blocked || !editing.dirty}
          loading={editing.saving}
          onClick={() => void editing.save()}
        >
          {t("save")}
        </Button>
      </SubmitBar>
    </>
  );
  return (
    <SplitForm
      wide="form"
      form={form}
      contextLabel={t("context")}
      context={<VisitContext visit={visit} parts={["outline", "rulings"]} />}
    />
  );
}

export function showFirstFault(): void {
  requestAnimationFrame(() => {
    const first = document.querySelector<HTMLElement>("[aria-invalid=true], .form-field-error");
    first?.scrollIntoView({ block: "center" });
    first?.focus();
  });
}
