import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Delivery } from "@/api/deliveryTypes";
import { asProblem } from "@/api/problem";
import type { Day } from "@/api/types";
import { DayPicker } from "@/ui/DayPicker";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import { TermInput } from "@/ui/TermInput";
import type { TaskFormProps } from "@/ui/taskForm";
import { dayOf } from "@/ui/time";
import { useDeliveryAct } from "./delivery";
import styles from "./delivery.module.css";
import { Task } from "./Task";

/** Who confirmed the receipt and when, and how long instructions are waited for. */
export function ReceiptForm(props: TaskFormProps) {
  return (
    <Task props={props} may={["receive"]}>
      {(delivery) => <Receiving {...props} delivery={delivery} />}
    </Task>
  );
}

interface Kept {
  receiver: string;
  receivedOn: Day | null;
  waitDays: number | null;
}

function Receiving({ delivery, draft, locked, onSent }: TaskFormProps & { delivery: Delivery }) {
  const { t } = useTranslation("delivery");
  const act = useDeliveryAct(delivery, "receipt");
  const [said, setSaid] = useState<Kept>({
    receiver: "",
    receivedOn: dayOf(),
    waitDays: 30,
    ...(draft.initial as Partial<Kept> | null),
  });
  const [asked, setAsked] = useState(false);
  const change = (next: Partial<Kept>) => {
    setSaid({ ...said, ...next });
    draft.save({ ...said, ...next });
  };
  const refused = act.error ? asProblem(act.error) : null;
  const { receivedOn, waitDays } = said;
  const receiver = said.receiver.trim();
  const send = () => {
    setAsked(true);
    if (locked || act.isPending || !receiver || !receivedOn || !waitDays) return;
    act.mutate({ receiver, receivedOn, waitDays }, { onSuccess: (view) => onSent(view.next) });
  };
  useShortcut("Ctrl+Enter", t("receive"), send, !locked);
  return (
    <>
      <fieldset className={styles.form} disabled={locked}>
        <Field
          label={t("receiver")}
          required
          hint={t("receiverHint")}
          error={(asked && !receiver && t("receiverMissing")) || refused?.errorOf("receiver")}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={200}
              value={said.receiver}
              onChange={(event) => change({ receiver: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t("receivedOn")}
          required
          error={(asked && !receivedOn && t("dateMissing")) || refused?.errorOf("receivedOn")}
        >
          {(control) => (
            <DayPicker
              {...control}
              disabled={locked}
              value={receivedOn}
              onChange={(day) => change({ receivedOn: day })}
            />
          )}
        </Field>
        <WaitDays
          value={waitDays}
          disabled={locked}
          error={(asked && !waitDays && t("waitDaysMissing")) || refused?.errorOf("waitDays")}
          onChange={(days) => change({ waitDays: days })}
        />
      </fieldset>
      <ProblemAlert problem={act.error} />
      <SubmitBar note={draft.words}>
        <Button type="primary" size="large" disabled={locked} loading={act.isPending} onClick={send}>
          {t("receive")}
        </Button>
      </SubmitBar>
    </>
  );
}

interface WaitProps {
  value: number | null;
  disabled?: boolean;
  error?: string;
  onChange: (days: number | null) => void;
}

/** A waiting time in working days, with the day it leads to. */
export function WaitDays({ value, disabled, error, onChange }: WaitProps) {
  const { t } = useTranslation("delivery");
  return (
    <TermInput
      label={t("waitDays")}
      hint={t("waitDaysHint")}
      value={value}
      disabled={disabled}
      error={error}
      onChange={onChange}
    />
  );
}
