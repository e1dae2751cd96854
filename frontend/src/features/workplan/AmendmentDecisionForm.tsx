import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { SplitForm } from "@/ui/SplitForm";
import { Answer, EmptyState } from "@/ui/states";
import type { TaskFormProps } from "@/ui/taskForm";
import { AmendmentContext } from "./AmendmentContext";
import { AmendmentDecision, RecordedAmendmentDecision } from "./AmendmentDecision";
import { underWayQuery } from "./amendment";

/** The leading group decides on an amendment, or the office records what was decided on paper. */
export function AmendmentDecisionForm({ task, draft, locked, onSent }: TaskFormProps) {
  const { t } = useTranslation("amendment");
  const amendment = useQuery(underWayQuery(task.row.studyId, task.row.refs.planId ?? ""));
  return (
    <Answer query={amendment}>
      {(view) => {
        if (!view) return <EmptyState text={t("none")} />;
        const may = view.actions.includes("decide");
        const mayRecord = view.actions.includes("record-decision");
        const form = (
          <>
            {may && <AmendmentDecision view={view} draft={draft} locked={locked} onSent={onSent} />}
            {mayRecord && <RecordedAmendmentDecision view={view} draft={may ? undefined : draft} onSent={onSent} />}
            {!may && !mayRecord && <Alert type="info" showIcon title={t("notYours")} />}
          </>
        );
        return <SplitForm decides form={form} contextLabel={t("preview")} context={<AmendmentContext view={view} />} />;
      }}
    </Answer>
  );
}
