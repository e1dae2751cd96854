import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDay } from "@/api/calendarTypes";
import { api } from "@/api/client";
import type { Day } from "@/api/types";
import { DayPicker } from "./DayPicker";
import { dueQuery } from "./DueLine";
import { Field } from "./Field";
import { dayOf, formatDay } from "./time";
import "./due-line.css";

const HOUR = 3_600_000;

const dayQuery = (day: Day | null | undefined) => ({
  queryKey: ["calendar", "day", day],
  queryFn: ({ signal }: { signal: AbortSignal }) => api.get<CalendarDay>(`/calendar/days/${day}`, signal),
  staleTime: HOUR,
  enabled: day != null,
});

interface Props {
  label: ReactNode;
  hint?: ReactNode;
  value: Day | null | undefined;
  /** Terms that are offered beside the picker, in working days from today. */
  terms?: number[];
  error?: string;
  required?: boolean;
  disabled?: boolean;
  onChange: (day: Day | null) => void;
}

/** A day until which something must be done: picked, or counted from today; beneath it how far away it is and whether people work on it. */
export function DueDay({ label, hint, value, terms = [5, 7, 10], error, required, disabled, onChange }: Props) {
  const { t } = useTranslation("common");
  const cache = useQueryClient();
  const today = dayOf();
  const { data } = useQuery({ ...dayQuery(value), placeholderData: keepPreviousData });
  const past = value != null && value < today ? t("termFields.past", { day: formatDay(today) }) : undefined;
  const inDays = async (term: number) => onChange((await cache.fetchQuery(dueQuery(today, term, "WORKING_DAYS"))).due);
  return (
    <>
      <Field label={label} required={required} hint={hint} error={past ?? error}>
        {(control) => (
          <div className="due-day-row">
            <DayPicker {...control} disabled={disabled} min={today} value={value} onChange={onChange} />
            {terms.map((term) => (
              <Button key={term} disabled={disabled} onClick={() => inDays(term)}>
                {t("dueLine.quick", { count: term })}
              </Button>
            ))}
          </div>
        )}
      </Field>
      <p className="due-line" aria-live="polite">
        {value && data && !past && <DayLine day={data} />}
      </p>
    </>
  );
}

function DayLine({ day }: { day: CalendarDay }) {
  const { t } = useTranslation("common");
  const left = day.workingDays > 0 ? t("dueLine.left", { count: day.workingDays }) : t("dueLine.leftNone");
  return (
    <>
      {left}
      {day.reason && (
        <span className="due-line-estimated">
          <span aria-hidden="true">△ </span>
          {t("dueLine.off", { day: formatDay(day.date), reason: day.reason })}
        </span>
      )}
      {day.estimated && (
        <span className="due-line-estimated">
          <span aria-hidden="true">△ </span>
          {t("dueLine.estimated")}
        </span>
      )}
    </>
  );
}
