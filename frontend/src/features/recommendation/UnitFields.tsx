import { InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import type { Id, OrgRef } from "@/api/types";
import { DueLine } from "@/ui/DueLine";
import { Field } from "@/ui/Field";
import { OrgPicker } from "@/ui/pickers";

export interface Units {
  lead: Id | null;
  cooperating: Id[];
  days: number | null;
}

interface Props {
  value: Units;
  known: OrgRef[];
  disabled?: boolean;
  required?: boolean;
  errorOf: (field: string) => string | undefined;
  onChange: (next: Partial<Units>) => void;
}

/** Who must answer, and in how many working days. */
export function UnitFields({ value, known, disabled, required, errorOf, onChange }: Props) {
  const { t } = useTranslation("recommendation");
  return (
    <>
      <Field label={t("lead")} required={required} hint={t("leadHint")} error={errorOf("lead")}>
        {(control) => (
          <OrgPicker
            {...control}
            disabled={disabled}
            known={known}
            value={value.lead}
            onChange={(lead) => onChange({ lead: lead as Id | null })}
          />
        )}
      </Field>
      <Field label={t("cooperating")} hint={t("cooperatingHint")} error={errorOf("cooperating")}>
        {(control) => (
          <OrgPicker
            {...control}
            multiple
            disabled={disabled}
            known={known}
            value={value.cooperating}
            onChange={(orgs) => onChange({ cooperating: orgs as Id[] })}
          />
        )}
      </Field>
      <Field label={t("days")} required={required} error={errorOf("days")}>
        {(control) => (
          <InputNumber
            {...control}
            style={{ width: "100%" }}
            min={1}
            max={250}
            precision={0}
            disabled={disabled}
            value={value.days}
            onChange={(days) => onChange({ days })}
          />
        )}
      </Field>
      <DueLine term={value.days ?? undefined} unit="WORKING_DAYS" />
    </>
  );
}
