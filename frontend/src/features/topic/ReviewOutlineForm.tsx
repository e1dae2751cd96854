import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { GroupPage, NextStep } from "@/api/types";
import { Attachments } from "@/ui/Attachments";
import { DecisionPanel, type Verdict } from "@/ui/DecisionPanel";
import { RecordedDecision } from "@/ui/RecordedDecision";
import { SplitForm } from "@/ui/SplitForm";
import { Answer } from "@/ui/states";
import type { FormDraft, TaskFormProps } from "@/ui/taskForm";
import { OutlineReader } from "./OutlineReader";
import { Rulings } from "./Rulings";
import { groupQuery, useGroupAct } from "./topic";

/** The leader in charge agrees to an outline or returns it, or the office records what was said on paper. */
export function ReviewOutlineForm({ task, draft, locked, onSent }: TaskFormProps) {
  const { t } = useTranslation("topic");
  const query = useQuery(groupQuery(task.row.refs.groupId ?? ""));
  return (
    <Answer query={query} rows={10}>
      {(page) => (
        <SplitForm
          contextLabel={t("outline")}
          form={<Reviewing page={page} draft={draft} locked={locked} onSent={onSent} />}
          context={
            <>
              <OutlineReader content={page.content} people={page.people} />
              <Attachments ownerType="TOPIC_GROUP" ownerId={page.group.id} quiet />
              <Rulings page={page} />
            </>
          }
        />
      )}
    </Answer>
  );
}

interface Props {
  page: GroupPage;
  draft: FormDraft;
  locked: boolean;
  onSent: (next?: NextStep[]) => void;
}

/** Who may rule rules; the office may record beside it. */
function Reviewing({ page, draft, locked, onSent }: Props) {
  const { t } = useTranslation("topic");
  const act = useGroupAct(page.group.id, "outline-review");
  const may = page.actions.includes("review");
  const mayRecord = page.actions.includes("record-review");
  const panel = {
    verdicts: useVerdicts(),
    locked,
    pending: act.isPending,
    problem: act.error,
    onDecide: (body: { outcome: string }) =>
      act.mutate({ version: page.version, ...body }, { onSuccess: (answer) => onSent(answer.next) }),
  };
  return (
    <>
      {may && <DecisionPanel {...panel} draft={draft} />}
      {mayRecord && (
        <RecordedDecision title={t("record")} leaders={page.reviewers} ownerType="TOPIC_GROUP" ownerId={page.group.id}>
          {(extra) => <DecisionPanel {...panel} draft={may ? undefined : draft} extra={extra} />}
        </RecordedDecision>
      )}
      {!may && !mayRecord && <Alert type="info" showIcon title={t("notYours")} />}
    </>
  );
}

function useVerdicts(): Verdict[] {
  const { t } = useTranslation("topic");
  return [
    { outcome: "AGREED", verb: t("agree"), confirm: t("confirmAgree"), consequence: t("consequence.AGREED") },
    {
      outcome: "RETURNED",
      verb: t("return"),
      confirm: t("confirmReturn"),
      consequence: t("consequence.RETURNED"),
      danger: true,
      reason: { label: t("reason"), hint: t("reasonHint"), missing: t("fault.reason") },
    },
  ];
}
