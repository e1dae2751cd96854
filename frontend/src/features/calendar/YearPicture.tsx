import { useTranslation } from "react-i18next";
import type { CalendarYearView } from "@/api/calendarTypes";
import { dayOf, formatDay } from "@/ui/time";
import styles from "./calendar.module.css";
import { type Cell, stretches, weeksOf } from "./month";

const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1);

/** A year as twelve months: what is off and what is made up by colour, word and shape, and beneath the same as a list. */
export function YearPicture({ view }: { view: CalendarYearView }) {
  const { t } = useTranslation("calendar");
  return (
    <>
      <Legend />
      <div className={styles.months}>
        {MONTHS.map((month) => (
          <Month key={month} view={view} month={month} />
        ))}
      </div>
      <div className={styles.lists}>
        <Stretches title={t("off")} view={view} working={false} />
        <Stretches title={t("makeUp")} view={view} working />
      </div>
    </>
  );
}

function Legend() {
  const { t } = useTranslation("calendar");
  return (
    <p className={styles.legend}>
      <span className={styles.mark} data-sort="off">
        {t("offMark")}
      </span>{" "}
      {t("off")}
      <span className={styles.mark} data-sort="makeUp">
        {t("makeUpMark")}
      </span>{" "}
      {t("makeUp")}
      <span className={styles.weekendMark}>6</span> {t("weekend")}
    </p>
  );
}

function Month({ view, month }: { view: CalendarYearView; month: number }) {
  const { t } = useTranslation("calendar");
  const { year } = view.year;
  const weekdays = t("weekdays", { returnObjects: true }) as string[];
  return (
    <table className={styles.month}>
      <caption>
        <strong>{t(`month.${month}`)}</strong>
        <span className="secondary">{t("workingDays", { count: view.months[month - 1] })}</span>
      </caption>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day} scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month, view.days).map((week) => (
          <tr key={week.find((cell) => cell)?.date}>
            {week.map((cell, place) => (
              <DayCell key={cell?.date ?? `empty-${place}`} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ cell }: { cell: Cell | null }) {
  const { t } = useTranslation("calendar");
  if (!cell) return <td />;
  const listed = cell.sort === "off" || cell.sort === "makeUp";
  const said = listed ? `${formatDay(cell.date)} ${cell.reason ?? t("makeUp")}` : undefined;
  return (
    <td data-sort={cell.sort} data-today={cell.date === dayOf() || undefined} title={said}>
      <span>{cell.no}</span>
      {listed && (
        <span className={styles.mark} data-sort={cell.sort}>
          {t(cell.sort === "off" ? "offMark" : "makeUpMark")}
        </span>
      )}
    </td>
  );
}

function Stretches({ title, view, working }: { title: string; view: CalendarYearView; working: boolean }) {
  const { t } = useTranslation("calendar");
  const found = stretches(view.days, working);
  return (
    <section>
      <h2>{title}</h2>
      {found.length === 0 ? (
        <p className="secondary">{t("noneListed")}</p>
      ) : (
        <ul className={styles.stretches}>
          {found.map(({ from, to, reason }) => (
            <li key={from}>
              {reason && <strong>{reason} </strong>}
              {from === to ? formatDay(from) : t("range", { from: formatDay(from), to: formatDay(to) })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
