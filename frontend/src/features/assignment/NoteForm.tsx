import { useQuery } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Assignment } from "@/api/assignmentTypes";
import { asProblem } from "@/api/problem";
import { Attachments } from "@/ui/Attachments";
import { Field } from "@/ui/Field";
import { MentionField } from "@/ui/MentionField";
import { NOTHING, trimmed, type Written } from "@/ui/mentions";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { freshPapers, papersQuery, useAct } from "./assignment";
import styles from "./assignment.module.css";

interface Props {
  assignment: Assignment;
  /** What was typed earlier and not sent, where somebody keeps it. */
  kept?: Written;
  keep?: (said: Written) => void;
}

/** How it stands, with evidence: said by whoever works on it, helps with it or gave it. */
export function NoteForm({ assignment, kept = NOTHING, keep }: Props) {
  const { t } = useTranslation("assignment");
  const { message } = App.useApp();
  const [said, setSaid] = useState(kept);
  const [asked, setAsked] = useState(false);
  const papers = useQuery(papersQuery(assignment.id));
  const note = useAct(assignment, "notes");
  const change = (next: Written) => {
    setSaid(next);
    keep?.(next);
  };
  const send = () => {
    setAsked(true);
    if (note.isPending || said.text.trim() === "") return;
    note.mutate(
      { ...trimmed(said), attachments: freshPapers(papers.data) },
      {
        onSuccess: () => {
          change(NOTHING);
          setAsked(false);
          void message.success(t("noted"));
        },
      },
    );
  };
  const missing = asked && said.text.trim() === "" ? t("noteMissing") : undefined;
  const problem = note.error ? asProblem(note.error) : null;
  return (
    <section className={styles.note} aria-label={t("note")}>
      <Field label={t("note")} error={missing ?? problem?.errorOf("text")} hint={t("noteHint")}>
        {(control) => (
          <MentionField
            control={control}
            about={`/assignments/${assignment.id}`}
            offered={assignment.studyReadable}
            area={{ autoSize: { minRows: 3, maxRows: 12 }, maxLength: 20000 }}
            value={said}
            onChange={change}
          />
        )}
      </Field>
      <Attachments ownerType="ASSIGNMENT" ownerId={assignment.id} editable fresh />
      <ProblemAlert problem={note.error} />
      <div>
        <Button onClick={send} loading={note.isPending}>
          {t("sendNote")}
        </Button>
      </div>
    </section>
  );
}
