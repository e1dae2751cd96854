import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Consultation } from "@/api/consultationTypes";
import { asProblem } from "@/api/problem";
import { LongText, tooLong } from "@/ui/LongText";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import type { TaskFormProps } from "@/ui/taskForm";
import { useConfirm } from "@/ui/useConfirm";
import { CompilationReader } from "./CompilationReader";
import { useAct } from "./consultation";
import styles from "./consultation.module.css";
import { OfficeTask } from "./OfficeTask";

/** The compilation gets its preface, is read once more and kept for good. */
export function CompileForm(props: TaskFormProps) {
  return (
    <OfficeTask
      props={props}
      may="compile"
      wide="context"
      context={(consultation) => <CompilationReader consultation={consultation} no={null} />}
    >
      {(consultation) => <Compiling {...props} consultation={consultation} />}
    </OfficeTask>
  );
}

function Compiling({ consultation, draft, locked, onSent }: TaskFormProps & { consultation: Consultation }) {
  const { t } = useTranslation("consultation");
  const confirm = useConfirm();
  const save = useAct(consultation, "PUT preface");
  const compile = useAct(consultation, "POST compilation");
  const [preface, setPreface] = useState((draft.initial?.preface as string | undefined) ?? consultation.preface);
  const problem = save.error ?? compile.error;
  const busy = save.isPending || compile.isPending;
  const submit = async () => {
    if (locked || busy || tooLong(preface)) return;
    if (!(await confirm({ title: t("compileAsk"), text: t("compileExplain"), verb: t("compile") }))) return;
    save.mutate(
      { preface },
      {
        onSuccess: (view) => compile.mutate({ version: view.version }, { onSuccess: (done) => onSent(done.next) }),
      },
    );
  };
  useShortcut("Ctrl+Enter", t("compile"), () => void submit(), !locked);
  return (
    <>
      <fieldset className={styles.form} disabled={locked}>
        <LongText
          label={t("preface")}
          hint={t("prefaceHint")}
          lines={[5, 18]}
          value={preface}
          error={problem ? asProblem(problem).errorOf("preface") : undefined}
          onChange={(words) => {
            setPreface(words);
            draft.save({ preface: words });
          }}
        />
      </fieldset>
      <ProblemAlert problem={problem} />
      <SubmitBar note={draft.words}>
        <Button type="primary" size="large" disabled={locked} loading={busy} onClick={() => void submit()}>
          {t("compile")}
        </Button>
        <Button disabled={locked} loading={busy} onClick={() => save.mutate({ preface })}>
          {t("savePreface")}
        </Button>
      </SubmitBar>
    </>
  );
}
