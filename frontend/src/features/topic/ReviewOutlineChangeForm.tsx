import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { OutlineChangeView } from "@/api/topicTypes";
import { Attachments } from "@/ui/Attachments";
import { SplitForm } from "@/ui/SplitForm";
import { Answer, EmptyState } from "@/ui/states";
import type { TaskFormProps } from "@/ui/taskForm";
import { ChangeContext } from "./ChangeContext";
import { changeUnderWayQuery, useChangeAct } from "./outlineChange";
import { ReviewPanel } from "./ReviewPanel";

/** The leader in charge agrees to a changed outline or returns it, with all in sight that it touches. */
export function ReviewOutlineChangeForm(props: TaskFormProps) {
  const { t } = useTranslation("topic");
  const query = useQuery(changeUnderWayQuery(props.task.row.refs.groupId ?? ""));
  return (
    <Answer query={query} rows={10}>
      {(change) =>
        change ? (
          <SplitForm
            decides
            contextLabel={t("change.effect")}
            form={<Reviewing {...props} change={change} />}
            context={
              <>
                <ChangeContext change={change} />
                <Attachments ownerType="TOPIC_GROUP" ownerId={change.groupId} quiet />
              </>
            }
          />
        ) : (
          <EmptyState text={t("change.none")} />
        )
      }
    </Answer>
  );
}

function Reviewing({ change, draft, locked, onSent }: TaskFormProps & { change: OutlineChangeView }) {
  const { t } = useTranslation("topic");
  return (
    <ReviewPanel
      subject={change}
      group={change.groupId}
      act={useChangeAct(change, "review")}
      consequences={{ AGREED: t("change.consequence.AGREED"), RETURNED: t("change.consequence.RETURNED") }}
      draft={draft}
      locked={locked}
      onSent={onSent}
    />
  );
}
