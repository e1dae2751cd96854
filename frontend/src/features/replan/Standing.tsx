import { useTranslation } from "react-i18next";
import type { ReplanView } from "@/api/replanTypes";
import { useTermWords } from "@/ui/term";
import { formatInstant } from "@/ui/time";
import styles from "./replan.module.css";

/** What it is, until when, and how that date was found. */
export function Standing({ view: { row } }: { view: ReplanView }) {
  const { t } = useTranslation(["replan", "tasks"]);
  const words = useTermWords();
  return (
    <p className={styles.standing}>
      <strong>
        {t(`tasks:elements.${row.elementId}`)}
        {row.subject && ` · ${row.subject}`}
      </strong>
      <span>
        {t("now", { due: formatInstant(row.dueAt) })} <span className="secondary">{words(row.rule)}</span>
      </span>
      <span className="secondary">{row.responsible.people.join(t("separator")) || row.responsible.name}</span>
    </p>
  );
}
