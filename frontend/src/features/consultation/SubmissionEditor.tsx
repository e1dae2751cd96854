import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Input, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SubmissionView } from "@/api/consultationTypes";
import { asProblem } from "@/api/problem";
import type { Id } from "@/api/types";
import { Attachments } from "@/ui/Attachments";
import { ConflictNotice } from "@/ui/ConflictNotice";
import { Field } from "@/ui/Field";
import { LongText, tooLong } from "@/ui/LongText";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import { Answer } from "@/ui/states";
import { TextDiff } from "@/ui/TextDiff";
import { formatInstant } from "@/ui/time";
import { useConfirm } from "@/ui/useConfirm";
import { submissionQuery, useSubmissionActs } from "./consultation";
import styles from "./consultation.module.css";
import { useSaving } from "./useSaving";

interface Props {
  id: Id;
  disabled: boolean;
  onDone: (view: SubmissionView) => void;
  onClose?: () => void;
}

/** One submission that is being written or completed, saved as one types. */
export function SubmissionEditor(props: Props) {
  const submission = useQuery({ ...submissionQuery(props.id), staleTime: Number.POSITIVE_INFINITY });
  return <Answer query={submission}>{(view) => <Editing key={view.submission.id} {...props} view={view} />}</Answer>;
}

function Editing({ view, disabled, onDone, onClose }: Props & { view: SubmissionView }) {
  const { t } = useTranslation("consultation");
  const cache = useQueryClient();
  const confirm = useConfirm();
  const { submission } = view;
  const saving = useSaving(view, (saved) => cache.setQueryData(submissionQuery(submission.id).queryKey, saved));
  const acts = useSubmissionActs(submission.requestId);
  const [asked, setAsked] = useState(false);
  const refused = acts.handIn.error ? asProblem(acts.handIn.error) : saving.problem ? asProblem(saving.problem) : null;
  const { words } = saving;
  const missing = (value: string) => (asked && !value.trim() ? t("required") : undefined);
  const handIn = async () => {
    setAsked(true);
    if (disabled || !words.title.trim() || !words.author.trim() || !words.text.trim() || tooLong(words.text)) return;
    if (!(await saving.flush())) return;
    acts.handIn.mutate({ id: submission.id, version: saving.version() }, { onSuccess: onDone });
  };
  useShortcut("Ctrl+Enter", t("handIn"), () => void handIn(), !disabled);
  const remove = async () => {
    if (
      !(await confirm({
        title: t("removeAsk", { title: words.title || t("untitled") }),
        verb: t("remove"),
        danger: true,
      }))
    )
      return;
    saving.forget();
    acts.remove.mutate(submission.id, { onSuccess: onClose });
  };
  return (
    <div className={styles.form}>
      {submission.status === "RETURNED" && (
        <Alert
          type="warning"
          showIcon
          title={t("returnedBecause", { due: formatInstant(submission.completionDue) })}
          description={<p className={styles.words}>{submission.returnReason}</p>}
        />
      )}
      {saving.theirs && (
        <ConflictNotice
          words={{
            banner: t("clash.banner"),
            see: t("clash.see"),
            title: t("clash.title"),
            take: t("clash.take"),
            explain: t("clash.explain"),
          }}
          onTake={saving.settle}
        >
          <TextDiff before={saving.theirs.text} after={words.text} />
        </ConflictNotice>
      )}
      <fieldset className={styles.form} disabled={disabled}>
        <Field label={t("title")} required error={missing(words.title) ?? refused?.errorOf("title")}>
          {(control) => (
            <Input
              {...control}
              maxLength={200}
              value={words.title}
              onChange={(event) => saving.change({ title: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t("author")}
          required
          hint={t("authorHint")}
          error={missing(words.author) ?? refused?.errorOf("author")}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={200}
              value={words.author}
              onChange={(event) => saving.change({ author: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("wishLabel")} required>
          {({ id }) => (
            <Radio.Group
              id={id}
              aria-label={t("wishLabel")}
              disabled={disabled}
              value={words.wish}
              options={(["ORAL", "WRITTEN"] as const).map((wish) => ({ value: wish, label: t(`wish.${wish}`) }))}
              onChange={(event) => saving.change({ wish: event.target.value })}
            />
          )}
        </Field>
        <LongText
          label={t("text")}
          required
          lines={[10, 24]}
          value={words.text}
          error={missing(words.text) ?? refused?.errorOf("text")}
          onChange={(text) => saving.change({ text })}
        />
      </fieldset>
      <div className={styles.afterCount} />
      <Attachments ownerType="SUBMISSION" ownerId={submission.id} editable={!disabled} />
      <ProblemAlert problem={acts.handIn.error ?? acts.remove.error ?? saving.problem} />
      <SubmitBar note={saving.note}>
        <Button type="primary" disabled={disabled} loading={acts.handIn.isPending} onClick={() => void handIn()}>
          {t(submission.status === "RETURNED" ? "handInAgain" : "handIn")}
        </Button>
        {onClose && (
          <Button
            onClick={() => {
              void saving.flush();
              onClose();
            }}
          >
            {t("later")}
          </Button>
        )}
        {view.actions.includes("remove") && (
          <Button danger type="text" loading={acts.remove.isPending} onClick={() => void remove()}>
            {t("remove")}
          </Button>
        )}
      </SubmitBar>
    </div>
  );
}
