import { Button, Checkbox, Input, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Delivery } from "@/api/deliveryTypes";
import { asProblem } from "@/api/problem";
import type { Day } from "@/api/types";
import { DayPicker } from "@/ui/DayPicker";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { RecordedDecision } from "@/ui/RecordedDecision";
import { SubmitBar } from "@/ui/SplitForm";
import type { FormDraft, TaskFormProps } from "@/ui/taskForm";
import { dayOf } from "@/ui/time";
import { useDeliveryAct } from "./delivery";
import styles from "./delivery.module.css";
import { Task } from "./Task";

/** The signatory signs or returns; the office records what the signatory wrote on paper. */
export function SignForm(props: TaskFormProps) {
  return (
    <Task props={props} may={["sign", "record-signature"]}>
      {(delivery) =>
        delivery.actions.includes("sign") ? (
          <Signature delivery={delivery} draft={props.draft} locked={props.locked} onSent={props.onSent} />
        ) : (
          <RecordedSignature delivery={delivery} onSent={props.onSent} />
        )
      }
    </Task>
  );
}

interface Props {
  delivery: Delivery;
  draft?: FormDraft;
  locked?: boolean;
  extra?: () => Record<string, unknown> | null;
  onSent: TaskFormProps["onSent"];
}

export function RecordedSignature({ delivery, onSent }: Pick<Props, "delivery" | "onSent">) {
  const { t } = useTranslation("delivery");
  return (
    <RecordedDecision
      title={t("recordSignature")}
      leaders={delivery.signatory ? [delivery.signatory] : []}
      ownerType="DELIVERY"
      ownerId={delivery.reportId}
    >
      {(extra) => <Signature delivery={delivery} extra={extra} onSent={onSent} />}
    </RecordedDecision>
  );
}

interface Kept {
  outcome: "SIGNED" | "RETURNED";
  opinion: string;
  circled: boolean;
  signedOn: Day | null;
}

function Signature({ delivery, draft, locked = false, extra, onSent }: Props) {
  const { t } = useTranslation("delivery");
  const act = useDeliveryAct(delivery, "signature");
  const [said, setSaid] = useState<Kept>({
    outcome: "SIGNED",
    opinion: "",
    circled: false,
    signedOn: dayOf(),
    ...(draft?.initial as Partial<Kept> | null),
  });
  const [asked, setAsked] = useState(false);
  const change = (next: Partial<Kept>) => {
    setSaid({ ...said, ...next });
    draft?.save({ ...said, ...next });
  };
  const returned = said.outcome === "RETURNED";
  const empty = said.opinion.trim() === "";
  const missing = returned ? empty : empty && !said.circled;
  const refused = act.error ? asProblem(act.error) : null;
  const send = () => {
    setAsked(true);
    const more = extra ? extra() : {};
    if (locked || act.isPending || missing || !said.signedOn || more === null) return;
    const body = { ...said, opinion: said.opinion.trim(), signedOn: said.signedOn, ...more };
    act.mutate(body, { onSuccess: (view) => onSent(view.next) });
  };
  return (
    <div className={styles.form}>
      <Radio.Group
        aria-label={t("verdict")}
        disabled={locked}
        value={said.outcome}
        options={[
          { value: "SIGNED", label: t("sign") },
          { value: "RETURNED", label: t("return") },
        ]}
        onChange={(event) => change({ outcome: event.target.value as Kept["outcome"] })}
      />
      {!returned && (
        <Checkbox
          disabled={locked}
          checked={said.circled}
          onChange={(event) => change({ circled: event.target.checked })}
        >
          {t("circled")}
        </Checkbox>
      )}
      <Field
        label={t(returned ? "returnReason" : "opinion")}
        required={returned}
        hint={t(returned ? "returnHint" : "opinionHint")}
        error={(asked && missing && t(returned ? "reasonMissing" : "opinionMissing")) || refused?.errorOf("opinion")}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            disabled={locked}
            autoSize={{ minRows: 4, maxRows: 12 }}
            maxLength={5000}
            value={said.opinion}
            onChange={(event) => change({ opinion: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={t("signedOn")}
        required
        error={(asked && !said.signedOn && t("dateMissing")) || refused?.errorOf("signedOn")}
      >
        {(control) => (
          <DayPicker
            {...control}
            disabled={locked}
            value={said.signedOn}
            onChange={(signedOn) => change({ signedOn })}
          />
        )}
      </Field>
      <ProblemAlert problem={act.error} />
      <SubmitBar note={draft?.words}>
        <Button type="primary" size="large" danger={returned} disabled={locked} loading={act.isPending} onClick={send}>
          {t(returned ? "confirmReturn" : "confirmSign")}
        </Button>
      </SubmitBar>
    </div>
  );
}
