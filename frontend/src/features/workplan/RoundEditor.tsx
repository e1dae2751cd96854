import { useTranslation } from "react-i18next";
import { DueDay } from "@/ui/DueDay";
import { Field } from "@/ui/Field";
import { OrgPicker } from "@/ui/pickers";
import { type PlanEditorProps, useFaultWords } from "./PlanEditor";
import styles from "./plan.module.css";

/** Who is asked for an opinion on the discussion draft, and until when. */
export function RoundEditor({ plan, content, faults, disabled, onChange }: PlanEditorProps) {
  const { t } = useTranslation("workplan");
  const faultOf = useFaultWords(faults);
  return (
    <section className={styles.block} aria-label={t("opinionRound")}>
      <h3>{t("opinionRound")}</h3>
      <div className={styles.entry}>
        <Field
          label={t("opinionOrgs")}
          hint={content.opinionOrgs.length === 0 && t("opinionOrgsNone")}
          error={faultOf("opinionOrgs")}
        >
          {(control) => (
            <OrgPicker
              {...control}
              multiple
              disabled={disabled}
              value={content.opinionOrgs}
              known={plan.orgs}
              onChange={(opinionOrgs) => onChange({ ...content, opinionOrgs })}
            />
          )}
        </Field>
        {content.opinionOrgs.length > 0 && (
          <DueDay
            label={t("opinionsDue")}
            required
            disabled={disabled}
            error={faultOf("opinionsDue")}
            value={content.opinionsDue}
            onChange={(opinionsDue) => onChange((now) => ({ ...now, opinionsDue }))} // somebody may have typed until the answer came
          />
        )}
      </div>
    </section>
  );
}
