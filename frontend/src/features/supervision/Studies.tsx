import { useTranslation } from "react-i18next";
import type { BoardOfStudy } from "@/api/supervisionTypes";
import type { Id } from "@/api/types";
import styles from "./supervision.module.css";

const PARTS = ["overdue", "near", "normal", "notStarted", "done"] as const;
const MOST = 8;

interface Props {
  studies: BoardOfStudy[];
  onPick: (study: Id) => void;
}

/** How each study stands, as bars of one length; a press narrows the board to it. */
export function Studies({ studies, onPick }: Props) {
  const { t } = useTranslation("supervision");
  if (studies.length < 2) return null;
  return (
    <section className={styles.studies} aria-label={t("byStudy")}>
      <h2>
        {t("byStudy")} <span className="secondary">{t("byStudyHint")}</span>
      </h2>
      <ul>
        {studies.slice(0, MOST).map((study) => (
          <li key={study.studyId}>
            <button type="button" aria-label={t("bar", { ...study })} onClick={() => onPick(study.studyId)}>
              <span className={styles.studyName}>{study.title}</span>
              <span className={styles.bar} aria-hidden="true">
                {PARTS.filter((part) => study[part] > 0).map((part) => (
                  <span key={part} data-part={part} style={{ flexGrow: study[part] }}>
                    {study[part]}
                  </span>
                ))}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
