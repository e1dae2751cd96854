import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ScheduleEntry } from "@/api/scheduleTypes";
import type { Day, Id } from "@/api/types";
import { AXIS, Axis, Background } from "./Axis";
import { Arrows, Bar } from "./Bars";
import { type DayMark, daysBetween } from "./days";
import { Names } from "./Names";
import { type Plan, ROW, ZOOMS, type Zoom } from "./plan";
import styles from "./schedule.module.css";

export interface Shift {
  id: Id;
  days: number;
}

interface Props {
  plan: Plan;
  zoom: Zoom;
  today: Day;
  marks: (day: Day) => DayMark;
  selected: Id | null;
  onSelect: (id: Id) => void;
  /** The selected one, moved by so many days but not yet saved. */
  shift: Shift | null;
  onShift: (shift: Shift | null) => void;
  /** Enter, or a bar let go somewhere else. */
  onPropose: (entry: ScheduleEntry, days: number) => void;
}

const barAt = (target: EventTarget | null): Id | null =>
  (target instanceof Element && target.closest("[data-bar]")?.getAttribute("data-bar")) || null;

/**
 * The picture for eyes. It says nothing that the table beside it does not say, so it is hidden from those who listen; whoever has only the
 * keyboard walks through its bars with the arrows, and what is selected is said below it.
 */
export function Chart({ plan, zoom, today, marks, selected, onSelect, shift, onShift, onPropose }: Props) {
  const { t } = useTranslation("schedule");
  const box = useRef<HTMLDivElement>(null);
  const drag = useRef<{ entry: ScheduleEntry; x: number } | null>(null);
  const width = ZOOMS[zoom];
  const size = { width: plan.days * width, height: plan.rows * ROW };
  const place = plan.lines.findIndex(({ entry }) => entry.id === selected);
  const chosen = plan.lines[place]?.entry;
  const now = (daysBetween(plan.start, today) + 0.5) * width;

  useEffect(() => {
    if (box.current) box.current.scrollLeft = now - box.current.clientWidth / 3;
  }, [now]);

  const row = plan.lines[place]?.row;
  useEffect(() => {
    const scroll = box.current;
    if (!scroll || row === undefined) return;
    const top = row * ROW;
    if (top < scroll.scrollTop) scroll.scrollTop = top - ROW;
    else if (top + ROW + AXIS > scroll.scrollTop + scroll.clientHeight)
      scroll.scrollTop = top - scroll.clientHeight / 2;
  }, [row]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const days = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) {
      const next = plan.lines[Math.min(Math.max(place + step, 0), plan.lines.length - 1)];
      if (next) onSelect(next.entry.id);
    } else if (days && chosen?.movable) {
      onShift({ id: chosen.id, days: (shift?.days ?? 0) + days * (event.shiftKey ? 7 : 1) });
    } else if (event.key === "Enter" && chosen) {
      onPropose(chosen, shift?.days ?? 0);
    } else if (event.key === "Escape" && shift) {
      onShift(null);
    } else return;
    event.preventDefault();
  };

  const moved = (event: PointerEvent) => Math.round((event.clientX - (drag.current?.x ?? 0)) / width);
  const onPointerDown = (event: PointerEvent) => {
    const entry = plan.rowOf.get(barAt(event.target) ?? "")?.entry;
    if (!entry) return;
    onSelect(entry.id);
    if (!entry.movable || event.button !== 0) return;
    drag.current = { entry, x: event.clientX };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!drag.current) return;
    const days = moved(event);
    if (days !== (shift?.days ?? 0)) onShift(days === 0 ? null : { id: drag.current.entry.id, days });
  };
  const onPointerUp = (event: PointerEvent) => {
    const held = drag.current;
    const days = moved(event); // from where it was taken up, so before it is let go
    drag.current = null;
    if (held && days !== 0) onPropose(held.entry, days);
  };

  return (
    <div
      ref={box}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls and is walked through by the arrow keys.
      tabIndex={0}
      className={styles.chart}
      aria-label={t("chart.label")}
      aria-describedby="chart-keys"
      onKeyDown={onKeyDown}
    >
      <div aria-hidden="true" className={styles.canvas}>
        <div className={styles.head}>
          <div className={styles.corner}>{t("chart.items", { count: plan.lines.length })}</div>
          <Axis start={plan.start} days={plan.days} width={width} zoom={zoom} today={today} marks={marks} />
        </div>
        <div className={styles.body}>
          <Names plan={plan} selected={selected} onSelect={onSelect} />
          <svg
            width={size.width}
            height={size.height}
            focusable="false"
            aria-hidden="true"
            onPointerDown={onPointerDown}
            onPointerMove={onPointerMove}
            onPointerUp={onPointerUp}
            onPointerCancel={() => {
              drag.current = null;
              onShift(null);
            }}
          >
            <defs>
              <pattern id="late" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect width="6" height="6" fill="#fdf1f1" />
                <rect width="3" height="6" fill="#b71c1c" />
              </pattern>
              <marker id="head" viewBox="0 0 6 6" refX="5" refY="3" markerWidth="6" markerHeight="6" orient="auto">
                <path d="M 0 0 L 6 3 L 0 6 z" />
              </marker>
            </defs>
            <Background
              start={plan.start}
              days={plan.days}
              width={width}
              zoom={zoom}
              today={today}
              marks={marks}
              height={size.height}
            />
            {plan.sections.map((section) => (
              <rect key={section.key} className={styles.band} y={section.row * ROW} width={size.width} height={ROW} />
            ))}
            {row !== undefined && <rect className={styles.chosen} y={row * ROW} width={size.width} height={ROW} />}
            <Arrows plan={plan} width={width} />
            {plan.lines.map((line) => (
              <Bar
                key={line.entry.id}
                entry={line.entry}
                row={line.row}
                start={plan.start}
                width={width}
                today={today}
                shift={shift?.id === line.entry.id ? shift.days : 0}
              />
            ))}
            <line className={styles.today} x1={now} x2={now} y1={0} y2={size.height} />
          </svg>
        </div>
      </div>
    </div>
  );
}
