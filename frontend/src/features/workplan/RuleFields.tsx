import { InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Day, DueRule, TermUnit } from "@/api/types";
import { DayPicker } from "@/ui/DayPicker";
import { DueLine } from "@/ui/DueLine";
import { Field } from "@/ui/Field";
import styles from "./plan.module.css";

const UNITS: TermUnit[] = ["WORKING_DAYS", "CALENDAR_DAYS", "MONTHS"];

interface Props {
  rule: DueRule;
  /** The day of issue, once there is one. */
  from: Day | null;
  error?: string;
  disabled: boolean;
  onChange: (rule: DueRule) => void;
}

/** By when: a term after issue, which states its unit, or a date. Beside a term stands the day it leads to. */
export function RuleFields({ rule, from, error, disabled, onChange }: Props) {
  const { t } = useTranslation("workplan");
  const kinds = (["TERM", "FIXED"] as const).map((kind) => ({ value: kind, label: t(`ruleKind.${kind}`) }));
  const change = (kind: DueRule["kind"]) =>
    onChange(kind === "TERM" ? { kind, term: 10, unit: "WORKING_DAYS", anchor: "PLAN_ISSUED" } : { kind });
  return (
    <>
      <Field label={t("ruleKindLabel")}>
        {(control) => (
          <Select
            {...control}
            style={{ width: "100%" }}
            disabled={disabled}
            value={rule.kind}
            options={kinds}
            onChange={change}
          />
        )}
      </Field>
      {rule.kind === "FIXED" ? (
        <Field label={t("date")} required error={error}>
          {(control) => (
            <DayPicker
              {...control}
              disabled={disabled}
              value={rule.date}
              onChange={(date) => onChange({ kind: "FIXED", ...(date && { date }) })}
            />
          )}
        </Field>
      ) : (
        <>
          <Field label={t("termAfterIssue")} required error={error}>
            {(control) => (
              <InputNumber
                {...control}
                style={{ width: "100%" }}
                min={1}
                max={999}
                precision={0}
                disabled={disabled}
                value={rule.term}
                onChange={(term) => onChange({ ...rule, term: term ?? undefined })}
              />
            )}
          </Field>
          <Field label={t("unitLabel")}>
            {(control) => (
              <Select
                {...control}
                style={{ width: "100%" }}
                disabled={disabled}
                value={rule.unit ?? "WORKING_DAYS"}
                options={UNITS.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
                onChange={(unit) => onChange({ ...rule, unit })}
              />
            )}
          </Field>
          <div className={styles.wholeRow}>
            <DueLine
              term={rule.term}
              unit={rule.unit ?? "WORKING_DAYS"}
              from={from}
              say={(due, start) => (from ? t("dueAnswer", { due }) : t("dueIfIssued", { from: start, due }))}
            />
          </div>
        </>
      )}
    </>
  );
}
