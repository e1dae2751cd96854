import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GroupPage } from "@/api/types";
import { Attachments } from "@/ui/Attachments";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import { Answer } from "@/ui/states";
import type { TaskFormProps } from "@/ui/taskForm";
import { Conflict } from "./Conflict";
import { type Faults, faultsFrom, faultsOf, showFirstFault } from "./faults";
import { OutlineEditor } from "./OutlineEditor";
import { LastReturn } from "./Rulings";
import { groupQuery, useGroupAct } from "./topic";
import styles from "./topic.module.css";
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

/** The same for the members on the group's page, who write and leave the submission to the lead. */
export function OutlineWriter({
  page,
  locked = false,
  onSent,
}: {
  page: GroupPage;
  locked?: boolean;
  onSent?: TaskFormProps["onSent"];
}) {
  const { t } = useTranslation("topic");
  const editing = useOutlineEditing(page);
  const submitting = useGroupAct(page.group.id, "outline-submission");
  const [faults, setFaults] = useState<Faults>({});
  const disabled = locked || editing.changes.length > 0 || submitting.isPending;
  const mayFinish = page.actions.includes("submit") && onSent !== undefined;

  const submit = async () => {
    if (disabled || !mayFinish) return;
    const found = faultsOf(editing.content, t);
    setFaults(found);
    if (Object.keys(found).length > 0) return showFirstFault();
    const version = await editing.save();
    if (version === null) return;
    submitting.mutate(
      { version },
      {
        onSuccess: (answer) => {
          editing.forget();
          onSent?.(answer.next);
        },
        onError: (error) => setFaults(faultsFrom(error)),
      },
    );
  };
  useShortcut("Ctrl+Enter", t("submit"), submit, mayFinish && !disabled);
  const count = Object.keys(faults).length;
  const shown = { ...faultsFrom(editing.problem), ...faults };

  return (
    <div className={styles.editor}>
      <LastReturn page={page} />
      <Conflict editing={editing} />
      <OutlineEditor
        content={editing.content}
        people={page.people}
        faults={shown}
        disabled={disabled}
        onChange={(content) => {
          setFaults({});
          editing.change(content);
        }}
      />
      <section className={styles.block} aria-label={t("attachments")}>
        <h3>{t("attachments")}</h3>
        <Attachments ownerType="TOPIC_GROUP" ownerId={page.group.id} editable={!locked} />
      </section>
      <ProblemAlert problem={editing.problem ?? submitting.error} />
      <SubmitBar
        note={count > 0 ? <span className={styles.fault}>{t("faults", { count })}</span> : editing.words || undefined}
      >
        {mayFinish && (
          <Button
            type="primary"
            size="large"
            disabled={disabled}
            loading={submitting.isPending}
            onClick={submit}
            title={t("submitHint")}
          >
            {t("submit")}
          </Button>
        )}
        <Button
          size="large"
          disabled={disabled || !editing.dirty}
          loading={editing.saving}
          onClick={() => void editing.save()}
        >
          {t("save")}
        </Button>
      </SubmitBar>
    </div>
  );
}
