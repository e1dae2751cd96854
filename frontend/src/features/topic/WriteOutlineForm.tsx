import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { GroupPage } from "@/api/topicTypes";
import { Answer } from "@/ui/states";
import type { TaskFormProps } from "@/ui/taskForm";
import { OutlineForm } from "./OutlineForm";
import { LastReturn } from "./Rulings";
import { groupQuery, useGroupAct, useSaveOutline } from "./topic";
import { useOutlineEditing } from "./useOutlineEditing";

/** The lead finishes what the group wrote, and submits it to the leader in charge. */
export function WriteOutlineForm(props: TaskFormProps) {
  const page = useQuery(groupQuery(props.task.row.refs.groupId ?? ""));
  return (
    <Answer query={page} rows={12}>
      {(view) => <OutlineWriter page={view} locked={props.locked} onSent={props.onSent} />}
    </Answer>
  );
}

interface Props {
  page: GroupPage;
  locked?: boolean;
  onSent?: TaskFormProps["onSent"];
}

/** The same for the members on the group's page, who write and leave the submission to the lead. */
export function OutlineWriter({ page, locked = false, onSent }: Props) {
  const { t } = useTranslation("topic");
  const editing = useOutlineEditing(page.group.id, page, useSaveOutline(page.group.id));
  const submitting = useGroupAct(page.group.id, "outline-submission");
  return (
    <OutlineForm
      group={page.group.id}
      people={page.people}
      editing={editing}
      locked={locked}
      submit={page.actions.includes("submit") && onSent ? t("submit") : undefined}
      submitting={submitting}
      onSent={(answer) => onSent?.(answer.next)}
      head={<LastReturn page={page} />}
    />
  );
}
