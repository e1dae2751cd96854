import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Day, TermUnit } from "@/api/types";
import { DayPicker } from "./DayPicker";
import { DueLine } from "./DueLine";
import { Field } from "./Field";
import { inRange, LONGEST, TermInput } from "./TermInput";
import { dayOf, formatDay } from "./time";
import "./due-line.css";

const UNITS: TermUnit[] = ["WORKING_DAYS", "CALENDAR_DAYS", "MONTHS"];
const KINDS = ["TERM", "FIXED"] as const;

/** Until when: a term that states its unit, or a day. */
export interface TermRule {
  kind: (typeof KINDS)[number];
  term?: number | null;
  unit?: TermUnit | null;
  date?: Day | null;
}

/** Whether something was said that the server takes; it may still be missing. */
export const ruleHolds = (rule: TermRule, earliest: Day = dayOf()): boolean =>
  rule.kind === "FIXED"
    ? rule.date != null && rule.date >= earliest
    : inRange(rule.term, LONGEST[rule.unit ?? "WORKING_DAYS"]);

interface Props<R extends TermRule> {
  rule: R;
  /** A new rule of the kind that was chosen. */
  begin: (kind: R["kind"]) => R;
  termLabel?: string;
  /** The day of the event, once there is one; otherwise it is counted from today. */
  from?: Day | null;
  say?: (due: string, from: string) => string;
  error?: string;
  disabled?: boolean;
  onChange: (rule: R) => void;
}

/** The fields of a rule, for a grid of fields; beneath a term stands the day to which it leads. */
export function TermFields<R extends TermRule>({
  rule,
  begin,
  termLabel,
  from,
  say,
  error,
  disabled,
  onChange,
}: Props<R>) {
  const { t } = useTranslation("common");
  const unit = rule.unit ?? "WORKING_DAYS";
  const earliest = from ?? dayOf();
  const past = rule.kind === "FIXED" && rule.date && rule.date < earliest;
  return (
    <>
      <Field label={t("termFields.kind")}>
        {(control) => (
          <Select
            {...control}
            style={{ width: "100%" }}
            disabled={disabled}
            value={rule.kind}
            options={KINDS.map((kind) => ({ value: kind, label: t(`termFields.${kind}`) }))}
            onChange={(kind) => onChange(begin(kind))}
          />
        )}
      </Field>
      {rule.kind === "FIXED" ? (
        <Field
          label={t("termFields.day")}
          required
          error={past ? t("termFields.past", { day: formatDay(earliest) }) : error}
        >
          {(control) => (
            <DayPicker
              {...control}
              disabled={disabled}
              value={rule.date}
              onChange={(date) => onChange({ ...begin("FIXED"), ...(date && { date }) })}
            />
          )}
        </Field>
      ) : (
        <>
          <TermInput
            silent
            label={termLabel ?? t("termFields.fromToday")}
            value={rule.term}
            unit={unit}
            error={error}
            disabled={disabled}
            onChange={(term) => onChange({ ...rule, term: term ?? undefined })}
          />
          <Field label={t("termFields.unit")}>
            {(control) => (
              <Select
                {...control}
                style={{ width: "100%" }}
                disabled={disabled}
                value={unit}
                options={UNITS.map((one) => ({ value: one, label: t(`termFields.${one}`) }))}
                onChange={(chosen) => onChange({ ...rule, unit: chosen })}
              />
            )}
          </Field>
          <div className="term-fields-answer">
            <DueLine term={inRange(rule.term, LONGEST[unit]) ? rule.term : null} unit={unit} from={from} say={say} />
          </div>
        </>
      )}
    </>
  );
}
