import { Button, Input, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Delivery } from "@/api/deliveryTypes";
import { asProblem } from "@/api/problem";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import type { TaskFormProps } from "@/ui/taskForm";
import { useDeliveryAct } from "./delivery";
import styles from "./delivery.module.css";
import { WaitDays } from "./ReceiptForm";
import { Task } from "./Task";

/** The time for which instructions were waited for is over: close, or wait on. */
export function WaitForm(props: TaskFormProps) {
  return (
    <Task props={props} may={["wait"]}>
      {(delivery) => <Deciding {...props} delivery={delivery} />}
    </Task>
  );
}

interface Kept {
  outcome: "CLOSE" | "WAIT";
  waitDays: number | null;
  conclusion: string;
}

function Deciding({ delivery, draft, locked, onSent }: TaskFormProps & { delivery: Delivery }) {
  const { t } = useTranslation("delivery");
  const act = useDeliveryAct(delivery, "decision");
  const [said, setSaid] = useState<Kept>({
    outcome: "CLOSE",
    waitDays: 10,
    conclusion: "",
    ...(draft.initial as Partial<Kept> | null),
  });
  const change = (next: Partial<Kept>) => {
    setSaid({ ...said, ...next });
    draft.save({ ...said, ...next });
  };
  const closing = said.outcome === "CLOSE";
  const refused = act.error ? asProblem(act.error) : null;
  const send = () => {
    if (locked || act.isPending || (!closing && !said.waitDays)) return;
    const body = closing
      ? { outcome: said.outcome, conclusion: said.conclusion.trim() }
      : { outcome: said.outcome, waitDays: said.waitDays ?? undefined };
    act.mutate(body, { onSuccess: (view) => onSent(view.next) });
  };
  useShortcut("Ctrl+Enter", t(closing ? "close" : "waitOn"), send, !locked);
  return (
    <>
      <fieldset className={styles.form} disabled={locked}>
        <Radio.Group
          aria-label={t("verdict")}
          value={said.outcome}
          options={[
            { value: "CLOSE", label: t("close") },
            { value: "WAIT", label: t("waitOn") },
          ]}
          onChange={(event) => change({ outcome: event.target.value as Kept["outcome"] })}
        />
        {closing ? (
          <Conclusion value={said.conclusion} onChange={(conclusion) => change({ conclusion })} />
        ) : (
          <WaitDays
            value={said.waitDays}
            disabled={locked}
            error={refused?.errorOf("waitDays") || (said.waitDays ? undefined : t("waitDaysMissing"))}
            onChange={(waitDays) => change({ waitDays })}
          />
        )}
      </fieldset>
      <ProblemAlert problem={act.error} />
      <SubmitBar note={draft.words}>
        <Button type="primary" size="large" disabled={locked} loading={act.isPending} onClick={send}>
          {t(closing ? "close" : "waitOn")}
        </Button>
      </SubmitBar>
    </>
  );
}

export function Conclusion({ value, onChange }: { value: string; onChange: (words: string) => void }) {
  const { t } = useTranslation("delivery");
  return (
    <Field label={t("conclusion")} hint={t("conclusionHint")}>
      {(control) => (
        <Input.TextArea
          {...control}
          autoSize={{ minRows: 3, maxRows: 12 }}
          maxLength={5000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
