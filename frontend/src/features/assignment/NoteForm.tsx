import { useQuery } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Assignment } from "@/api/assignmentTypes";
import { Attachments } from "@/ui/Attachments";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { freshPapers, papersQuery, useAct } from "./assignment";
import styles from "./assignment.module.css";

interface Props {
  assignment: Assignment;
  /** What was typed earlier and not sent, where somebody keeps it. */
  kept?: string;
  keep?: (text: string) => void;
}

/** How it stands, with evidence: said by whoever works on it, helps with it or gave it. */
export function NoteForm({ assignment, kept = "", keep }: Props) {
  const { t } = useTranslation("assignment");
  const { message } = App.useApp();
  const [text, setText] = useState(kept);
  const [asked, setAsked] = useState(false);
  const papers = useQuery(papersQuery(assignment.id));
  const note = useAct(assignment, "notes");
  const change = (next: string) => {
    setText(next);
    keep?.(next);
  };
  const send = () => {
    setAsked(true);
    if (note.isPending || text.trim() === "") return;
    note.mutate(
      { text: text.trim(), attachments: freshPapers(papers.data) },
      {
        onSuccess: () => {
          change("");
          setAsked(false);
          void message.success(t("noted"));
        },
      },
    );
  };
  return (
    <section className={styles.note} aria-label={t("note")}>
      <Field label={t("note")} error={asked && text.trim() === "" ? t("noteMissing") : undefined} hint={t("noteHint")}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 3, maxRows: 12 }}
            maxLength={20000}
            value={text}
            onChange={(event) => change(event.target.value)}
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
