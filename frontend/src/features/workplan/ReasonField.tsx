import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "@/ui/Field";

interface Props {
  value: string;
  error?: string;
  disabled?: boolean;
  onChange: (said: string) => void;
}

/** Why the plan is amended: what the leading group reads first, and what stands beside every assignment concerned. */
export function ReasonField({ value, error, disabled, onChange }: Props) {
  const { t } = useTranslation("amendment");
  return (
    <Field label={t("reason")} required hint={t("reasonHint")} error={error}>
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
