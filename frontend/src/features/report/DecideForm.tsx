import { useQuery } from "@tanstack/react-query";
import { Alert, Tabs } from "antd";
import { useTranslation } from "react-i18next";
import type { ReportView } from "@/api/reportTypes";
import type { StudyView } from "@/api/studyTypes";
import type { NextStep } from "@/api/types";
import { Attachments } from "@/ui/Attachments";
import { DecisionPanel } from "@/ui/DecisionPanel";
import { RecordedDecision } from "@/ui/RecordedDecision";
import { SplitForm } from "@/ui/SplitForm";
import { Answer } from "@/ui/states";
import type { FormDraft, TaskFormProps } from "@/ui/taskForm";
import { Rulings } from "./Rulings";
import { reportQuery, studyQuery, useReportDeed } from "./report";
import { Versions } from "./Versions";
import type { RoundSlot } from "./WriteForm";

/** The leading group accepts a report or returns it; the office records what a leader decided on paper. */
export function DecideForm(props: TaskFormProps & { ledger: RoundSlot }) {
  const report = useQuery(reportQuery(props.task.row.refs.reportId ?? ""));
  return <Answer query={report}>{(view) => <Decider {...props} report={view} />}</Answer>;
}

function Decider({ report, ledger, draft, locked, onSent }: TaskFormProps & { ledger: RoundSlot; report: ReportView }) {
  const { t } = useTranslation("report");
  const may = report.actions.includes("decide");
  const mayRecord = report.actions.includes("record-decision");
  const form = (
    <>
      {may && <Verdicts report={report} draft={draft} locked={locked} onSent={onSent} />}
      {mayRecord && <Recorded report={report} draft={may ? undefined : draft} onSent={onSent} />}
      {!may && !mayRecord && <Alert type="info" showIcon title={t("notYours")} />}
    </>
  );
  const tabs = [
    { key: "text", label: t("versions"), children: <Versions report={report} /> },
    ...(report.round ? [{ key: "opinions", label: t("opinions"), children: ledger(report, false) }] : []),
    {
      key: "papers",
      label: t("attachments"),
      children: <Attachments ownerType="REPORT" ownerId={report.id} />,
    },
  ];
  const context = (
    <>
      <Rulings report={report} />
      <Tabs items={tabs} />
    </>
  );
  return <SplitForm decides form={form} contextLabel={t("context")} context={context} />;
}

interface VerdictsProps {
  report: ReportView;
  draft?: FormDraft;
  locked?: boolean;
  extra?: () => Record<string, unknown> | null;
  onSent: (next?: NextStep[]) => void;
}

function Verdicts({ report, draft, locked, extra, onSent }: VerdictsProps) {
  const { t } = useTranslation("report");
  const deciding = useReportDeed(report, "decision");
  const verdicts = [
    {
      outcome: "ACCEPTED",
      verb: t("accept"),
      confirm: t("confirmAccept"),
      consequence: t(`consequence.${report.kind}`),
    },
    {
      outcome: "RETURNED",
      verb: t("return"),
      confirm: t("confirmReturn"),
      consequence: t("consequence.RETURNED"),
      danger: true,
      reason: { label: t("reasonReturn"), hint: t("reasonReturnHint"), missing: t("reasonMissing") },
    },
  ];
  return (
    <DecisionPanel
      verdicts={verdicts}
      draft={draft}
      locked={locked}
      pending={deciding.isPending}
      problem={deciding.error}
      extra={extra}
      onDecide={(body) => deciding.mutate(body, { onSuccess: (view) => onSent(view.next) })}
    />
  );
}

/** The office's way to record; also used where the report itself is open. */
export function Recorded({ report, draft, onSent }: Omit<VerdictsProps, "extra" | "locked">) {
  const { t } = useTranslation("report");
  const study = useQuery(studyQuery(report.studyId));
  return (
    <Answer query={study} rows={2}>
      {(view) => (
        <RecordedDecision title={t("recordDecision")} leaders={leadersOf(view)} ownerType="REPORT" ownerId={report.id}>
          {(extra) => <Verdicts report={report} draft={draft} extra={extra} onSent={onSent} />}
        </RecordedDecision>
      )}
    </Answer>
  );
}

function leadersOf({ leadingGroup: { head, members } }: StudyView) {
  const all = [...(head ? [head] : []), ...members];
  return all.filter((one, i) => all.findIndex((other) => other.id === one.id) === i);
}
