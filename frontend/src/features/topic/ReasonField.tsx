import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "@/ui/Field";

interface Props {
  value: string;
  error?: string;
  disabled?: boolean;
  onChange: (said: string) => void;
}

/** Why the agreed outline is changed: the leader in charge reads it first. */
export function ReasonField({ value, error, disabled, onChange }: Props) {
  const { t } = useTranslation("topic");
  return (
    <Field label={t("change.reason")} required hint={t("change.reasonHint")} error={error}>
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
