import { Input } from "antd";
import { Field } from "./Field";

interface Props {
  label: string;
  hint: string;
  value: string;
  error?: string;
  disabled?: boolean;
  onChange: (said: string) => void;
}

/** Why something agreed is changed: whoever decides reads it first. */
export function ReasonField({ label, hint, value, error, disabled, onChange }: Props) {
  return (
    <Field label={label} required hint={hint} error={error}>
      {(control) => (
        <Input.TextArea
          {...control}
          autoSize={{ minRows: 3, maxRows: 12 }}
          maxLength={2000}
          showCount
          disabled={disabled}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
