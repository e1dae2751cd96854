import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import type { Consultation } from "@/api/consultationTypes";
import { ExportButton } from "@/ui/ExportButton";
import { FilterSelect } from "@/ui/FilterSelect";
import { ListTools } from "@/ui/ListTools";
import { SortSelect } from "@/ui/SortSelect";
import { inOrder } from "@/ui/sorting";
import { EmptyState } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import { useFilter } from "@/ui/useFilter";
import styles from "./consultation.module.css";
import { INK } from "./tones";

const TONES = { WAITING: "default", FINISHED: "green", SILENT: "red" } as const;
const STATES = ["WAITING", "FINISHED", "SILENT"] as const;
const SORTS = ["asked", "org", "-received", "finished"] as const;
/** The submissions below have a filter of their own. */
const NAMES = ["asked", "askedSort"] as const;

/** Who was asked, who has finished, who stayed silent. */
export function AskedList({ consultation }: { consultation: Consultation }) {
  const { t } = useTranslation("consultation");
  const [{ asked: state, askedSort: sort }, change] = useFilter(NAMES);
  if (consultation.asked.length === 0) return null;
  const shown = inOrder(
    consultation.asked.filter((one) => !state || one.state === state),
    sort,
    { org: (one) => one.org.name, received: (one) => one.received, finished: (one) => one.finishedAt },
  );
  return (
    <section aria-label={t("asked")} className={styles.form}>
      <h2>{t("asked")}</h2>
      <ListTools>
        {consultation.asked.length > 1 && (
          <>
            <FilterSelect
              label={t("state")}
              any={t("anyAsked")}
              value={state}
              options={STATES.map((value) => ({ value, label: t(`askedState.${value}`) }))}
              onChange={(asked) => change({ asked })}
            />
            <SortSelect
              name="askedSort"
              own="asked"
              options={SORTS.map((value) => ({ value, label: t(`askedSort.${value}`) }))}
            />
          </>
        )}
        <ExportButton path={`/consultations/${consultation.id}/asked`} filter={{ state, sort }} />
      </ListTools>
      {shown.length === 0 && <EmptyState text={t("noneAsked")} />}
      <ul className={styles.plain}>
        {shown.map((one) => (
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
