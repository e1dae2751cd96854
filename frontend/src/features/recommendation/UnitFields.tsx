import { useTranslation } from "react-i18next";
import type { Id, OrgRef } from "@/api/types";
import { Field } from "@/ui/Field";
import { OrgPicker } from "@/ui/pickers";
import { TermInput } from "@/ui/TermInput";

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
      <TermInput
        label={t("days")}
        most={250}
        required={required}
        disabled={disabled}
        error={errorOf("days")}
        value={value.days}
        onChange={(days) => onChange({ days })}
      />
    </>
  );
}
