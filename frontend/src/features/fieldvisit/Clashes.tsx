import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { VisitClash } from "@/api/visitTypes";
import styles from "./visit.module.css";
import { useDays, useGroupWords } from "./words";

/** Who else troubles the same hosts: never a refusal, always who to ask. */
export function Clashes({ clashes, study }: { clashes: VisitClash[]; study: string }) {
  const { t } = useTranslation("fieldvisit");
  const days = useDays();
  const group = useGroupWords();
  if (clashes.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t("clashTitle", { count: clashes.length })}
      description={
        <ul className={styles.clashes}>
          {clashes.map((clash) => (
            <li key={clash.visitId}>
              <strong>{t(`clash.${clash.kind}`, { site: clash.site, city: clash.city })}</strong>
              {t("clashColon")}
              <Link to={`/visits/${clash.visitId}`}>{clash.title}</Link>
              <span className="secondary">
                {" "}
                {[
                  group(clash.group),
                  clash.studyId !== study && clash.studyTitle,
                  days(clash.from, clash.to),
                  clash.ask && t("ask", { name: clash.ask.name }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </li>
          ))}
        </ul>
      }
    />
  );
}
