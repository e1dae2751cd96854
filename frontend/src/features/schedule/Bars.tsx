import { memo } from "react";
import type { ScheduleEntry } from "@/api/scheduleTypes";
import type { Day } from "@/api/types";
import { daysBetween } from "./days";
import { type Line, type Plan, ROW } from "./plan";
import { actualEnd, isDone } from "./schedule";
import styles from "./schedule.module.css";

const HIGH = 14;
const TOP = (ROW - HIGH) / 2;

interface BarProps {
  entry: ScheduleEntry;
  row: number;
  start: Day;
  width: number;
  today: Day;
  /** Days by which it is being moved. */
  shift: number;
}

/** One entry: planned as an outline, what went by as its filling, what came after the due day hatched, pale where it was due before. */
export const Bar = memo(function Bar({ entry, row, start, width, today, shift }: BarProps) {
  const x = (day: Day) => daysBetween(start, day) * width;
  const end = x(entry.to) + width;
  const y = row * ROW + TOP;
  if (entry.kind !== "DEADLINE") {
    return (
      <g data-bar={entry.id} className={styles.event} data-kind={entry.kind}>
        <rect x={x(entry.from)} y={y} width={Math.max(end - x(entry.from), 8)} height={HIGH} rx={HIGH / 2} />
      </g>
    );
  }
  const from = Math.min(x(entry.from), x(entry.to));
  const actual = actualEnd(entry, today);
  const reached = x(actual ?? today) + width;
  const light = entry.light?.kind;
  return (
    <g data-bar={entry.id} className={styles.bar} data-light={light} data-movable={entry.movable || undefined}>
      {entry.stoodOn && (
        <rect className={styles.stood} x={x(entry.stoodOn)} y={y - 2} width={width} height={HIGH + 4} rx={2} />
      )}
      <rect className={styles.planned} x={from} y={y} width={end - from} height={HIGH} rx={2} />
      <rect
        className={styles.actual}
        x={from}
        y={y + 3}
        width={Math.max(Math.min(reached, end) - from, 0)}
        height={HIGH - 6}
      />
      {actual && reached > end && (
        <rect className={styles.late} x={end} y={y + 3} width={reached - end} height={HIGH - 6} fill="url(#late)" />
      )}
      <text className={styles.mark} x={Math.max(end, actual ? reached : end) + 4} y={y + HIGH - 2}>
        {isDone(entry) ? "✓" : light === "OVERDUE" ? "■" : light === "NEAR" ? "▲" : ""}
      </text>
      {shift !== 0 && (
        <rect className={styles.proposed} x={end - width + shift * width} y={y - 3} width={width} height={HIGH + 6} />
      )}
    </g>
  );
});

/** From what others hang on to when they are due. */
export const Arrows = memo(function Arrows({ plan, width }: { plan: Plan; width: number }) {
  const x = (day: Day) => daysBetween(plan.start, day) * width;
  const middle = (line: Line) => line.row * ROW + ROW / 2;
  return (
    <g className={styles.arrows}>
      {plan.lines.map((line) => {
        const anchor = line.entry.anchor && plan.rowOf.get(line.entry.anchor);
        if (!anchor) return null;
        const from = x(anchor.entry.kind === "DEADLINE" ? anchor.entry.to : anchor.entry.from) + width / 2;
        const left = Math.min(x(line.entry.from), x(line.entry.to));
        const right = x(line.entry.to) + width;
        const down = line.row > anchor.row ? 1 : -1;
        const start = `M ${from} ${middle(anchor) + (down * HIGH) / 2}`;
        const end =
          from < left
            ? `V ${middle(line)} H ${left - 2}`
            : from > right
              ? `V ${middle(line)} H ${right + 2}`
              : `V ${middle(line) - (down * HIGH) / 2}`;
        return <path key={line.entry.id} d={`${start} ${end}`} markerEnd="url(#head)" />;
      })}
    </g>
  );
});
