import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import type { Consultation } from "@/api/consultationTypes";
import { formatInstant } from "@/ui/time";
import styles from "./consultation.module.css";
import { INK } from "./tones";

const TONES = { WAITING: "default", FINISHED: "green", SILENT: "red" } as const;

/** Who was asked, who has finished, who stayed silent. */
export function AskedList({ consultation }: { consultation: Consultation }) {
  const { t } = useTranslation("consultation");
  if (consultation.asked.length === 0) return null;
  return (
    <section aria-label={t("asked")} className={styles.form}>
      <h2>{t("asked")}</h2>
      <ul className={styles.plain}>
        {consultation.asked.map((one) => (
          <li key={one.id} className={styles.head}>
            <span>{one.org.name}</span>
            <Tag color={TONES[one.state]} style={INK[TONES[one.state]]}>
              {t(`askedState.${one.state}`)}
            </Tag>
            <span className="secondary">
              {t("receivedCount", { count: one.received })}
              {one.finishedAt && ` · ${formatInstant(one.finishedAt)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
