import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Consultation } from "@/api/consultationTypes";
import { asProblem } from "@/api/problem";
import type { Id } from "@/api/types";
import { Attachments } from "@/ui/Attachments";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { OrgPicker } from "@/ui/pickers";
import { SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import { inRange, TermInput } from "@/ui/TermInput";
import type { TaskFormProps } from "@/ui/taskForm";
import { useAct } from "./consultation";
import styles from "./consultation.module.css";
import { OfficeTask } from "./OfficeTask";

/** The office writes the call for submissions and sends it to the organisations that it chooses. */
export function CallForm(props: TaskFormProps) {
  return (
    <OfficeTask props={props} may="call">
      {(consultation) => <Calling {...props} consultation={consultation} />}
    </OfficeTask>
  );
}

interface Said {
  title: string;
  notice: string;
  orgs: Id[];
  term: number | null;
}

function Calling({ consultation, draft, locked, onSent }: TaskFormProps & { consultation: Consultation }) {
  const { t } = useTranslation("consultation");
  const save = useAct(consultation, "PUT call");
  const call = useAct(consultation, "POST call");
  const [said, setSaid] = useState<Said>({
    title: consultation.title,
    notice: consultation.notice,
    orgs: consultation.orgs.map((org) => org.id),
    term: consultation.term ?? 15,
    ...(draft.initial as Partial<Said> | null),
  });
  const [asked, setAsked] = useState(false);
  const change = (next: Partial<Said>) => {
    setSaid({ ...said, ...next });
    draft.save({ ...said, ...next });
  };
  const problem = save.error ?? call.error;
  const refused = problem ? asProblem(problem) : null;
  const busy = save.isPending || call.isPending;
  const missing = (field: string, gone: boolean) =>
    (asked && gone ? t("required") : undefined) ?? refused?.errorOf(field);
  const submit = () => {
    setAsked(true);
    if (
      locked ||
      busy ||
      !said.title.trim() ||
      !said.notice.trim() ||
      said.orgs.length === 0 ||
      !inRange(said.term, 250)
    )
      return;
    save.mutate(said, {
      onSuccess: (view) => call.mutate({ version: view.version }, { onSuccess: (sent) => onSent(sent.next) }),
    });
  };
  useShortcut("Ctrl+Enter", t("sendCall"), submit, !locked);
  return (
    <>
      <fieldset className={styles.form} disabled={locked}>
        <Field label={t("subject")} required error={missing("title", !said.title.trim())}>
          {(control) => (
            <Input
              {...control}
              maxLength={200}
              value={said.title}
              onChange={(event) => change({ title: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t("noticeText")}
          required
          hint={t("noticeTextHint")}
          error={missing("notice", !said.notice.trim())}
        >
          {(control) => (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 5, maxRows: 16 }}
              maxLength={5000}
              showCount
              value={said.notice}
              onChange={(event) => change({ notice: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("orgs")} required hint={t("orgsHint")} error={missing("orgs", said.orgs.length === 0)}>
          {(control) => (
            <OrgPicker
              {...control}
              multiple
              disabled={locked}
              known={consultation.orgs}
              value={said.orgs}
              onChange={(orgs) => change({ orgs })}
            />
          )}
        </Field>
        <TermInput
          label={t("term")}
          most={250}
          disabled={locked}
          error={missing("term", !said.term)}
          value={said.term}
          say={(due) => t("callWouldEnd", { due })}
          onChange={(term) => change({ term })}
        />
      </fieldset>
      <h2 className={styles.small}>{t("callPapers")}</h2>
      <Attachments ownerType="CONSULTATION" ownerId={consultation.id} editable={!locked} />
      <ProblemAlert problem={problem} />
      <SubmitBar note={draft.words}>
        <Button type="primary" size="large" disabled={locked} loading={busy} onClick={submit}>
          {t("sendCall")}
        </Button>
      </SubmitBar>
    </>
  );
}
