import { useTranslation } from "react-i18next";
import type { Collision, ForeseenItem, ReplanPreview } from "@/api/replanTypes";
import type { Day } from "@/api/types";
import { dayOf, formatDay } from "@/ui/time";
import styles from "./replan.module.css";

const DAY = 86_400_000;
const LABELS = 3;
const days = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY;
const dayAt = (n: number): Day => new Date(n * DAY).toISOString().slice(0, 10);

/** The days of the picture from left to right; each is one unit wide. */
interface Axis {
  first: number;
  width: number;
}

/** Two bars for each item that moves, before and after, on days of which those off are dark. The table beneath says the same. */
export function Picture({ preview }: { preview: ReplanPreview }) {
  const { t } = useTranslation(["replan", "tasks"]);
  const axis = axisOf(preview);
  const left = (day: Day) => `${((days(day) + 0.5 - axis.first) / axis.width) * 100}%`;
  const marks = Array.from({ length: LABELS }, (_, i) =>
    dayAt(Math.round(axis.first + (axis.width * (i + 0.5)) / LABELS)),
  );
  return (
    <figure className={styles.picture} aria-label={t("picture")}>
      {preview.items.map((item) => (
        <div key={item.id} className={styles.pictureRow}>
          <span>
            {t(`tasks:elements.${item.elementId}`)}
            {item.subject && ` · ${item.subject}`}
          </span>
          <Bars
            item={item}
            axis={axis}
            daysOff={preview.daysOff}
            collisions={preview.collisions.filter((one) => one.deadlineId === item.id && one.kind !== "DAY_OFF")}
          />
        </div>
      ))}
      <div className={styles.axis} aria-hidden="true">
        {marks.map((day) => (
          <span key={day} style={{ left: left(day) }}>
            {formatDay(day)}
          </span>
        ))}
      </div>
      <figcaption className={styles.legend} aria-hidden="true">
        <span data-part="before">{t("before")}</span>
        <span data-part="after">{t("after")}</span>
        <span data-part="off">{t("dayOff")}</span>
        <span data-part="today">{t("today")}</span>
      </figcaption>
    </figure>
  );
}

interface BarsProps {
  item: ForeseenItem;
  axis: Axis;
  daysOff: Day[];
  collisions: Collision[];
}

function Bars({ item, axis, daysOff, collisions }: BarsProps) {
  const start = Math.max(axis.first, days(dayOf(item.startedAt)));
  const width = (until: string) => Math.max(0.5, days(dayOf(until)) + 1 - start);
  return (
    <svg
      className={styles.bars}
      viewBox={`0 0 ${axis.width} 30`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {runsOf(daysOff).map(([from, length]) => (
        <rect key={from} className={styles.off} x={from - axis.first} y={0} width={length} height={30} />
      ))}
      <rect className={styles.before} x={start - axis.first} y={4} width={width(item.from)} height={9} />
      <rect className={styles.after} x={start - axis.first} y={17} width={width(item.to)} height={9} />
      {collisions.map((one) => (
        <rect
          key={`${one.kind} ${one.day}`}
          className={styles.fixed}
          x={days(one.day) - axis.first}
          y={0}
          width={1}
          height={30}
        />
      ))}
      <line
        className={styles.now}
        x1={days(dayOf()) + 0.5 - axis.first}
        x2={days(dayOf()) + 0.5 - axis.first}
        y1={0}
        y2={30}
      />
    </svg>
  );
}

function axisOf({ items, collisions }: ReplanPreview): Axis {
  const all = [
    ...items.flatMap((item) => [item.startedAt, item.from, item.to].map((at) => days(dayOf(at)))),
    ...collisions.map((one) => days(one.day)),
    days(dayOf()),
  ];
  const last = Math.max(...all) + 2;
  const first = Math.max(Math.min(...all) - 1, last - 1100);
  return { first, width: last - first };
}

/** Neighbouring days as one: where they begin and how many they are. */
function runsOf(daysOff: Day[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const day of daysOff.map(days)) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === day) last[1] += 1;
    else runs.push([day, 1]);
  }
  return runs;
}
