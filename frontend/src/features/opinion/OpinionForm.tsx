import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Radio } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OpinionTask } from "@/api/opinionTypes";
import { asProblem } from "@/api/problem";
import { AttachmentList } from "@/ui/AttachmentList";
import { Attachments } from "@/ui/Attachments";
import { Field } from "@/ui/Field";
import { MentionField } from "@/ui/MentionField";
import { MentionText } from "@/ui/MentionText";
import { asWritten, NOTHING, trimmed, type Written } from "@/ui/mentions";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SplitForm, SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import { Answer } from "@/ui/states";
import type { TaskFormProps } from "@/ui/taskForm";
import { formatDay, formatInstant } from "@/ui/time";
import { opinionQuery, useReply } from "./opinion";
import styles from "./opinion.module.css";

export interface Reading {
  /** Draws the text that the opinion is about. */
  reader: (task: OpinionTask) => ReactNode;
}

/** The contact of an organisation gives its opinion, or says that there is none. */
export function OpinionForm(props: TaskFormProps & Reading) {
  const { row } = props.task;
  const opinion = useQuery(opinionQuery(row.studyId, row.refs.opinionId ?? ""));
  const { t } = useTranslation("opinion");
  return (
    <Answer query={opinion}>
      {(view) => (
        <SplitForm
          form={view.actions.includes("give") ? <Replying {...props} opinion={view} /> : <Replied task={view} />}
          contextLabel={t(`read.${view.about}`)}
          context={<SentOut task={view} reader={props.reader} />}
        />
      )}
    </Answer>
  );
}

/** The text that the opinion is about, as it was sent, and the papers sent along. */
export function SentOut({ task, reader }: { task: OpinionTask } & Reading) {
  const { t } = useTranslation("opinion");
  return (
    <>
      {reader(task)}
      {task.attachments.length > 0 && (
        <section aria-label={t("sentAlong")}>
          <h3 className={styles.small}>{t("sentAlong")}</h3>
          <AttachmentList items={task.attachments} />
        </section>
      )}
    </>
  );
}

function Replied({ task: { opinion } }: { task: OpinionTask }) {
  const { t } = useTranslation("opinion");
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={opinion.givenAt ? t("already", { at: formatInstant(opinion.givenAt) }) : t("over")}
      />
      {opinion.text && (
        <section className={styles.answer}>
          <h3>{t("yourText")}</h3>
          <p className={styles.words}>
            <MentionText text={opinion.text} mentions={opinion.mentions} />
          </p>
          <Attachments ownerType="OPINION" ownerId={opinion.id} quiet />
        </section>
      )}
    </>
  );
}

type Kept = { none: boolean } & Written;

function Replying({ task, draft, locked, onSent, opinion }: TaskFormProps & { opinion: OpinionTask }) {
  const { t } = useTranslation("opinion");
  const kept = draft.initial as Partial<Kept> | null;
  const [{ none, ...said }, setReply] = useState<Kept>({ none: kept?.none === true, ...asWritten(kept) });
  const { text } = said;
  const [asked, setAsked] = useState(false);
  const replying = useReply(task.row.studyId, opinion.opinion.id);
  const problem = replying.error ? asProblem(replying.error) : null;
  const change = (next: Kept) => {
    setReply(next);
    draft.save({ ...next });
  };
  const send = () => {
    setAsked(true);
    if (locked || replying.isPending || (!none && text.trim() === "")) return;
    const body = { version: opinion.opinion.version, none, ...(none ? NOTHING : trimmed(said)) };
    replying.mutate(body, { onSuccess: () => onSent() });
  };
  useShortcut("Ctrl+Enter", t(none ? "sendNone" : "send"), send, !locked);
  return (
    <>
      <p className={styles.due}>{t("due", { date: formatDay(opinion.endsAt) })}</p>
      <Radio.Group
        aria-label={t("mode")}
        disabled={locked}
        value={none}
        options={[
          { value: false, label: t("give") },
          { value: true, label: t("giveNone") },
        ]}
        onChange={(event) => change({ none: event.target.value as boolean, ...said })}
      />
      {!none && (
        <>
          <Field
            label={t("text")}
            required
            hint={t("textHint")}
            error={asked && text.trim() === "" ? t("textMissing") : problem?.errorOf("text")}
          >
            {(control) => (
              <MentionField
                control={control}
                about={`/opinions/${opinion.opinion.id}`}
                offered={task.studyReadable}
                disabled={locked}
                area={{ autoSize: { minRows: 8, maxRows: 24 }, maxLength: 20000 }}
                value={said}
                onChange={(next) => change({ none, ...next })}
              />
            )}
          </Field>
          <section aria-label={t("attachments")}>
            <h3 className={styles.small}>{t("attachments")}</h3>
            <Attachments ownerType="OPINION" ownerId={opinion.opinion.id} editable={!locked} />
          </section>
        </>
      )}
      <ProblemAlert problem={replying.error} />
      <SubmitBar note={draft.words}>
        <Button
          type="primary"
          size="large"
          disabled={locked}
          loading={replying.isPending}
          onClick={send}
          title={t("submitHint")}
        >
          {t(none ? "sendNone" : "send")}
        </Button>
      </SubmitBar>
    </>
  );
}
