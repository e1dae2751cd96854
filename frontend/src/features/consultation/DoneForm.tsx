import { Alert, Button, Input } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Consultation, ConsultationAction } from "@/api/consultationTypes";
import { asProblem } from "@/api/problem";
import type { Day, Id } from "@/api/types";
import { DayPicker } from "@/ui/DayPicker";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import type { TaskFormProps } from "@/ui/taskForm";
import { dayOf } from "@/ui/time";
import { CompilationReader } from "./CompilationReader";
import { useAct } from "./consultation";
import styles from "./consultation.module.css";
import { OfficeTask } from "./OfficeTask";

interface Kind {
  act: "POST notice" | "POST materials" | "POST minutes";
  may: ConsultationAction;
  /** The field of the words in the server's refusals. */
  field: string;
  key: "giveNotice" | "deliverMaterials" | "sendMinutes";
  wordsNeeded: boolean;
}

/** The written notice, given on paper; invitations sent through the meeting are a notice by themselves. */
export const NoticeForm = (props: TaskFormProps) => (
  <DoneForm
    {...props}
    kind={{ act: "POST notice", may: "give-notice", field: "way", key: "giveNotice", wordsNeeded: true }}
    context={(consultation) => consultation.meeting && <NoticeHint meeting={consultation.meeting.id} />}
  />
);

function NoticeHint({ meeting }: { meeting: Id }) {
  const { t } = useTranslation("consultation");
  return (
    <Alert
      type="info"
      showIcon
      title={t("noticeByInvitation")}
      action={<Link to={`/meetings/${meeting}`}>{t("openMeeting")}</Link>}
    />
  );
}

/** The meeting's papers: the compilation as it stands is kept as what went out. */
export const MaterialsForm = (props: TaskFormProps) => (
  <DoneForm
    {...props}
    kind={{
      act: "POST materials",
      may: "deliver-materials",
      field: "note",
      key: "deliverMaterials",
      wordsNeeded: false,
    }}
    context={(consultation) => <CompilationReader consultation={consultation} no={null} />}
  />
);

/** The approved minutes go to those who must have them. */
export const MinutesForm = (props: TaskFormProps) => (
  <DoneForm
    {...props}
    kind={{ act: "POST minutes", may: "send-minutes", field: "to", key: "sendMinutes", wordsNeeded: true }}
  />
);

function DoneForm({
  kind,
  context,
  ...props
}: TaskFormProps & { kind: Kind; context?: (consultation: Consultation) => ReactNode }) {
  return (
    <OfficeTask props={props} may={kind.may} wide="context" context={context}>
      {(consultation) => <Doing {...props} kind={kind} consultation={consultation} />}
    </OfficeTask>
  );
}

function Doing({
  kind,
  consultation,
  draft,
  locked,
  onSent,
}: TaskFormProps & { kind: Kind; consultation: Consultation }) {
  const { t } = useTranslation("consultation");
  const act = useAct(consultation, kind.act);
  const [said, setSaid] = useState<{ on: Day | null; words: string }>({
    on: dayOf(),
    words: "",
    ...(draft.initial as object | null),
  });
  const [asked, setAsked] = useState(false);
  const change = (next: Partial<typeof said>) => {
    setSaid({ ...said, ...next });
    draft.save({ ...said, ...next });
  };
  const refused = act.error ? asProblem(act.error) : null;
  const wordsMissing = kind.wordsNeeded && !said.words.trim();
  const submit = () => {
    setAsked(true);
    if (locked || act.isPending || !said.on || wordsMissing) return;
    act.mutate({ on: said.on, words: said.words }, { onSuccess: (view) => onSent(view.next) });
  };
  useShortcut("Ctrl+Enter", t(`${kind.key}.verb`), submit, !locked);
  return (
    <>
      <fieldset className={styles.form} disabled={locked}>
        <Field
          label={t(`${kind.key}.on`)}
          required
          error={(asked && !said.on && t("required")) || refused?.errorOf("on")}
        >
          {(control) => <DayPicker {...control} disabled={locked} value={said.on} onChange={(on) => change({ on })} />}
        </Field>
        <Field
          label={t(`${kind.key}.words`)}
          required={kind.wordsNeeded}
          hint={t(`${kind.key}.hint`)}
          error={(asked && wordsMissing && t("required")) || refused?.errorOf(kind.field)}
        >
          {(control) => (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 2, maxRows: 8 }}
              maxLength={kind.key === "giveNotice" ? 200 : 5000}
              value={said.words}
              onChange={(event) => change({ words: event.target.value })}
            />
          )}
        </Field>
      </fieldset>
      <ProblemAlert problem={act.error} />
      <SubmitBar note={draft.words}>
        <Button type="primary" size="large" disabled={locked} loading={act.isPending} onClick={submit}>
          {t(`${kind.key}.verb`)}
        </Button>
      </SubmitBar>
    </>
  );
}
