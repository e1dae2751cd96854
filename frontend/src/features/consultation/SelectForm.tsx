import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Consultation } from "@/api/consultationTypes";
import { asProblem } from "@/api/problem";
import { ConflictNotice } from "@/ui/ConflictNotice";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import { EmptyState } from "@/ui/states";
import type { TaskFormProps } from "@/ui/taskForm";
import { AskedList } from "./AskedList";
import { useAct } from "./consultation";
import styles from "./consultation.module.css";
import { OfficeTask } from "./OfficeTask";
import { RecordPaper } from "./RecordPaper";
import { type Chosen, chosenOf, Selection } from "./Selection";

/** The office chooses what is read out and what is printed, and puts all in order. */
export function SelectForm(props: TaskFormProps) {
  return (
    <OfficeTask props={props} may="conclude" context={(consultation) => <AskedList consultation={consultation} />}>
      {(consultation) => <Selecting {...props} consultation={consultation} onConcluded={props.onSent} />}
    </OfficeTask>
  );
}

interface Props {
  consultation: Consultation;
  draft: TaskFormProps["draft"];
  locked: boolean;
  /** Absent: the choice is only mended, outside the task. */
  onConcluded?: TaskFormProps["onSent"];
  onSaved?: () => void;
}

export function Selecting({ consultation, draft, locked, onConcluded, onSaved }: Props) {
  const { t } = useTranslation("consultation");
  const save = useAct(consultation, "PUT selection");
  const conclude = useAct(consultation, "POST selection");
  const [kept, setKept] = useState<Chosen[] | null>((draft.initial?.entries as Chosen[] | undefined) ?? null);
  const value = chosenOf(consultation.submissions, kept);
  const versions = new Map(consultation.submissions.map((row) => [row.id, row.version]));
  const change = (entries: Chosen[]) => {
    setKept(entries);
    draft.save({ entries });
  };
  const open = value.filter(
    (one) => one.choice === null && consultation.submissions.find((row) => row.id === one.id)?.status === "RECEIVED",
  ).length;
  const problem = save.error ?? conclude.error;
  const refused = problem ? asProblem(problem) : null;
  const busy = save.isPending || conclude.isPending;
  const saving = (then?: (view: Consultation) => void) => {
    if (locked || busy) return;
    save.mutate(
      { entries: value.map((one) => ({ ...one, version: versions.get(one.id) ?? 0 })) },
      {
        onSuccess: (view) => {
          setKept(null);
          (then ?? (() => onSaved?.()))(view);
        },
      },
    );
  };
  const finish = () => {
    if (open > 0) return;
    saving((view) => conclude.mutate({ version: view.version }, { onSuccess: (done) => onConcluded?.(done.next) }));
  };
  useShortcut("Ctrl+Enter", t("conclude"), onConcluded ? finish : () => saving(), !locked);
  const counts = (choice: string) => value.filter((one) => one.choice === choice).length;
  const returned = consultation.submissions.filter((row) => row.status === "RETURNED").length;
  return (
    <div className={styles.form}>
      <p aria-live="polite">
        {t("counts", { oral: counts("ORAL"), written: counts("WRITTEN"), out: counts("NOT_SELECTED"), open })}
        {returned > 0 && ` · ${t("returnedOpen", { count: returned })}`}
      </p>
      {value.length === 0 && <EmptyState text={t("noSubmissions")} />}
      <Selection
        consultation={consultation}
        value={value}
        disabled={locked}
        onChange={change}
        errorOf={(field) => refused?.errorOf(field)}
      />
      {consultation.actions.includes("record") && (
        <div>
          <RecordPaper consultation={consultation} />
        </div>
      )}
      {refused?.code === "changed-meanwhile" ? (
        <ConflictNotice
          words={{
            banner: t("selectionClash.banner"),
            see: t("clash.see"),
            title: t("selectionClash.title"),
            take: t("selectionClash.take"),
            explain: t("selectionClash.explain"),
          }}
          onTake={() => saving()}
        >
          <ul>
            {consultation.submissions.map((row) => (
              <li key={row.id}>
                {row.title} · {row.org.name} ·{" "}
                {t(row.choice ? `choice.${row.choice}` : `submissionStatus.${row.status}`)}
              </li>
            ))}
          </ul>
        </ConflictNotice>
      ) : (
        <ProblemAlert problem={problem} />
      )}
      <SubmitBar note={draft.words}>
        {onConcluded && (
          <Button
            type="primary"
            size="large"
            disabled={locked || open > 0}
            loading={busy}
            onClick={finish}
            title={open > 0 ? t("undecided", { count: open }) : undefined}
          >
            {t("conclude")}
          </Button>
        )}
        <Button type={onConcluded ? "default" : "primary"} disabled={locked} loading={busy} onClick={() => saving()}>
          {t("saveSelection")}
        </Button>
      </SubmitBar>
    </div>
  );
}
