import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Attachment, GroupPage, NextStep } from "@/api/types";
import { AttachmentList } from "@/ui/AttachmentList";
import { Attachments } from "@/ui/Attachments";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SplitForm } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import { Answer } from "@/ui/states";
import type { FormDraft, TaskFormProps } from "@/ui/taskForm";
import { Uploader } from "@/ui/Uploader";
import { OutlineReader } from "./OutlineReader";
import { Rulings } from "./Rulings";
import { groupQuery, useGroupAct } from "./topic";
import styles from "./topic.module.css";

type Outcome = "AGREED" | "RETURNED";

/** The leader in charge agrees to an outline or returns it, or the office records what was said on paper. */
export function ReviewOutlineForm({ task, draft, locked, onSent }: TaskFormProps) {
  const { t } = useTranslation("topic");
  const query = useQuery(groupQuery(task.row.refs.groupId ?? ""));
  return (
    <Answer query={query} rows={10}>
      {(page) => (
        <SplitForm
          contextLabel={t("outline")}
          form={<Reviewing page={page} draft={draft} locked={locked} onSent={onSent} />}
          context={
            <>
              <OutlineReader content={page.content} people={page.people} />
              <Attachments ownerType="TOPIC_GROUP" ownerId={page.group.id} quiet />
              <Rulings page={page} />
            </>
          }
        />
      )}
    </Answer>
  );
}

interface Props {
  page: GroupPage;
  draft?: FormDraft;
  locked?: boolean;
  onSent: (next?: NextStep[]) => void;
}

/** Who may rule rules; the office may record beside it. */
export function Reviewing(props: Props) {
  const { t } = useTranslation("topic");
  const may = props.page.actions.includes("review");
  const mayRecord = props.page.actions.includes("record-review");
  return (
    <>
      {may && <Verdict {...props} />}
      {mayRecord && <Recorded {...props} draft={may ? undefined : props.draft} />}
      {!may && !mayRecord && <Alert type="info" showIcon title={t("notYours")} />}
    </>
  );
}

function Recorded(props: Props) {
  const { t } = useTranslation("topic");
  const { reviewers, group } = props.page;
  const [person, setPerson] = useState<string | null>(reviewers.length === 1 && reviewers[0] ? reviewers[0].id : null);
  const [scan, setScan] = useState<Attachment | null>(null);
  const [asked, setAsked] = useState(false);
  const extra = () => {
    setAsked(true);
    return person && scan ? { recordedFor: person, scan: scan.id } : null;
  };
  return (
    <section className={styles.recorded} aria-label={t("record")}>
      <h3>{t("record")}</h3>
      <p className="secondary">{t("recordExplain")}</p>
      <Field label={t("recordedFor")} required error={asked && !person ? t("fault.person") : undefined}>
        {(control) => (
          <Select
            {...control}
            style={{ width: "100%" }}
            value={person}
            options={reviewers.map((one) => ({ value: one.id, label: one.name }))}
            onChange={setPerson}
          />
        )}
      </Field>
      <Field label={t("scan")} required error={asked && !scan ? t("fault.scan") : undefined}>
        {() =>
          scan ? (
            <AttachmentList items={[scan]} />
          ) : (
            <Uploader single ownerType="TOPIC_GROUP" ownerId={group.id} label={t("chooseScan")} onUploaded={setScan} />
          )
        }
      </Field>
      <Verdict {...props} extra={extra} />
    </section>
  );
}

interface Kept {
  outcome: Outcome | null;
  reason: string;
}

/** First the verb; then, for a return, the reason; only then is anything sent. */
function Verdict({ page, draft, locked = false, onSent, extra }: Props & { extra?: () => object | null }) {
  const { t } = useTranslation("topic");
  const act = useGroupAct(page.group.id, "outline-review");
  const initial = draft?.initial as Partial<Kept> | null | undefined;
  const [{ outcome, reason }, setKept] = useState<Kept>({
    outcome: initial?.outcome ?? null,
    reason: initial?.reason ?? "",
  });
  const [missing, setMissing] = useState(false);
  const keep = (next: Kept) => {
    setKept(next);
    draft?.save({ ...next });
  };
  const send = () => {
    if (!outcome || act.isPending || locked) return;
    const lacking = outcome === "RETURNED" && reason.trim() === "";
    setMissing(lacking);
    const more = extra ? extra() : {};
    if (lacking || more === null) return;
    const body = { version: page.version, outcome, ...(reason.trim() && { reason: reason.trim() }), ...more };
    act.mutate(body, { onSuccess: (answer) => onSent(answer.next) });
  };
  useShortcut("Ctrl+Enter", t(outcome === "RETURNED" ? "return" : "agree"), send, outcome !== null && !locked);
  if (!outcome) {
    return (
      <div className={styles.verbs}>
        <Button size="large" block type="primary" disabled={locked} onClick={() => keep({ outcome: "AGREED", reason })}>
          {t("agree")}
        </Button>
        <Button size="large" block danger disabled={locked} onClick={() => keep({ outcome: "RETURNED", reason })}>
          {t("return")}
        </Button>
        <ProblemAlert problem={act.error} />
      </div>
    );
  }
  const returns = outcome === "RETURNED";
  return (
    <div className={styles.block}>
      <h3>{t(returns ? "return" : "agree")}</h3>
      <p className="secondary">{t(`consequence.${outcome}`)}</p>
      <Field
        label={t(returns ? "reason" : "remark")}
        required={returns}
        error={missing ? t("fault.reason") : undefined}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            autoFocus
            rows={4}
            maxLength={5000}
            value={reason}
            onChange={(event) => {
              setMissing(false);
              keep({ outcome, reason: event.target.value });
            }}
          />
        )}
      </Field>
      <ProblemAlert problem={act.error} />
      <div className={styles.verbs}>
        <Button size="large" type="primary" danger={returns} loading={act.isPending} disabled={locked} onClick={send}>
          {t(returns ? "confirmReturn" : "confirmAgree")}
        </Button>
        <Button size="large" disabled={act.isPending} onClick={() => keep({ outcome: null, reason })}>
          {t("back")}
        </Button>
      </div>
      {draft?.words && <p className="secondary">{draft.words}</p>}
    </div>
  );
}
