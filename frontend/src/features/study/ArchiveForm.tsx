import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import { asProblem } from "@/api/problem";
import type { StudyArchive } from "@/api/studyTypes";
import type { Id } from "@/api/types";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SplitForm, SubmitBar } from "@/ui/SplitForm";
import { Answer } from "@/ui/states";
import type { TaskFormProps } from "@/ui/taskForm";
import { useConfirm } from "@/ui/useConfirm";
import styles from "./study.module.css";

const archiveQuery = (study: Id) => ({
  queryKey: keys.ofStudy(study, "archive"),
  queryFn: ({ signal }: { signal: AbortSignal }) => api.get<StudyArchive>(`/studies/${study}/archive`, signal),
});

/** The office closes a study that ran its course; what is still open stands beside, with where to find it. */
export function ArchiveForm(props: TaskFormProps) {
  const { t } = useTranslation("study");
  const archive = useQuery(archiveQuery(props.task.row.studyId));
  return (
    <Answer query={archive}>
      {(view) => (
        <SplitForm
          form={<Archiving {...props} archive={view} />}
          contextLabel={t("archive.open")}
          context={<OpenWork archive={view} />}
        />
      )}
    </Answer>
  );
}

function OpenWork({ archive }: { archive: StudyArchive }) {
  const { t } = useTranslation("study");
  if (archive.open.length === 0) return <p className="secondary">{t("archive.nothingOpen")}</p>;
  return (
    <>
      <p>{t("archive.openFirst")}</p>
      {archive.open.map(({ kind, items }) => (
        <section key={kind} aria-label={t(`archive.kind.${kind}`)}>
          <h3>{t("archive.count", { kind: t(`archive.kind.${kind}`), count: items.length })}</h3>
          <ul>
            {items.slice(0, 20).map((item) => (
              <li key={item.link}>
                <Link to={item.link}>{item.title}</Link>
              </li>
            ))}
          </ul>
          {items.length > 20 && <p className="secondary">{t("archive.more", { count: items.length - 20 })}</p>}
        </section>
      ))}
    </>
  );
}

function Archiving({ archive, draft, locked, onSent }: TaskFormProps & { archive: StudyArchive }) {
  const { t } = useTranslation("study");
  const cache = useQueryClient();
  const confirm = useConfirm();
  const [note, setNote] = useState((draft.initial?.note as string | undefined) ?? "");
  const act = useMutation({
    mutationFn: () =>
      api.post<StudyArchive>(`/studies/${archive.studyId}/archive`, { version: archive.version, note: note.trim() }),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.study(archive.studyId) }),
    onSuccess: () => onSent(),
  });
  const open = archive.open.length > 0;
  const send = async () => {
    if (await confirm({ title: t("archive.ask"), text: t("archive.askText"), verb: t("archive.verb") })) act.mutate();
  };
  return (
    <>
      <fieldset className={styles.appoint} disabled={locked} style={{ border: 0, margin: 0, padding: 0 }}>
        <p>{t("archive.explain")}</p>
        <Field
          label={t("archive.note")}
          hint={t("archive.noteHint")}
          error={act.error ? asProblem(act.error).errorOf("note") : undefined}
        >
          {(control) => (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 4, maxRows: 12 }}
              maxLength={2000}
              value={note}
              onChange={(event) => {
                setNote(event.target.value);
                draft.save({ note: event.target.value });
              }}
            />
          )}
        </Field>
      </fieldset>
      <ProblemAlert problem={act.error} />
      <SubmitBar note={draft.words}>
        <Button
          type="primary"
          size="large"
          disabled={locked || open}
          loading={act.isPending}
          onClick={() => void send()}
        >
          {t("archive.verb")}
        </Button>
        {open && <span className="secondary">{t("archive.notYet")}</span>}
      </SubmitBar>
    </>
  );
}
