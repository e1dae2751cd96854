import { useTranslation } from "react-i18next";
import type { EscalationVersion, Urgency } from "@/api/escalationTypes";
import { Answer } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import styles from "./escalation.module.css";
import { Steps } from "./Steps";
import { useVersions } from "./useEscalation";

/** Every version of a profile: who made it so, when, why, and which rows were changed. */
export function History({ urgency }: { urgency: Urgency }) {
  const { t } = useTranslation("escalation");
  const versions = useVersions(urgency);
  const who = (one: EscalationVersion) =>
    one.by ? t("madeBy", { name: one.by.name, at: formatInstant(one.at) }) : t("original");
  return (
    <section aria-label={t("history")} className={styles.part}>
      <h2>{t("history")}</h2>
      <Answer query={versions} rows={2}>
        {(all) => (
          <>
            {all.map((one, i) => (
              <details key={one.version} className={styles.version}>
                <summary>
                  <strong>{t("version", { count: one.version })}</strong> {who(one)}
                  {one.reason && <span className="secondary"> {one.reason}</span>}
                </summary>
                <Steps
                  caption={t("version", { count: one.version })}
                  steps={one.steps}
                  {...(all[i + 1] && { before: all[i + 1]?.steps })}
                />
              </details>
            ))}
          </>
        )}
      </Answer>
    </section>
  );
}
