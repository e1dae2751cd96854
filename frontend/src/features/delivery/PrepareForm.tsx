import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Delivery } from "@/api/deliveryTypes";
import { asProblem } from "@/api/problem";
import type { Id } from "@/api/types";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { OrgPicker } from "@/ui/pickers";
import { SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import type { TaskFormProps } from "@/ui/taskForm";
import { useDeliveryAct } from "./delivery";
import styles from "./delivery.module.css";
import { Task } from "./Task";

/** The office says to whom the report goes and who signs it. */
export function PrepareForm(props: TaskFormProps) {
  return (
    <Task props={props} may={["submit"]}>
      {(delivery) => <Preparing {...props} delivery={delivery} />}
    </Task>
  );
}

interface Sheet {
  recipients: Id[];
  copies: Id[];
  signatory: Id | null;
  note: string;
}

function Preparing({ delivery, draft, locked, onSent }: TaskFormProps & { delivery: Delivery }) {
  const { t } = useTranslation("delivery");
  const act = useDeliveryAct(delivery, "submission");
  const [said, setSaid] = useState<Sheet>({
    recipients: delivery.recipients.map((org) => org.id),
    copies: delivery.copies.map((org) => org.id),
    signatory: delivery.signatory?.id ?? null,
    note: delivery.note,
    ...(draft.initial as Partial<Sheet> | null),
  });
  const [asked, setAsked] = useState(false);
  const change = (next: Partial<Sheet>) => {
    setSaid({ ...said, ...next });
    draft.save({ ...said, ...next });
  };
  const refused = act.error ? asProblem(act.error) : null;
  const { signatory } = said;
  const submit = () => {
    setAsked(true);
    if (locked || act.isPending || said.recipients.length === 0 || !signatory) return;
    act.mutate({ ...said, signatory }, { onSuccess: (view) => onSent(view.next) });
  };
  useShortcut("Ctrl+Enter", t("submit"), submit, !locked);
  const known = [...delivery.recipients, ...delivery.copies];
  return (
    <>
      <fieldset className={styles.form} disabled={locked}>
        <Field
          label={t("recipients")}
          required
          error={(asked && said.recipients.length === 0 && t("recipientsMissing")) || refused?.errorOf("recipients")}
        >
          {(control) => (
            <OrgPicker
              {...control}
              multiple
              disabled={locked}
              known={known}
              value={said.recipients}
              onChange={(recipients) => change({ recipients })}
            />
          )}
        </Field>
        <Field label={t("copies")} error={refused?.errorOf("copies")}>
          {(control) => (
            <OrgPicker
              {...control}
              multiple
              disabled={locked}
              known={known}
              value={said.copies}
              onChange={(copies) => change({ copies })}
            />
          )}
        </Field>
        <Field
          label={t("signatory")}
          required
          hint={t("signatoryHint")}
          error={(asked && !signatory && t("signatoryMissing")) || refused?.errorOf("signatory")}
        >
          {(control) => (
            <Select
              {...control}
              style={{ width: "100%" }}
              disabled={locked}
              value={signatory ?? undefined}
              options={delivery.signatories.map((one) => ({ value: one.id, label: one.name }))}
              onChange={(next) => change({ signatory: next })}
            />
          )}
        </Field>
        <Field label={t("note")} hint={t("noteHint")} error={refused?.errorOf("note")}>
          {(control) => (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 3, maxRows: 12 }}
              maxLength={5000}
              value={said.note}
              onChange={(event) => change({ note: event.target.value })}
            />
          )}
        </Field>
      </fieldset>
      <ProblemAlert problem={act.error} />
      <SubmitBar note={draft.words}>
        <Button type="primary" size="large" disabled={locked} loading={act.isPending} onClick={submit}>
          {t("submit")}
        </Button>
      </SubmitBar>
    </>
  );
}
