import type { UseMutationResult } from "@tanstack/react-query";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { GroupPage } from "@/api/topicTypes";
import type { Id, NextStep } from "@/api/types";
import { DecisionPanel, type Verdict } from "@/ui/DecisionPanel";
import { RecordedDecision } from "@/ui/RecordedDecision";
import type { FormDraft } from "@/ui/taskForm";

interface Props {
  /** What lies with the leader in charge. */
  subject: Pick<GroupPage, "version" | "reviewers"> & { actions: string[] };
  group: Id;
  act: UseMutationResult<{ next: NextStep[] }, Error, { version: number } & Record<string, unknown>>;
  /** What happens with each outcome. */
  consequences: Record<"AGREED" | "RETURNED", string>;
  draft: FormDraft;
  locked: boolean;
  onSent: (next?: NextStep[]) => void;
}

/** Who may rule on an outline rules; the office may record beside it. */
export function ReviewPanel({ subject, group, act, consequences, draft, locked, onSent }: Props) {
  const { t } = useTranslation("topic");
  const may = subject.actions.includes("review");
  const mayRecord = subject.actions.includes("record-review");
  const verdicts: Verdict[] = [
    { outcome: "AGREED", verb: t("agree"), confirm: t("confirmAgree"), consequence: consequences.AGREED },
    {
      outcome: "RETURNED",
      verb: t("return"),
      confirm: t("confirmReturn"),
      consequence: consequences.RETURNED,
      danger: true,
      reason: { label: t("reason"), hint: t("reasonHint"), missing: t("fault.reason") },
    },
  ];
  const panel = {
    verdicts,
    locked,
    pending: act.isPending,
    problem: act.error,
    onDecide: (body: { outcome: string }) =>
      act.mutate({ version: subject.version, ...body }, { onSuccess: (answer) => onSent(answer.next) }),
  };
  return (
    <>
      {may && <DecisionPanel {...panel} draft={draft} />}
      {mayRecord && (
        <RecordedDecision title={t("record")} leaders={subject.reviewers} ownerType="TOPIC_GROUP" ownerId={group}>
          {(extra) => <DecisionPanel {...panel} draft={may ? undefined : draft} extra={extra} />}
        </RecordedDecision>
      )}
      {!may && !mayRecord && <Alert type="info" showIcon title={t("notYours")} />}
    </>
  );
}
