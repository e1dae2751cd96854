import { useTranslation } from "react-i18next";
import type { DayMark } from "./days";
import styles from "./schedule.module.css";

/** That a day is off or made up for, by word and colour; `named` says which holiday. */
export function Mark({ mark, named }: { mark: DayMark; named?: boolean }) {
  const { t } = useTranslation("calendar");
  if (mark.sort !== "off" && mark.sort !== "makeUp") return null;
  return (
    <span className={styles.dayMark} data-sort={mark.sort} title={mark.reason ?? t(mark.sort)}>
      {t(`${mark.sort}Mark`)}
      {named && mark.reason && ` ${mark.reason}`}
    </span>
  );
}
