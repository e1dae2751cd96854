import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { VisitView } from "@/api/visitTypes";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SplitForm, SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import { Answer } from "@/ui/states";
import type { TaskFormProps } from "@/ui/taskForm";
import { Findings } from "./Findings";
import { LastReturn, VisitContext } from "./VisitContext";
import { useVisitAct, visitQuery } from "./visits";

/** The group writes down what it found, then hands it to its lead. */
export function RecordFindingsForm(props: TaskFormProps) {
  const visit = useQuery(visitQuery(props.task.row.refs.visitId ?? ""));
  return <Answer query={visit}>{(view) => <Recorder {...props} visit={view} />}</Answer>;
}

function Recorder({ visit, locked, onSent }: TaskFormProps & { visit: VisitView }) {
  const { t } = useTranslation("fieldvisit");
  const submitting = useVisitAct(visit.id, "findings");
  const disabled = locked || !visit.actions.includes("submit-findings") || visit.findings.length === 0;
  const submit = () => {
    if (disabled || submitting.isPending) return;
    submitting.mutate({ version: visit.version }, { onSuccess: (view) => onSent(view.next) });
  };
  useShortcut("Ctrl+Enter", t("submitFindings"), submit, !disabled);
  const form = (
    <>
      <LastReturn visit={visit} />
      <Findings visit={visit} />
      <ProblemAlert problem={submitting.error} />
      <SubmitBar
        note={visit.findings.length === 0 ? t("findingsMissing") : t("findingsCount", { count: visit.findings.length })}
      >
        <Button type="primary" size="large" disabled={disabled} loading={submitting.isPending} onClick={submit}>
          {t("submitFindings")}
        </Button>
      </SubmitBar>
    </>
  );
  return (
    <SplitForm
      wide="form"
      form={form}
      contextLabel={t("context")}
      context={<VisitContext visit={visit} parts={["itinerary", "outline", "checklist", "rulings"]} />}
    />
  );
}
