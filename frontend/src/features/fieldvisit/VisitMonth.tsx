import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Day } from "@/api/types";
import type { VisitRow } from "@/api/visitTypes";
import { dayOf, formatDay } from "@/ui/time";
import { monthOf, monthsFrom, weeksOf } from "./calendar";
import styles from "./visit.module.css";
import { useDays, useGroupWords } from "./words";

interface Props {
  rows: VisitRow[];
  /** yyyy-MM; empty is this month. */
  month: string;
  onMonth: (month: string) => void;
}

/** One month: which group is where on which day. Below it the same as a list, for whoever cannot see the picture. */
export function VisitMonth({ rows, month, onMonth }: Props) {
  const { t } = useTranslation("fieldvisit");
  const today = dayOf();
  const shown = month || monthOf(today);
  const weeks = weeksOf(shown);
  const dated = rows.filter((row) => row.from && row.to && row.status !== "CANCELLED" && row.status !== "WITHDRAWN");
  return (
    <div>
      <div className={styles.monthBar}>
        <Button onClick={() => onMonth(monthsFrom(shown, -1))} aria-label={t("monthBefore")}>
          ‹
        </Button>
        <strong aria-live="polite">{t("month", { year: shown.slice(0, 4), month: Number(shown.slice(5)) })}</strong>
        <Button onClick={() => onMonth(monthsFrom(shown, 1))} aria-label={t("monthAfter")}>
          ›
        </Button>
        {shown !== monthOf(today) && <Button onClick={() => onMonth("")}>{t("thisMonth")}</Button>}
      </div>
      <table className={styles.month}>
        <caption className="visually-hidden">{t("monthCaption")}</caption>
        <thead>
          <tr>
            {(t("weekdays", { returnObjects: true }) as unknown as string[]).map((day) => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <DayCell key={day} day={day} shown={shown} today={today} rows={dated} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DayCell({ day, shown, today, rows }: { day: Day; shown: string; today: Day; rows: VisitRow[] }) {
  const group = useGroupWords();
  const days = useDays();
  const there = rows.filter((row) => (row.from ?? "") <= day && day <= (row.to ?? ""));
  return (
    <td data-outside={monthOf(day) !== shown} data-today={day === today} data-empty={there.length === 0}>
      <div className={styles.dayNo}>
        <span className={styles.dayShort}>{Number(day.slice(8))}</span>
        <span className={styles.dayLong}>{formatDay(day)}</span>
      </div>
      {there.map((row) => (
        <Link
          key={row.id}
          to={`/visits/${row.id}`}
          className={styles.dayVisit}
          data-open={row.status === "PLANNING" || row.status === "APPROVAL"}
          title={`${group(row.group)} · ${row.title} · ${days(row.from, row.to)}`}
        >
          {row.group.no !== null && <b>{row.group.no}</b>} {row.title}
        </Link>
      ))}
    </td>
  );
}
