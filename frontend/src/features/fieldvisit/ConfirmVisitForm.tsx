import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { SplitForm } from "@/ui/SplitForm";
import { Answer } from "@/ui/states";
import type { TaskFormProps } from "@/ui/taskForm";
import { RulingPanel } from "./RulingPanel";
import { VisitContext } from "./VisitContext";
import { visitQuery } from "./visits";

/** The group's lead confirms what was found, or sends it back for more. */
export function ConfirmVisitForm({ task, draft, locked, onSent }: TaskFormProps) {
  const { t } = useTranslation("fieldvisit");
  const visit = useQuery(visitQuery(task.row.refs.visitId ?? ""));
  return (
    <Answer query={visit}>
      {(view) => (
        <SplitForm
          decides
          form={
            view.actions.includes("confirm") ? (
              <RulingPanel visit={view} act="confirmation" draft={draft} locked={locked} onSent={onSent} />
            ) : (
              <Alert type="info" showIcon title={t("notYours")} />
            )
          }
          contextLabel={t("context")}
          context={<VisitContext visit={view} parts={["findings", "itinerary", "papers", "rulings"]} />}
        />
      )}
    </Answer>
  );
}
