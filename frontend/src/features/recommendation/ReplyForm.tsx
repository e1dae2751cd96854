import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import type { Recommendation, RecommendationReply } from "@/api/recommendationTypes";
import type { NextStep } from "@/api/types";
import { Attachments } from "@/ui/Attachments";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import type { FormDraft, TaskFormProps } from "@/ui/taskForm";
import { useFollowUp } from "./recommendation";
import styles from "./recommendation.module.css";
import { Task } from "./Task";

/** A unit that was asked says what becomes of the recommendation. */
export function ReplyForm(props: TaskFormProps) {
  const asked = (recommendation: Recommendation) =>
    recommendation.replies.filter((reply) => reply.state === "ASKED" && reply.taskKey === props.task.row.taskKey);
  return (
    <Task props={props} may={["reply", "record-reply"]}>
      {(recommendation) => (
        <Replying
          recommendation={recommendation}
          replies={asked(recommendation)}
          draft={props.draft}
          locked={props.locked}
          onSent={props.onSent}
        />
      )}
    </Task>
  );
}

interface Props {
  recommendation: Recommendation;
  /** Of the units that may answer here; one of them is chosen where there are several. */
  replies: RecommendationReply[];
  draft?: FormDraft;
  locked?: boolean;
  onSent: (next?: NextStep[]) => void;
}

export function Replying({ recommendation, replies, draft, locked = false, onSent }: Props) {
  const { t } = useTranslation("recommendation");
  const act = useFollowUp(recommendation, "replies");
  const [chosen, setChosen] = useState(replies[0]?.id);
  const [text, setText] = useState((draft?.initial?.text as string | undefined) ?? "");
  const [asked, setAsked] = useState(false);
  const reply = replies.find((one) => one.id === chosen) ?? replies[0];
  const refused = act.error ? asProblem(act.error) : null;
  const send = () => {
    setAsked(true);
    if (locked || act.isPending || !reply || !text.trim()) return;
    act.mutate({ org: reply.org.id, text: text.trim() }, { onSuccess: (view) => onSent(view.next) });
  };
  useShortcut("Ctrl+Enter", t("sendReply"), send, !locked);
  if (!reply) return <p className="secondary">{t("nobodyAsked")}</p>;
  return (
    <>
      <fieldset className={styles.form} disabled={locked}>
        {replies.length > 1 ? (
          <Field label={t("replyingUnit")} required error={refused?.errorOf("org")}>
            {(control) => (
              <Select
                {...control}
                value={reply.id}
                options={replies.map((one) => ({ value: one.id, label: one.org.name }))}
                onChange={setChosen}
              />
            )}
          </Field>
        ) : (
          <p className="secondary">
            {reply.org.name} {t(reply.lead ? "leads" : "cooperates")}
          </p>
        )}
        {reply.question && (
          <div className={styles.card}>
            <p className={styles.from}>{t("officeAsks")}</p>
            <p className={styles.words}>{reply.question}</p>
          </div>
        )}
        {!reply.mine && <p className="secondary">{t("recordHint", { org: reply.org.name })}</p>}
        <Field
          label={t("replyText")}
          required
          hint={t(reply.lead ? "replyHintLead" : "replyHintCooperating")}
          error={(asked && !text.trim() && t("replyMissing")) || refused?.errorOf("text")}
        >
          {(control) => (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 8, maxRows: 24 }}
              maxLength={50_000}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                draft?.save({ text: event.target.value });
              }}
            />
          )}
        </Field>
        <Attachments ownerType="RECOMMENDATION_REPLY" ownerId={reply.id} editable={!locked} />
      </fieldset>
      <ProblemAlert problem={act.error} />
      <SubmitBar note={draft?.words}>
        <Button type="primary" size="large" disabled={locked} loading={act.isPending} onClick={send}>
          {t("sendReply")}
        </Button>
      </SubmitBar>
    </>
  );
}
