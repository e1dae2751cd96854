import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { VisitView } from "@/api/visitTypes";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SplitForm, SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import { Answer } from "@/ui/states";
import type { TaskFormProps } from "@/ui/taskForm";
import { ChecklistEditor, useChecklist } from "./Checklist";
import { showFirstFault } from "./PlanVisitForm";
import { VisitContext } from "./VisitContext";
import { faultsFrom, useVisitAct, visitQuery } from "./visits";

/** The office sees to hosts, cars, papers; ready when every line is done. */
export function PrepareVisitForm(props: TaskFormProps) {
  const visit = useQuery(visitQuery(props.task.row.refs.visitId ?? ""));
  return <Answer query={visit}>{(view) => <Preparer {...props} visit={view} />}</Answer>;
}

function Preparer({ visit, locked, onSent }: TaskFormProps & { visit: VisitView }) {
  const { t } = useTranslation("fieldvisit");
  const disabled = locked || !visit.actions.includes("prepare");
  const list = useChecklist(visit);
  const preparing = useVisitAct(visit.id, "preparation");
  const open = list.lines.filter((line) => !line.done).length;
  const submit = async () => {
    if (disabled || preparing.isPending) return;
    const version = list.dirty ? await list.save() : list.version;
    if (version === null) return showFirstFault();
    preparing.mutate(
      { version },
      {
        onSuccess: (view) => onSent(view.next),
        onError: (error) => {
          list.setFaults(faultsFrom(error));
          showFirstFault();
        },
      },
    );
  };
  useShortcut("Ctrl+Enter", t("prepared"), submit, !disabled);
  const form = (
    <>
      <p className="secondary">{t("checklistHint")}</p>
      <ChecklistEditor list={list} disabled={disabled} />
      <ProblemAlert problem={Object.keys(list.faults).length === 0 ? preparing.error : null} />
      <SubmitBar note={list.saving ? t("savingNow") : open > 0 ? t("linesOpen", { count: open }) : t("allDone")}>
        <Button type="primary" size="large" disabled={disabled} loading={preparing.isPending} onClick={submit}>
          {t("prepared")}
        </Button>
      </SubmitBar>
    </>
  );
  return (
    <SplitForm
      form={form}
      contextLabel={t("context")}
      context={<VisitContext visit={visit} parts={["itinerary", "clashes", "papers", "rulings"]} />}
    />
  );
}
