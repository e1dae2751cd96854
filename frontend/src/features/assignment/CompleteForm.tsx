import { useQuery } from "@tanstack/react-query";
import { Button, Input, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Assignment } from "@/api/assignmentTypes";
import { Attachments } from "@/ui/Attachments";
import { Field } from "@/ui/Field";
import { asWritten, type Written } from "@/ui/mentions";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import type { TaskFormProps } from "@/ui/taskForm";
import { freshPapers, papersQuery, useAct } from "./assignment";
import { NoteForm } from "./NoteForm";
import { Task } from "./Task";

/** Say how it stands along the way; in the end report it done. */
export function CompleteForm(props: TaskFormProps) {
  return <Task {...props} action="complete" form={(assignment) => <Working {...props} assignment={assignment} />} />;
}

type Kept = { statement: string; note: Written; mode: "note" | "report" };

function Working(props: TaskFormProps & { assignment: Assignment }) {
  const { t } = useTranslation("assignment");
  const { draft, assignment } = props;
  const kept = draft.initial as Partial<Kept> | null;
  const [words, setWords] = useState<Kept>({
    statement: kept?.statement ?? "",
    note: asWritten(kept?.note),
    mode: kept?.mode === "report" ? "report" : "note",
  });
  const change = (next: Partial<Kept>) => {
    const all = { ...words, ...next };
    setWords(all);
    draft.save(all);
  };
  return (
    <>
      <Radio.Group
        aria-label={t("mode")}
        value={words.mode}
        options={[
          { value: "note", label: t("modeNote") },
          { value: "report", label: t("modeReport") },
        ]}
        onChange={(event) => change({ mode: event.target.value as Kept["mode"] })}
      />
      {words.mode === "note" ? (
        <NoteForm assignment={assignment} kept={words.note} keep={(note) => change({ note })} />
      ) : (
        <Reporting {...props} statement={words.statement} onChange={(statement) => change({ statement })} />
      )}
    </>
  );
}

interface ReportProps extends TaskFormProps {
  assignment: Assignment;
  statement: string;
  onChange: (statement: string) => void;
}

function Reporting({ assignment, statement, onChange, draft, locked, onSent }: ReportProps) {
  const { t } = useTranslation("assignment");
  const [asked, setAsked] = useState(false);
  const papers = useQuery(papersQuery(assignment.id));
  const complete = useAct(assignment, "completion");
  const submit = () => {
    setAsked(true);
    if (locked || complete.isPending || statement.trim() === "") return;
    complete.mutate(
      { statement: statement.trim(), attachments: freshPapers(papers.data) },
      { onSuccess: (view) => onSent(view.next) },
    );
  };
  useShortcut("Ctrl+Enter", t("report"), submit, !locked);
  return (
    <>
      <Field
        label={t("statement")}
        required
        error={asked && statement.trim() === "" ? t("statementMissing") : undefined}
        hint={t("statementHint")}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            disabled={locked}
            autoSize={{ minRows: 6, maxRows: 20 }}
            maxLength={20000}
            value={statement}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      <Attachments ownerType="ASSIGNMENT" ownerId={assignment.id} editable={!locked} fresh />
      <ProblemAlert problem={complete.error} />
      <SubmitBar note={draft.words}>
        <Button type="primary" size="large" disabled={locked} loading={complete.isPending} onClick={submit}>
          {t("report")}
        </Button>
      </SubmitBar>
    </>
  );
}
