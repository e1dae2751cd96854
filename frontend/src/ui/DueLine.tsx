import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Popover } from "antd";
import { useTranslation } from "react-i18next";
import { api, search } from "@/api/client";
import type { Day, DueAnswer, TermUnit } from "@/api/types";
import { dayOf, formatDay } from "./time";
import { useDebounced } from "./useDebounced";
import "./due-line.css";

const HOUR = 3_600_000;

/** The day on which a term ends, as the server counts it. */
export const dueQuery = (from: Day, term: number, unit: TermUnit) => ({
  queryKey: ["calendar", "due", from, term, unit],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    api.get<DueAnswer>(`/calendar/due${search({ from, term, unit })}`, signal),
  staleTime: HOUR,
});

interface Props {
  term: number | undefined;
  unit: TermUnit;
  /** Absent: counted from today. */
  from?: Day | null;
  /** The sentence around the day, where it needs another one than "due on". */
  say?: (due: string, from: string) => string;
}

/** Where a term leads, said by the server's calendar, with the days off that it skips. */
export function DueLine({ term, unit, from, say }: Props) {
  const { t } = useTranslation();
  const start = from ?? dayOf();
  const settled = useDebounced(term);
  const { data } = useQuery({
    ...dueQuery(start, settled ?? 0, unit),
    enabled: settled !== undefined && settled > 0,
    placeholderData: keepPreviousData,
  });
  if (!term || !data) return <p className="due-line" aria-live="polite" />;
  const due = formatDay(data.due);
  return (
    <p className="due-line" aria-live="polite">
      {say ? say(due, formatDay(start)) : t("dueLine.answer", { due })}
      {data.estimated && t("dueLine.estimated")}
      {data.skipped.length > 0 && (
        <Popover
          trigger="click"
          title={t("dueLine.skippedList")}
          content={
            <ul className="due-line-skipped">
              {data.skipped.map((day) => (
                <li key={day.date}>
                  {formatDay(day.date)} <span className="secondary">{day.reason}</span>
                </li>
              ))}
            </ul>
          }
        >
          <Button type="link" size="small">
            {t("dueLine.skipped", { count: data.skipped.length })}
          </Button>
        </Popover>
      )}
    </p>
  );
}
