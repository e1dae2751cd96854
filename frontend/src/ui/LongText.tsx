import { Input } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "./Field";

/** As many characters as the server takes. */
export const LONGEST_TEXT = 200_000;

/** Measuring its height at every key would make a longer text slow to type: it scrolls instead. */
const GROWING = 20_000;

export const tooLong = (text: string) => text.length > LONGEST_TEXT;

export interface LongTextProps {
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

/** How a text of any length is shown, with its count. */
export const longArea = (text: string, [minRows, maxRows]: [number, number]) => ({
  autoSize: text.length <= GROWING && { minRows, maxRows },
  rows: maxRows,
  showCount: { formatter: ({ count }: { count: number }) => `${count} / ${LONGEST_TEXT}` },
});

/** By how much it is too long, in words; undefined where it is not. */
export function useTooLong(text: string): string | undefined {
  const { t } = useTranslation();
  return tooLong(text) ? t("tooLong", { max: LONGEST_TEXT, over: text.length - LONGEST_TEXT }) : undefined;
}

/** A text of any length with its count: what is too long is said to be, and stays as it was typed or pasted. */
export function LongText({ label, value, onChange, lines, required, hint, error, disabled, autoFocus }: LongTextProps) {
  const over = useTooLong(value);
  return (
    <Field label={label} required={required} hint={hint} error={over ?? error}>
      {(control) => (
        <Input.TextArea
          {...control}
          disabled={disabled}
          autoFocus={autoFocus}
          {...longArea(value, lines)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
