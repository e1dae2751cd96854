import { InputNumber } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Day, TermUnit } from "@/api/types";
import { DueLine } from "./DueLine";
import { Field } from "./Field";

/** What the server counts at most. */
export const LONGEST: Record<TermUnit, number> = { WORKING_DAYS: 500, CALENDAR_DAYS: 730, MONTHS: 36 };

export const inRange = (term: number | null | undefined, most: number): boolean =>
  term != null && Number.isInteger(term) && term >= 1 && term <= most;

interface Props {
  label: ReactNode;
  hint?: ReactNode;
  value: number | null | undefined;
  unit?: TermUnit;
  /** At most so many, where the server allows fewer than the calendar. */
  most?: number;
  from?: Day | null;
  say?: (due: string, from: string) => string;
  error?: string;
  required?: boolean;
  disabled?: boolean;
  /** The line with the answer stands elsewhere. */
  silent?: boolean;
  onChange: (term: number | null) => void;
}

/** A number of working days (or of another unit, which is said beside it), with the day to which it leads. What is out of range stays and is said. */
export function TermInput(props: Props) {
  const {
    label,
    hint,
    value,
    unit = "WORKING_DAYS",
    from,
    say,
    error,
    required = true,
    disabled,
    silent,
    onChange,
  } = props;
  const { t } = useTranslation("common");
  const most = props.most ?? LONGEST[unit];
  const wrong = value != null && !inRange(value, most) ? t("termFields.range", { most }) : undefined;
  return (
    <>
      <Field label={label} required={required} hint={hint} error={wrong ?? error}>
        {(control) => (
          <InputNumber
            {...control}
            style={{ width: "100%" }}
            inputMode="numeric"
            suffix={silent ? undefined : t(`termFields.${unit}`)}
            disabled={disabled}
            value={value ?? null}
            onChange={onChange}
          />
        )}
      </Field>
      {!silent && <DueLine term={wrong ? null : value} unit={unit} from={from} say={say} />}
    </>
  );
}
