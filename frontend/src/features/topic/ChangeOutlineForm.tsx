import { useQuery } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { OutlineChangeView } from "@/api/topicTypes";
import { SplitForm } from "@/ui/SplitForm";
import { Answer, EmptyState } from "@/ui/states";
import type { TaskFormProps } from "@/ui/taskForm";
import { useConfirm } from "@/ui/useConfirm";
import { ChangeContext } from "./ChangeContext";
import { OutlineForm } from "./OutlineForm";
import { changeUnderWayQuery, savedOf, useChangeAct, useSaveChange } from "./outlineChange";
import { Returned } from "./Rulings";
import { useOutlineEditing } from "./useOutlineEditing";

/** The group changes the outline that was agreed, and sees beside it what that touches; its lead submits it. */
export function ChangeOutlineForm(props: TaskFormProps) {
  const { t } = useTranslation("topic");
  const change = useQuery(changeUnderWayQuery(props.task.row.refs.groupId ?? ""));
  return (
    <Answer query={change} rows={12}>
      {(view) => (view ? <ChangeWriter {...props} change={view} /> : <EmptyState text={t("change.none")} />)}
    </Answer>
  );
}

interface Props {
  change: OutlineChangeView;
  locked?: boolean;
  onSent?: TaskFormProps["onSent"];
}

/** The same for the members on the group's page, who write and leave the submission to the lead. */
export function ChangeWriter({ change, locked = false, onSent }: Props) {
  const { t } = useTranslation("topic");
  const { message } = App.useApp();
  const navigate = useNavigate();
  const confirm = useConfirm();
  const editing = useOutlineEditing(change.id, savedOf(change), useSaveChange(change));
  const submitting = useChangeAct(change, "submission");
  const dropping = useChangeAct(change, "drop");
  const mayFinish = change.actions.includes("submit") && onSent !== undefined;
  const dropped = () => {
    editing.forget();
    onSent?.([]);
    message.success(t("change.dropped"));
    navigate(`/groups/${change.groupId}`);
  };
  const drop = async () => {
    const sure = await confirm({
      title: t("change.dropAsk"),
      text: t("change.dropExplain"),
      verb: t("change.drop"),
      danger: true,
    });
    const version = sure ? await editing.save() : null;
    if (version !== null) dropping.mutate({ version }, { onSuccess: dropped });
  };
  const form = (
    <OutlineForm
      group={change.groupId}
      people={change.people}
      editing={editing}
      locked={locked}
      submit={mayFinish ? t("submit") : undefined}
      submitting={submitting}
      onSent={(answer) => onSent?.(answer.next)}
      head={<Returned ruling={change.rulings.at(-1)} />}
      more={(disabled) =>
        mayFinish && (
          <Button danger size="large" disabled={disabled} loading={dropping.isPending} onClick={drop}>
            {t("change.drop")}
          </Button>
        )
      }
    />
  );
  return (
    <SplitForm
      wide="form"
      form={form}
      contextLabel={t("change.effect")}
      context={<ChangeContext change={change} writing />}
    />
  );
}
