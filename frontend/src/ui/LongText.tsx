import { Input } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "./Field";

/** As many characters as the server takes. */
export const LONGEST_TEXT = 200_000;

/** Measuring its height at every key would make a longer text slow to type: it scrolls instead. */
const GROWING = 20_000;

export const tooLong = (text: string) => text.length > LONGEST_TEXT;

interface Props {
  label: ReactNode;
  value: string;
  onChange: (text: string) => void;
  /** How many lines it shows at least and at most. */
  lines: [number, number];
  required?: boolean;
  hint?: ReactNode;
  error?: string;
  disabled?: boolean;
  autoFocus?: boolean;
}

/** A text of any length with its count: what is too long is said to be, and stays as it was typed or pasted. */
export function LongText({
  label,
  value,
  onChange,
  lines: [minRows, maxRows],
  required,
  hint,
  error,
  disabled,
  autoFocus,
}: Props) {
  const { t } = useTranslation();
  const over = tooLong(value) ? t("tooLong", { max: LONGEST_TEXT, over: value.length - LONGEST_TEXT }) : undefined;
  return (
    <Field label={label} required={required} hint={hint} error={over ?? error}>
      {(control) => (
        <Input.TextArea
          {...control}
          disabled={disabled}
          autoFocus={autoFocus}
          autoSize={value.length <= GROWING && { minRows, maxRows }}
          rows={maxRows}
          showCount={{ formatter: ({ count }) => `${count} / ${LONGEST_TEXT}` }}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
