import { useTranslation } from "react-i18next";
import type { Id, PersonRef } from "@/api/types";
import { Field } from "@/ui/Field";
import { PersonPicker } from "@/ui/pickers";

export interface Crew {
  lead: Id | null;
  members: Id[];
  inCharge: Id | null;
}

interface Props {
  crew: Crew;
  known: PersonRef[];
  faults: Record<string, string>;
  onChange: (crew: Crew) => void;
}

/** Who leads a group, who belongs to it, and which leader reviews what it submits. */
export function CrewFields({ crew, known, faults, onChange }: Props) {
  const { t } = useTranslation(["topic", "study"]);
  const memberFault = Object.entries(faults).find(([field]) => field.startsWith("members"))?.[1];
  return (
    <>
      <Field label={t("study:lead")} required error={faults.lead}>
        {(control) => (
          <PersonPicker {...control} value={crew.lead} known={known} onChange={(lead) => onChange({ ...crew, lead })} />
        )}
      </Field>
      <Field label={t("study:members")} error={memberFault}>
        {(control) => (
          <PersonPicker
            {...control}
            multiple
            value={crew.members}
            known={known}
            onChange={(members) => onChange({ ...crew, members })}
          />
        )}
      </Field>
      <Field label={t("people.inCharge")} hint={t("people.inChargeHint")} error={faults.inCharge}>
        {(control) => (
          <PersonPicker
            {...control}
            value={crew.inCharge}
            known={known}
            onChange={(inCharge) => onChange({ ...crew, inCharge })}
          />
        )}
      </Field>
    </>
  );
}
