import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { GroupPage } from "@/api/topicTypes";
import { Attachments } from "@/ui/Attachments";
import { SplitForm } from "@/ui/SplitForm";
import { Answer } from "@/ui/states";
import type { TaskFormProps } from "@/ui/taskForm";
import { OutlineReader } from "./OutlineReader";
import { ReviewPanel } from "./ReviewPanel";
import { Rulings } from "./Rulings";
import { groupQuery, useGroupAct } from "./topic";

/** The leader in charge agrees to an outline or returns it, or the office records what was said on paper. */
export function ReviewOutlineForm(props: TaskFormProps) {
  const { t } = useTranslation("topic");
  const query = useQuery(groupQuery(props.task.row.refs.groupId ?? ""));
  return (
    <Answer query={query} rows={10}>
      {(page) => (
        <SplitForm
          decides
          contextLabel={t("outline")}
          form={<Reviewing {...props} page={page} />}
          context={
            <>
              <OutlineReader content={page.content} people={page.people} />
              <Attachments ownerType="TOPIC_GROUP" ownerId={page.group.id} quiet />
              <Rulings rulings={page.rulings} />
            </>
          }
        />
      )}
    </Answer>
  );
}

function Reviewing({ page, draft, locked, onSent }: TaskFormProps & { page: GroupPage }) {
  const { t } = useTranslation("topic");
  return (
    <ReviewPanel
      subject={page}
      group={page.group.id}
      act={useGroupAct(page.group.id, "outline-review")}
      consequences={{ AGREED: t("consequence.AGREED"), RETURNED: t("consequence.RETURNED") }}
      draft={draft}
      locked={locked}
      onSent={onSent}
    />
  );
}
