import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GroupPage } from "@/api/topicTypes";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SplitForm, SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import { Answer } from "@/ui/states";
import type { TaskFormProps } from "@/ui/taskForm";
import { useConfirm } from "@/ui/useConfirm";
import { Figures } from "./Figures";
import { OutlineReader } from "./OutlineReader";
import { groupQuery, useGroupAct } from "./topic";
import styles from "./topic.module.css";

/** The lead says that nothing of the group's research is under way any more. */
export function ConcludeForm(props: TaskFormProps) {
  const query = useQuery(groupQuery(props.task.row.refs.groupId ?? ""));
  return <Answer query={query}>{(page) => <Concluding {...props} page={page} />}</Answer>;
}

function Concluding({ page, draft, locked, onSent }: TaskFormProps & { page: GroupPage }) {
  const { t } = useTranslation("topic");
  const confirm = useConfirm();
  const act = useGroupAct(page.group.id, "research-conclusion");
  const kept = draft.initial as { text?: string } | null;
  const [text, setText] = useState(kept?.text ?? "");
  const may = page.actions.includes("conclude");
  const disabled = locked || !may || page.open.length > 0;
  const conclude = async () => {
    if (disabled || act.isPending) return;
    if (!(await confirm({ title: t("concludeAsk"), text: t("concludeAskText"), verb: t("conclude") }))) return;
    act.mutate(
      { version: page.version, ...(text.trim() && { text: text.trim() }) },
      { onSuccess: (answer) => onSent(answer.next) },
    );
  };
  useShortcut("Ctrl+Enter", t("conclude"), conclude, !disabled);
  const form = (
    <>
      {page.group.work && <Figures work={page.group.work} />}
      {page.open.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t("stillOpen", { count: page.open.length })}
          description={
            <ul className={styles.lines}>
              {page.open.map((one) => (
                <li key={one.id}>{one.title}</li>
              ))}
            </ul>
          }
        />
      )}
      {!may && <Alert type="info" showIcon title={t("onlyLead")} />}
      <Field label={t("conclusion")} hint={t("conclusionHint")}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={5}
            maxLength={5000}
            disabled={locked || !may}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              draft.save({ text: event.target.value });
            }}
          />
        )}
      </Field>
      <ProblemAlert problem={act.error} />
      <SubmitBar note={draft.words}>
        <Button type="primary" size="large" disabled={disabled} loading={act.isPending} onClick={conclude}>
          {t("conclude")}
        </Button>
      </SubmitBar>
    </>
  );
  return (
    <SplitForm
      contextLabel={t("outline")}
      form={form}
      context={<OutlineReader content={page.content} people={page.people} />}
    />
  );
}
