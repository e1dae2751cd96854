import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { DeadlineLight } from "@/ui/DeadlineLight";
import { FilterSelect } from "@/ui/FilterSelect";
import { SearchField } from "@/ui/SearchField";
import { SortSelect } from "@/ui/SortSelect";
import { EmptyState } from "@/ui/states";
import { useParam } from "@/ui/useParam";
import { type Called, foundIn, SORTS } from "./called";
import styles from "./live.module.css";

interface Props {
  name: string;
  called: Called[];
  onShow: (key: string) => void;
  onClose: () => void;
}

const TONES = ["late", "active", "done", "ended", "incident"] as const;
const SHAPES: Record<Called["tone"], string> = { done: "✓", active: "●", late: "■", incident: "!", ended: "×" };

/** The many processes that one step called, one line each; the filter is in the address. */
export function CalledList({ name, called, onShow, onClose }: Props) {
  const { t } = useTranslation(["live", "tasks"]);
  const [q, setQ] = useParam("q");
  const [tone, setTone] = useParam("tone");
  const [sort] = useParam("sort");
  const shown = foundIn(called, { q, tone, sort });
  const present = TONES.filter((one) => called.some((other) => other.tone === one));
  return (
    <section className={styles.list} aria-label={name}>
      <div className={styles.calledHead}>
        <h2>{name}</h2>
        <Button onClick={onClose}>{t("toList")}</Button>
      </div>
      <search className={styles.calledFilter}>
        <SearchField label={t("calledSearch")} value={q} onChange={(value) => setQ(value, true)} />
        <FilterSelect
          label={t("calledTone")}
          any={t("calledAny", { count: called.length })}
          value={tone}
          options={present.map((one) => ({
            value: one,
            label: `${t(`tone.${one}`)} ${called.filter((other) => other.tone === one).length}`,
          }))}
          onChange={(value) => setTone(value, true)}
        />
        <SortSelect own="pressing" options={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))} />
      </search>
      {shown.length === 0 ? (
        <EmptyState text={t("calledNone")} />
      ) : (
        <ul className={styles.called}>
          {shown.map((one) => (
            <li key={one.process.key}>
              <span className={styles.stepName} data-tone={one.tone}>
                <span aria-hidden="true">{SHAPES[one.tone]} </span>
                <Button type="link" size="small" onClick={() => onShow(one.process.key)}>
                  {one.process.subject ?? one.process.name}
                </Button>
              </span>
              {one.tasks[0]?.light ? (
                <DeadlineLight light={one.tasks[0].light} />
              ) : (
                <span className="secondary">{t(`tone.${one.tone}`)}</span>
              )}
              <span className="secondary">
                {one.tasks
                  .slice(0, 2)
                  .map((task) =>
                    [t(`tasks:elements.${task.elementId}`), task.holders.join(t("listSeparator"))]
                      .filter(Boolean)
                      .join(" · "),
                  )
                  .join("；")}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
