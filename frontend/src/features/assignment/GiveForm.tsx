import { App, Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import { useSession } from "@/api/session";
import type { Id } from "@/api/types";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import { UrgencyField } from "@/ui/UrgencyField";
import { useGive } from "./assignment";
import styles from "./assignment.module.css";
import { type Charge, ChargeFields, faultsOf, helpersOf, newCharge, ownerOf } from "./ChargeFields";
import { forgetGiving, type GivingDraft, keepGiving, keptGiving } from "./givingDraft";

const STAGES = ["TOPIC", "PLAN_DRAFT", "PLAN_APPROVE", "OUTLINE", "FIELD", "PRELIM", "CONSULT", "REPORT", "FOLLOW"];

interface Props {
  study: Id;
  stage: string;
  /** Where it is sent when it comes from something: the address of that thing's assignments. */
  path?: string;
  onGiven: () => void;
}

/** The office or a leader gives somebody something to do, until a day that the calendar counts. */
export function GiveForm({ study, stage, path, onGiven }: Props) {
  const { t } = useTranslation(["assignment", "elements"]);
  const { person } = useSession();
  const { message } = App.useApp();
  const keptAs = path ?? study;
  const [said, setSaid] = useState<GivingDraft>(
    () => keptGiving(person.id, keptAs) ?? { title: "", text: "", stage, charge: newCharge() },
  );
  const [asked, setAsked] = useState(false);
  const give = useGive(study, path);
  const change = (next: Partial<GivingDraft>) => {
    const all = { ...said, ...next };
    setSaid(all);
    keepGiving(person.id, keptAs, all);
  };
  const refused = give.error ? asProblem(give.error).errors : [];
  const server = (field: string) =>
    refused.find((one) => one.field === field || one.field.startsWith(`${field}.`))?.message;
  const faults = { ...faultsOf(said.charge, study, t), ...(said.title.trim() === "" && { title: t("titleMissing") }) };
  const shown: Record<string, string | undefined> = {
    owner: server("owner"),
    rule: server("rule"),
    title: server("title"),
    ...(asked && faults),
  };
  const submit = () => {
    setAsked(true);
    const owner = ownerOf(said.charge, study);
    if (give.isPending || !owner || Object.keys(faults).length > 0) return;
    const body = {
      title: said.title.trim(),
      text: said.text.trim(),
      stage: said.stage || null,
      owner,
      helpers: helpersOf(said.charge),
      rule: said.charge.rule,
      urgency: said.urgent ? ("URGENT" as const) : ("DEFAULT" as const),
    };
    give.mutate(body, {
      onSuccess: () => {
        forgetGiving(person.id, keptAs);
        void message.success(t("given"));
        onGiven();
      },
    });
  };
  return (
    <div className={styles.form}>
      <Field label={t("title")} required error={shown.title}>
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            value={said.title}
            onChange={(event) => change({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("text")} error={server("text")} hint={t("textHint")}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 3, maxRows: 12 }}
            maxLength={20000}
            value={said.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("stage")}>
        {(control) => (
          <Select
            {...control}
            style={{ width: "100%" }}
            value={said.stage}
            options={STAGES.map((value) => ({ value, label: t(`elements:stage.${value}`) }))}
            onChange={(next) => change({ stage: next })}
          />
        )}
      </Field>
      <ChargeFields
        study={study}
        charge={said.charge}
        faults={Object.fromEntries(Object.entries(shown).filter(([, words]) => words)) as Record<string, string>}
        onChange={(next: Partial<Charge>) => change({ charge: { ...said.charge, ...next } })}
      />
      <UrgencyField urgent={said.urgent ?? false} onChange={(urgent) => change({ urgent })} />
      <ProblemAlert problem={give.error} />
      <SubmitBar>
        <Button type="primary" size="large" loading={give.isPending} onClick={submit}>
          {t("giveVerb")}
        </Button>
      </SubmitBar>
    </div>
  );
}
