import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Popover } from "antd";
import { useTranslation } from "react-i18next";
import type { DueAnswer, SkippedDay } from "@/api/calendarTypes";
import { api, search } from "@/api/client";
import type { Day, TermUnit } from "@/api/types";
import { useTermWords } from "./term";
import { dayOf, formatDay } from "./time";
import { useDebounced } from "./useDebounced";
import "./due-line.css";

const HOUR = 3_600_000;

/** The day on which a term ends, as the server counts it; `before`: the n-th working day before a fixed day. */
export const dueQuery = (from: Day, term: number, unit: TermUnit, before = false) => ({
  queryKey: ["calendar", "due", from, term, unit, before],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    api.get<DueAnswer>(`/calendar/due${search({ from, term, unit, ...(before && { before }) })}`, signal),
  staleTime: HOUR,
});

interface Props {
  term: number | null | undefined;
  unit: TermUnit;
  /** Absent: counted from today. */
  from?: Day | null;
  before?: boolean;
  /** The sentence around the day, where it needs another one than the term and its end. */
  say?: (due: string, from: string) => string;
}

/** Where a term leads, said by the server's calendar, with the days off that it skips. */
export function DueLine({ term, unit, from, before = false, say }: Props) {
  const { t } = useTranslation("common");
  const words = useTermWords();
  const start = from ?? dayOf();
  const settled = useDebounced(term);
  const { data } = useQuery({
    ...dueQuery(start, settled ?? 0, unit, before),
    enabled: settled != null && settled > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (!term || !data) return <p className="due-line" aria-live="polite" />;
  const due = formatDay(data.due);
  const rule = words(`${term} ${before ? "WORKING_DAYS_BEFORE" : unit}`);
  return (
    <p className="due-line" aria-live="polite">
      {say ? say(due, formatDay(start)) : t("dueLine.answer", { rule, due })}
      {data.skipped.length > 0 && <Skipped days={data.skipped} />}
      {data.estimated && (
        <span className="due-line-estimated">
          <span aria-hidden="true">△ </span>
          {t("dueLine.estimated")}
        </span>
      )}
    </p>
  );
}

function Skipped({ days }: { days: SkippedDay[] }) {
  const { t } = useTranslation("common");
  const reasons = [...new Set(days.map((day) => day.reason))].join(t("dueLine.separator"));
  const list = (
    <ul className="due-line-skipped">
      {days.map((day) => (
        <li key={day.date}>
          {formatDay(day.date)} <span className="secondary">{day.reason}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <Popover trigger="click" title={t("dueLine.skippedList")} content={list}>
      <Button type="link" size="small">
        {t("dueLine.skipped", { count: days.length, reasons })}
      </Button>
    </Popover>
  );
}
