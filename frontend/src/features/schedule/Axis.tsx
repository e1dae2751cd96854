import { memo } from "react";
import type { Day } from "@/api/types";
import { type DayMark, daysBetween, daysFrom, firstOfMonth, isOff, plusDays, plusMonths, weekdayOf } from "./days";
import type { Zoom } from "./plan";
import styles from "./schedule.module.css";
import { useMonthName } from "./words";

interface Props {
  start: Day;
  days: number;
  width: number;
  zoom: Zoom;
  today: Day;
  marks: (day: Day) => DayMark;
}

export const AXIS = 44;
/** What the name of a month takes; a shorter piece of one at the edge goes without. */
const MONTH_NAME = 96;

/** Months above, days below; in between as many as have room. */
export const Axis = memo(function Axis({ start, days, width, zoom, today, marks }: Props) {
  const monthName = useMonthName();
  const all = daysFrom(start, plusDays(start, days - 1));
  const place = (day: Day) => daysBetween(start, day) * width;
  const end = plusDays(start, days);
  const months: Day[] = [start];
  for (let month = plusMonths(firstOfMonth(start), 1); month < end; month = plusMonths(month, 1)) months.push(month);
  const named = all.filter((day) => zoom === "day" || (zoom === "week" && weekdayOf(day) === 0));
  return (
    <svg className={styles.axis} width={days * width} height={AXIS} focusable="false">
      <title>{monthName(start)}</title>
      {months.map((month, i) => (
        <g key={month}>
          <line x1={place(month)} x2={place(month)} y1={0} y2={AXIS} />
          {place(months[i + 1] ?? end) - place(month) >= MONTH_NAME && (
            <text x={place(month) + 6} y={16}>
              {monthName(month)}
            </text>
          )}
        </g>
      ))}
      {named.map((day) => (
        <text
          key={day}
          className={styles.dayNo}
          data-off={isOff(marks(day)) || undefined}
          data-sort={marks(day).sort}
          data-today={day === today || undefined}
          x={place(day) + (zoom === "day" ? width / 2 : 2)}
          y={36}
          textAnchor={zoom === "day" ? "middle" : "start"}
        >
          {Number(day.slice(8))}
        </text>
      ))}
    </svg>
  );
});

/** Days off darkened over the whole height; those that are made up keep their white. */
export const Background = memo(function Background({ start, days, width, marks, height }: Props & { height: number }) {
  const stretches: { from: number; length: number }[] = [];
  daysFrom(start, plusDays(start, days - 1)).forEach((day, place) => {
    if (!isOff(marks(day))) return;
    const last = stretches.at(-1);
    if (last && last.from + last.length === place) last.length++;
    else stretches.push({ from: place, length: 1 });
  });
  return (
    <g className={styles.daysOff}>
      {stretches.map(({ from, length }) => (
        <rect key={from} x={from * width} y={0} width={length * width} height={height} />
      ))}
    </g>
  );
});
