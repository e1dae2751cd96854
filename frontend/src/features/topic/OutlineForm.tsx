import type { UseMutationResult } from "@tanstack/react-query";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Id, PersonRef } from "@/api/types";
import { Attachments } from "@/ui/Attachments";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { ReasonField } from "@/ui/ReasonField";
import { SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import { Conflict } from "./Conflict";
import { type Faults, faultsFrom, faultsOf, showFirstFault } from "./faults";
import { OutlineEditor } from "./OutlineEditor";
import type { OutlineDraft } from "./outline";
import styles from "./topic.module.css";
import type { useOutlineEditing } from "./useOutlineEditing";

interface Props<T> {
  group: Id;
  people: PersonRef[];
  editing: ReturnType<typeof useOutlineEditing>;
  locked: boolean;
  /** The verb of whoever may submit it. */
  submit?: string;
  submitting: UseMutationResult<T, Error, { version: number }>;
  onSent: (answer: T) => void;
  head?: ReactNode;
  /** Further buttons, for what else can be done with it. */
  more?: (disabled: boolean) => ReactNode;
}

/** An outline as its authors write it: saved while they write, checked when it is submitted. */
export function OutlineForm<T>(props: Props<T>) {
  const { group, people, editing, locked, submit: verb, submitting, onSent, head, more } = props;
  const { t } = useTranslation("topic");
  const [faults, setFaults] = useState<Faults>({});
  const disabled = locked || editing.changes.length > 0 || submitting.isPending;

  const submit = async () => {
    if (disabled || !verb) return;
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
          onSent(answer);
        },
        onError: (error) => setFaults(faultsFrom(error)),
      },
    );
  };
  useShortcut("Ctrl+Enter", verb ?? "", submit, verb !== undefined && !disabled);
  const change = (content: OutlineDraft) => {
    setFaults({});
    editing.change(content);
  };
  const count = Object.keys(faults).length;
  const shown = { ...faultsFrom(editing.problem), ...faults };

  return (
    <div className={styles.editor}>
      {head}
      <Conflict editing={editing} />
      {editing.content.reason !== undefined && (
        <ReasonField
          label={t("change.reason")}
          hint={t("change.reasonHint")}
          value={editing.content.reason}
          error={shown.reason}
          disabled={disabled}
          onChange={(reason) => change({ ...editing.content, reason })}
        />
      )}
      <OutlineEditor
        content={editing.content}
        people={people}
        faults={shown}
        disabled={disabled}
        onChange={(content) => change({ ...editing.content, ...content })}
      />
      <section className={styles.block} aria-label={t("attachments")}>
        <h3>{t("attachments")}</h3>
        <Attachments ownerType="TOPIC_GROUP" ownerId={group} editable={!locked} />
      </section>
      <ProblemAlert problem={editing.problem ?? submitting.error} />
      <SubmitBar
        note={count > 0 ? <span className={styles.fault}>{t("faults", { count })}</span> : editing.words || undefined}
      >
        {verb && (
          <Button
            type="primary"
            size="large"
            disabled={disabled}
            loading={submitting.isPending}
            onClick={submit}
            title={t("submitHint")}
          >
            {verb}
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
        {more?.(disabled)}
      </SubmitBar>
    </div>
  );
}
