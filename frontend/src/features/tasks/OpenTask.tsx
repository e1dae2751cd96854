import { Alert, Button } from "antd";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { TaskView } from "@/api/inboxTypes";
import { useSession } from "@/api/session";
import type { NextStep } from "@/api/types";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { LoadingState } from "@/ui/states";
import { useAutosave } from "@/ui/useAutosave";
import { type FormComponents, forms, isElement } from "./forms";
import { useHolding } from "./useTask";

interface Props {
  task: TaskView;
  components: FormComponents;
  onSent: (next?: NextStep[]) => void;
}

/** An open task: who has it, its form, and the draft that is kept while one types. */
export function OpenTask({ task, components, onSent }: Props) {
  const { t } = useTranslation("tasks");
  const { person } = useSession();
  const { row } = task;
  const autosave = useAutosave(person.id, row.taskKey, task.draft);
  if (!isElement(row.elementId)) return <Alert type="warning" showIcon title={t("unknownForm")} />;
  const Form = components[row.elementId];
  const withOther = row.holder !== null && row.holder.id !== person.id;
  const unclaimed = row.holder === null && forms[row.elementId].claimFirst && row.actions.includes("claim");
  return (
    <>
      <Holding task={task} withOther={withOther} unclaimed={unclaimed} />
      <Suspense fallback={<LoadingState rows={10} />}>
        <Form
          task={task}
          draft={{ initial: autosave.initial, words: autosave.words, save: autosave.save }}
          locked={withOther || unclaimed}
          onSent={(next) => {
            autosave.clear();
            onSent(next);
          }}
        />
      </Suspense>
    </>
  );
}

/** Why the form cannot be filled in yet, and the button that changes it. */
function Holding({ task, withOther, unclaimed }: { task: TaskView; withOther: boolean; unclaimed: boolean }) {
  const { t } = useTranslation("tasks");
  const { claim } = useHolding(task.row.taskKey);
  return (
    <>
      <ProblemAlert problem={claim.error} />
      {withOther && <Alert type="info" showIcon title={t("heldByOther", { name: task.row.holder?.name })} />}
      {unclaimed && (
        <Alert
          type="info"
          showIcon
          title={t("claimFirst")}
          action={
            <Button type="primary" loading={claim.isPending} onClick={() => claim.mutate()}>
              {t("claim")}
            </Button>
          }
        />
      )}
    </>
  );
}
