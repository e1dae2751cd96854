import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { DayPicker } from "@/ui/DayPicker";
import { dueQuery } from "@/ui/DueLine";
import { Field } from "@/ui/Field";
import { OrgPicker } from "@/ui/pickers";
import { dayOf } from "@/ui/time";
import { type PlanEditorProps, useFaultWords } from "./PlanEditor";
import styles from "./plan.module.css";

const TERMS = [5, 7, 10];

/** Who is asked for an opinion on the discussion draft, and until when. */
export function RoundEditor({ plan, content, faults, disabled, onChange }: PlanEditorProps) {
  const { t } = useTranslation("workplan");
  const faultOf = useFaultWords(faults);
  const cache = useQueryClient();
  const today = dayOf();
  const inDays = async (term: number) => {
    const answer = await cache.fetchQuery(dueQuery(today, term, "WORKING_DAYS"));
    onChange((now) => ({ ...now, opinionsDue: answer.due })); // somebody may have typed until the answer came
  };
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
          <div className={styles.roundDue}>
            <Field label={t("opinionsDue")} required error={faultOf("opinionsDue")}>
              {(control) => (
                <DayPicker
                  {...control}
                  disabled={disabled}
                  min={today}
                  value={content.opinionsDue}
                  onChange={(opinionsDue) => onChange({ ...content, opinionsDue })}
                />
              )}
            </Field>
            {TERMS.map((term) => (
              <Button key={term} disabled={disabled} onClick={() => inDays(term)}>
                {t("opinionsDueTerm", { count: term })}
              </Button>
            ))}
          </div>
        )}
      </div>
    </section>
  );
}
