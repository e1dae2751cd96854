import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Popover } from "antd";
import { useTranslation } from "react-i18next";
import { api, search } from "@/api/client";
import type { Day, DueAnswer, TermUnit } from "@/api/types";
import { dayOf, formatDay } from "@/ui/time";
import { useDebounced } from "@/ui/useDebounced";
import styles from "./plan.module.css";

const HOUR = 3_600_000;

export const dueQuery = (from: Day, term: number, unit: TermUnit) => ({
  queryKey: ["calendar", "due", from, term, unit],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    api.get<DueAnswer>(`/calendar/due${search({ from, term, unit })}`, signal),
  staleTime: HOUR,
});

interface Props {
  term: number | undefined;
  unit: TermUnit;
  /** Null while the plan is not issued: then counted as if it were issued today. */
  from: Day | null;
}

/** Where a term leads, said by the server's calendar, with the days off that it skips. */
export function DueLine({ term, unit, from }: Props) {
  const { t } = useTranslation("workplan");
  const start = from ?? dayOf();
  const settled = useDebounced(term);
  const { data } = useQuery({
    ...dueQuery(start, settled ?? 0, unit),
    enabled: settled !== undefined && settled > 0,
    placeholderData: keepPreviousData,
  });
  if (!term || !data) return <p className={styles.due} aria-live="polite" />;
  const due = formatDay(data.due);
  return (
    <p className={styles.due} aria-live="polite">
      {from ? t("dueAnswer", { due }) : t("dueIfIssued", { from: formatDay(start), due })}
      {data.estimated && t("dueEstimated")}
      {data.skipped.length > 0 && (
        <Popover
          trigger="click"
          title={t("skippedList")}
          content={
            <ul className={styles.skipped}>
              {data.skipped.map((day) => (
                <li key={day.date}>
                  {formatDay(day.date)} <span className="secondary">{day.reason}</span>
                </li>
              ))}
            </ul>
          }
        >
          <Button type="link" size="small">
            {t("skipped", { count: data.skipped.length })}
          </Button>
        </Popover>
      )}
    </p>
  );
}
