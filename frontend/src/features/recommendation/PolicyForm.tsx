import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import type { Policy } from "@/api/recommendationTypes";
import type { Id } from "@/api/types";
import { DayPicker } from "@/ui/DayPicker";
import { Field } from "@/ui/Field";
import { mergedFields, mergedList } from "@/ui/merge";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import { useKeptDraft } from "@/ui/useKeptDraft";
import { Conflict, standingNow } from "./Conflict";
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

const LABELS = {
  title: "policyTitle",
  issuer: "issuer",
  number: "docNumber",
  issuedOn: "issuedOn",
  measures: "measures",
} as const;

const shown = (draft: PolicyDraft, field: keyof PolicyDraft): string =>
  field === "measures"
    ? draft.measures.map((measure) => `${measure.label} ${measure.text}`.trim()).join("\n")
    : (draft[field] ?? "—");

const mergedPolicies = (base: PolicyDraft, mine: PolicyDraft, theirs: PolicyDraft): PolicyDraft => ({
  ...mergedFields(base, mine, theirs),
  measures: mergedList(base.measures, mine.measures, theirs.measures, (measure) => measure.id),
});

/** A policy document of somebody else, with its measures and what each aims at. */
export function PolicyForm({ study, known, onDone, onBack }: Props) {
  const { t } = useTranslation("recommendation");
  const [from, setFrom] = useState(known);
  const save = useSavePolicy(study, from);
  const kept = known ? `${known.id}/${known.version}` : study;
  const { said, change: keep, forget } = useKeptDraft<PolicyDraft>(`recommendation/policy/${kept}`, started(known));
  const [asked, setAsked] = useState(false);
  const refused = save.error ? asProblem(save.error) : null;
  const latest = standingNow<Policy>(save.error);
  const change = (next: Partial<PolicyDraft>) => {
    keep(next);
    // Faults are told by their place in the list: they do not hold for what is written now.
    if (refused?.errors.length) save.reset();
  };
  const take = (now: Policy, merged: PolicyDraft) => {
    setFrom(now);
    keep(merged);
    save.reset();
  };
  const done = () => {
    forget();
    onDone();
  };
  const send = () => {
    setAsked(true);
    if (save.isPending || !said.title.trim() || !said.issuer.trim()) return;
    save.mutate(said, { onSuccess: done });
  };
  const label = (field: keyof PolicyDraft) => t(LABELS[field]);
  const missing = (field: "title" | "issuer") => asked && !said[field].trim() && t("textMissing");
  return (
    <div className={styles.form}>
      {latest && (
        <Conflict
          banner={t("conflictDocument")}
          base={started(from)}
          mine={said}
          theirs={started(latest)}
          label={label}
          shown={shown}
          merge={mergedPolicies}
          onTake={(merged) => take(latest, merged)}
        />
      )}
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
      {!latest && <ProblemAlert problem={save.error} />}
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
