import { useQuery } from "@tanstack/react-query";
import { Button, Input, InputNumber } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Delivery } from "@/api/deliveryTypes";
import { asProblem } from "@/api/problem";
import type { Day } from "@/api/types";
import { DayPicker } from "@/ui/DayPicker";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import type { TaskFormProps } from "@/ui/taskForm";
import { dayOf } from "@/ui/time";
import { useConfirm } from "@/ui/useConfirm";
import { useDebounced } from "@/ui/useDebounced";
import { nextNumberQuery, useDeliveryAct } from "./delivery";
import styles from "./delivery.module.css";
import { Task } from "./Task";

/** The signed report gets its number from the register and goes out. */
export function SendForm(props: TaskFormProps) {
  return (
    <Task props={props} may={["send"]}>
      {(delivery) => <Sending {...props} delivery={delivery} />}
    </Task>
  );
}

interface Kept {
  organCode: string;
  no: number | null;
  sentOn: Day | null;
}

const ORGAN = /^\p{Script=Han}{2,12}$/u;

function Sending({ delivery, draft, locked, onSent }: TaskFormProps & { delivery: Delivery }) {
  const { t } = useTranslation("delivery");
  const confirm = useConfirm();
  const act = useDeliveryAct(delivery, "dispatch");
  const [said, setSaid] = useState<Kept>({
    organCode: "",
    no: null,
    sentOn: dayOf(),
    ...(draft.initial as Partial<Kept> | null),
  });
  const [asked, setAsked] = useState(false);
  const change = (next: Partial<Kept>) => {
    setSaid({ ...said, ...next });
    draft.save({ ...said, ...next });
  };
  const organ = useDebounced(said.organCode.trim());
  const year = Number((said.sentOn ?? dayOf()).slice(0, 4));
  const known = ORGAN.test(organ);
  const next = useQuery({ ...nextNumberQuery(delivery.reportId, organ, year), enabled: known });
  const refused = act.error ? asProblem(act.error) : null;
  const proper = ORGAN.test(said.organCode.trim());
  const send = async () => {
    setAsked(true);
    const { sentOn } = said;
    if (locked || act.isPending || !proper || !sentOn) return;
    if (!(await confirm({ title: t("sendAsk"), text: t("sendAskText"), verb: t("send") }))) return;
    act.mutate({ organCode: said.organCode.trim(), no: said.no, sentOn }, { onSuccess: (view) => onSent(view.next) });
  };
  return (
    <>
      <fieldset className={styles.form} disabled={locked}>
        <Field
          label={t("organCode")}
          required
          hint={t("organCodeHint")}
          error={(asked && !proper && t("organCodeMissing")) || refused?.errorOf("organCode")}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={12}
              value={said.organCode}
              onChange={(event) => change({ organCode: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t("no")}
          hint={known && next.data ? t("nextNumber", { number: next.data.text }) : t("noHint")}
          error={refused?.errorOf("no")}
        >
          {(control) => (
            <InputNumber
              {...control}
              style={{ width: "100%" }}
              min={1}
              max={99999}
              precision={0}
              disabled={locked}
              placeholder={next.data ? String(next.data.no) : t("noAuto")}
              value={said.no}
              onChange={(no) => change({ no })}
            />
          )}
        </Field>
        <Field
          label={t("sentOn")}
          required
          error={(asked && !said.sentOn && t("dateMissing")) || refused?.errorOf("sentOn")}
        >
          {(control) => (
            <DayPicker {...control} disabled={locked} value={said.sentOn} onChange={(sentOn) => change({ sentOn })} />
          )}
        </Field>
      </fieldset>
      <ProblemAlert problem={act.error} />
      <SubmitBar note={draft.words}>
        <Button type="primary" size="large" disabled={locked} loading={act.isPending} onClick={send}>
          {t("send")}
        </Button>
      </SubmitBar>
    </>
  );
}
