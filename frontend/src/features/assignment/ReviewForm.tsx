import { Button, Input, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Assignment } from "@/api/assignmentTypes";
import { AttachmentList } from "@/ui/AttachmentList";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import type { TaskFormProps } from "@/ui/taskForm";
import { formatInstant } from "@/ui/time";
import { useAct } from "./assignment";
import styles from "./assignment.module.css";
import { Task } from "./Task";

/** Whoever gave it says whether it is done: closed, or returned with a reason. */
export function ReviewForm(props: TaskFormProps) {
  return <Task {...props} action="review" form={(assignment) => <Reviewing {...props} assignment={assignment} />} />;
}

type Kept = { outcome: "CLOSED" | "RETURNED" | null; reason: string };

function Reviewing({ assignment, draft, locked, onSent }: TaskFormProps & { assignment: Assignment }) {
  const { t } = useTranslation("assignment");
  const kept = draft.initial as Partial<Kept> | null;
  const [said, setSaid] = useState<Kept>({ outcome: kept?.outcome ?? null, reason: kept?.reason ?? "" });
  const [asked, setAsked] = useState(false);
  const review = useAct(assignment, "review");
  const change = (next: Partial<Kept>) => {
    const all = { ...said, ...next };
    setSaid(all);
    draft.save(all);
  };
  const returned = said.outcome === "RETURNED";
  const submit = () => {
    setAsked(true);
    if (locked || review.isPending || !said.outcome || (returned && said.reason.trim() === "")) return;
    review.mutate(
      { outcome: said.outcome, reason: said.reason.trim() },
      { onSuccess: (view) => onSent(view.next.length > 0 ? view.next : undefined) },
    );
  };
  const verb = said.outcome ? t(`verb.${said.outcome}`) : t("submitReview");
  useShortcut("Ctrl+Enter", verb, submit, !locked);
  const report = assignment.entries.filter((entry) => entry.kind === "COMPLETED").at(-1);
  const papers = assignment.attachments.filter((paper) => report?.attachments.includes(paper.id));
  return (
    <>
      <section className={styles.report} aria-label={t("statement")}>
        <h2 className={styles.heading}>{t("statement")}</h2>
        <p className="secondary">
          {assignment.completedBy?.name} {formatInstant(assignment.completedAt)}
        </p>
        <p className={styles.words}>{assignment.statement}</p>
        {papers.length > 0 && <AttachmentList items={papers} />}
      </section>
      <Field label={t("outcome")} required error={asked && !said.outcome ? t("outcomeMissing") : undefined}>
        {(control) => (
          <Radio.Group
            id={control.id}
            disabled={locked}
            value={said.outcome}
            options={[
              { value: "CLOSED", label: t("outcomes.CLOSED") },
              { value: "RETURNED", label: t("outcomes.RETURNED") },
            ]}
            onChange={(event) => change({ outcome: event.target.value as Kept["outcome"] })}
          />
        )}
      </Field>
      <Field
        label={t("reviewWords")}
        required={returned}
        error={asked && returned && said.reason.trim() === "" ? t("reasonMissing") : undefined}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            disabled={locked}
            autoSize={{ minRows: 3, maxRows: 12 }}
            maxLength={5000}
            value={said.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        )}
      </Field>
      <ProblemAlert problem={review.error} />
      <SubmitBar note={draft.words}>
        <Button
          type="primary"
          size="large"
          danger={returned}
          disabled={locked}
          loading={review.isPending}
          onClick={submit}
        >
          {verb}
        </Button>
      </SubmitBar>
    </>
  );
}
