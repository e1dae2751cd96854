import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import type { Id, Policy } from "@/api/types";
import { DayPicker } from "@/ui/DayPicker";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import { MeasureFields } from "./MeasureFields";
import styles from "./recommendation.module.css";
import { type PolicyDraft, useSavePolicy } from "./register";

interface Props {
  study: Id;
  known: Policy | null;
  onDone: () => void;
  onBack: () => void;
}

const started = (known: Policy | null): PolicyDraft => ({
  title: known?.title ?? "",
  issuer: known?.issuer ?? "",
  number: known?.number ?? "",
  issuedOn: known?.issuedOn ?? null,
  measures: known?.measures.map(({ id, label, text, indicators }) => ({ id, label, text, indicators })) ?? [],
});

/** A policy document of somebody else, with its measures and what each aims at. */
export function PolicyForm({ study, known, onDone, onBack }: Props) {
  const { t } = useTranslation("recommendation");
  const save = useSavePolicy(study, known);
  const [said, setSaid] = useState<PolicyDraft>(() => started(known));
  const [asked, setAsked] = useState(false);
  const change = (next: Partial<PolicyDraft>) => setSaid({ ...said, ...next });
  const refused = save.error ? asProblem(save.error) : null;
  const send = () => {
    setAsked(true);
    if (save.isPending || !said.title.trim() || !said.issuer.trim()) return;
    save.mutate(said, { onSuccess: onDone });
  };
  const missing = (field: "title" | "issuer") => asked && !said[field].trim() && t("textMissing");
  return (
    <div className={styles.form}>
      <Field label={t("policyTitle")} required error={missing("title") || refused?.errorOf("title")}>
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            value={said.title}
            onChange={(event) => change({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("issuer")} required error={missing("issuer") || refused?.errorOf("issuer")}>
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            value={said.issuer}
            onChange={(event) => change({ issuer: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("docNumber")} error={refused?.errorOf("number")}>
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            value={said.number}
            onChange={(event) => change({ number: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("issuedOn")} error={refused?.errorOf("issuedOn")}>
        {(control) => <DayPicker {...control} value={said.issuedOn} onChange={(issuedOn) => change({ issuedOn })} />}
      </Field>
      <h3 className={styles.heading}>{t("measures")}</h3>
      {refused?.errorOf("measures") && (
        <p role="alert" className={styles.wrong}>
          {refused.errorOf("measures")}
        </p>
      )}
      {said.measures.map((measure, i) => (
        <MeasureFields
          key={measure.id ?? i}
          measure={measure}
          errorOf={(field) => refused?.errorOf(`measures[${i}].${field}`)}
          onChange={(next) =>
            change({ measures: said.measures.map((one, at) => (at === i ? { ...one, ...next } : one)) })
          }
          onRemove={() => change({ measures: said.measures.filter((_, at) => at !== i) })}
        />
      ))}
      <div>
        <Button
          onClick={() => change({ measures: [...said.measures, { id: null, label: "", text: "", indicators: [] }] })}
        >
          {t("addMeasure")}
        </Button>
      </div>
      <ProblemAlert problem={save.error} />
      <SubmitBar>
        <Button type="primary" size="large" loading={save.isPending} onClick={send}>
          {t("save")}
        </Button>
        <Button size="large" onClick={onBack}>
          {t("back")}
        </Button>
      </SubmitBar>
    </div>
  );
}
