import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import type { AssessmentClassList } from "@/api/recommendationTypes";
import { ConflictNotice } from "@/ui/ConflictNotice";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import { Answer } from "@/ui/states";
import { useReorder } from "@/ui/useReorder";
import { ClassFields } from "./ClassFields";
import { standingNow } from "./Conflict";
import { type ClassDraft, draftsOf, merged, unchanged, useClassList, useSaveClasses } from "./classes";
import styles from "./order.module.css";

/** The classes from which whoever assesses a reply chooses, in their order; for the system's administrator. */
export function Component() {
  const list = useClassList();
  return <Answer query={list}>{(saved) => <Editor saved={saved} />}</Answer>;
}

interface Editing {
  from: AssessmentClassList;
  drafts: ClassDraft[];
}

function Editor({ saved }: { saved: AssessmentClassList }) {
  const { t } = useTranslation("recommendation");
  const { message } = App.useApp();
  const [editing, setEditing] = useState<Editing | null>(null);
  const [asked, setAsked] = useState(false);
  const save = useSaveClasses();
  const from = editing?.from ?? saved;
  const drafts = editing?.drafts ?? draftsOf(saved);
  const write = (next: ClassDraft[]) => setEditing({ from, drafts: next });
  const { move, place, handle } = useReorder(drafts, write);
  const refused = save.error ? asProblem(save.error) : null;
  const theirs = standingNow<AssessmentClassList>(save.error);
  const together = theirs && merged(draftsOf(from), drafts, draftsOf(theirs));
  const begin = (next: Editing | null) => {
    setEditing(next);
    setAsked(false);
    save.reset();
  };
  const send = () => {
    setAsked(true);
    if (save.isPending || drafts.some((one) => !one.nameZh.trim() || !one.nameEn.trim())) return;
    save.mutate(
      { version: from.version, drafts },
      {
        onSuccess: () => {
          begin(null);
          void message.success(t("classes.saved"));
        },
      },
    );
  };
  const add = () =>
    write([
      ...drafts,
      {
        key: `new ${Date.now()}`,
        code: null,
        nameZh: "",
        nameEn: "",
        needsReason: false,
        active: true,
        used: false,
      },
    ]);
  const dirty = !unchanged(draftsOf(from), drafts);
  return (
    <div className={styles.editor}>
      <p className="secondary">{t("classes.explain")}</p>
      {theirs && together && (
        <ConflictNotice
          words={{
            banner: t("classes.conflict"),
            see: t("conflictSee"),
            title: t("conflictTitle"),
            take: t("conflictTake"),
            explain: t("classes.conflictExplain"),
          }}
          onTake={() => begin({ from: theirs, drafts: together })}
        >
          <div className={styles.sides}>
            <Names title={t("classes.theirs")} drafts={draftsOf(theirs)} />
            <Names title={t("classes.merged")} drafts={together} />
          </div>
        </ConflictNotice>
      )}
      <ol className={styles.order} aria-label={t("classes.list")}>
        {drafts.map((draft, at) => (
          <li key={draft.key} {...place(at)}>
            <ClassFields
              draft={draft}
              at={at}
              last={at === drafts.length - 1}
              handle={handle(at, draft.key)}
              errorOf={(field) =>
                (asked && !draft[field].trim() && t("classes.nameMissing")) ||
                refused?.errorOf(`classes[${at}].${field}`)
              }
              onChange={(next) => write(drafts.map((one, i) => (i === at ? { ...one, ...next } : one)))}
              onMove={(to) => move(at, to)}
              onRemove={() => write(drafts.filter((_, i) => i !== at))}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button onClick={add}>{t("classes.add")}</Button>
      </div>
      {refused?.errorOf("classes") && (
        <p role="alert" className={styles.fault}>
          {refused.errorOf("classes")}
        </p>
      )}
      {!theirs && refused?.errors.length === 0 && <ProblemAlert problem={save.error} />}
      <SubmitBar note={dirty && t("classes.unsaved")}>
        <Button type="primary" size="large" disabled={!dirty} loading={save.isPending} onClick={send}>
          {t("classes.save")}
        </Button>
        {dirty && (
          <Button size="large" onClick={() => begin(null)}>
            {t("classes.undo")}
          </Button>
        )}
      </SubmitBar>
    </div>
  );
}

function Names({ title, drafts }: { title: string; drafts: ClassDraft[] }) {
  const { t } = useTranslation("recommendation");
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ol>
        {drafts.map((one) => (
          <li key={one.key}>
            {one.nameZh} / {one.nameEn}
            {!one.active && t("classes.retired")}
          </li>
        ))}
      </ol>
    </section>
  );
}
