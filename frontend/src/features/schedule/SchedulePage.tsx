import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Segmented, Select } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ScheduleEntry } from "@/api/scheduleTypes";
import type { Day } from "@/api/types";
import { Answer } from "@/ui/states";
import { dayOf } from "@/ui/time";
import { useFilter } from "@/ui/useFilter";
import { useNarrow } from "@/ui/useNarrow";
import { usePageTitle } from "@/ui/usePageTitle";
import { Agenda } from "./Agenda";
import { firstOfMonth, isDay, mondayOf, monthWeeks, plusDays, plusMonths, WEEK } from "./days";
import { Grid } from "./Grid";
import { isDone, periodQuery, SORTS, selectionsQuery, sortOf, useMarks } from "./schedule";
import styles from "./schedule.module.css";
import { useMonthName } from "./words";

const NAMES = ["view", "day", "study", "group", "sort", "done"] as const;
export type CalendarFilter = Record<(typeof NAMES)[number], string>;
const VIEWS = ["month", "week", "agenda"] as const;
type View = (typeof VIEWS)[number];

/** 日程: what falls on which day, for me, for a study or for a topic group; by month, by week or as a list. */
export function Component() {
  const { t } = useTranslation("schedule");
  usePageTitle(t("title"));
  const narrow = useNarrow();
  const [filter, change] = useFilter(NAMES);
  const view = VIEWS.find((one) => one === filter.view) ?? (narrow ? "agenda" : "month");
  const day = isDay(filter.day) ? filter.day : dayOf();
  const weeks = view === "week" ? [weekOf(day)] : monthWeeks(day);
  const first = view === "agenda" ? firstOfMonth(day) : (weeks[0]?.[0] ?? day);
  const last = view === "agenda" ? plusDays(plusMonths(first, 1), -1) : (weeks.at(-1)?.at(-1) ?? day);
  const period = useQuery(periodQuery(first, last, filter.study, filter.group));
  const marks = useMarks(first, last);
  const go = (to: Day, shown: View = view) => change({ day: to === dayOf() ? "" : to, view: shown });
  const turn = (by: number) =>
    go(view === "week" ? plusDays(mondayOf(day), by * WEEK) : plusMonths(firstOfMonth(day), by));
  const shown = (entry: ScheduleEntry) =>
    (!filter.sort || sortOf(entry) === filter.sort) && (filter.done !== "hide" || !isDone(entry));
  return (
    <div className="page">
      <div className={styles.pageHead}>
        <h1 className="page-title">{t("title")}</h1>
        <span className="secondary">{t(filter.group ? "leadGroup" : filter.study ? "leadStudy" : "lead")}</span>
        <span className={styles.links}>
          <Link to="/schedule/feed">{t("feed.title")}</Link>
          <Link to="/calendar">{t("toWorkingCalendar")}</Link>
        </span>
      </div>
      <Toolbar day={day} view={view} filter={filter} change={change} turn={turn} go={go} />
      <Answer query={period} rows={12}>
        {({ entries, today, complete }) => {
          const props = { entries: entries.filter(shown), today, marks, go, turn };
          return (
            <>
              {!complete && <Alert type="warning" showIcon title={t("incomplete")} className={styles.notice} />}
              {view === "agenda" ? (
                <Agenda {...props} first={first} last={last} />
              ) : (
                <Grid {...props} day={day} weeks={weeks} whole={view === "week"} />
              )}
            </>
          );
        }}
      </Answer>
    </div>
  );
}

const weekOf = (day: Day): Day[] => Array.from({ length: WEEK }, (_, i) => plusDays(mondayOf(day), i));

interface ToolbarProps {
  day: Day;
  view: View;
  filter: CalendarFilter;
  change: (part: Partial<CalendarFilter>) => void;
  turn: (by: number) => void;
  go: (day: Day, view?: View) => void;
}

function Toolbar({ day, view, filter, change, turn, go }: ToolbarProps) {
  const { t } = useTranslation("schedule");
  const monthName = useMonthName();
  const selections = useQuery(selectionsQuery);
  const whose = filter.group ? `group ${filter.group}` : filter.study ? `study ${filter.study}` : "";
  const choices = (selections.data ?? []).map((study) => ({
    label: study.title,
    options: [
      { value: `study ${study.id}`, label: study.title },
      ...study.groups.map((group) => ({ value: `group ${group.id}`, label: group.name })),
    ],
  }));
  const pick = (value: string) => {
    const [kind, id = ""] = value.split(" ");
    change({ study: kind === "study" ? id : "", group: kind === "group" ? id : "" });
  };
  return (
    <search className={styles.toolbar} aria-label={t("filter.label")}>
      <span className={styles.turn}>
        <Button icon={<LeftOutlined />} aria-label={t(`turn.before.${view}`)} onClick={() => turn(-1)} />
        <Button onClick={() => go(dayOf())}>{t("turn.today")}</Button>
        <Button icon={<RightOutlined />} aria-label={t(`turn.after.${view}`)} onClick={() => turn(1)} />
      </span>
      <h2 className={styles.month} aria-live="polite">
        {monthName(view === "week" ? mondayOf(day) : day)}
      </h2>
      <Segmented
        aria-label={t("view.label")}
        value={view}
        options={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
        onChange={(next) => change({ view: next })}
      />
      <Select
        className={styles.whose}
        showSearch={{ optionFilterProp: "label" }}
        aria-label={t("whose.label")}
        value={whose}
        options={[{ value: "", label: t("whose.me") }, ...choices]}
        onChange={pick}
      />
      <Select
        allowClear
        aria-label={t("filter.sort")}
        placeholder={t("filter.sort")}
        className={styles.sorts}
        value={filter.sort || undefined}
        options={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
        onChange={(next) => change({ sort: next ?? "" })}
      />
      <Button
        aria-pressed={filter.done === "hide"}
        type={filter.done ? "primary" : "default"}
        ghost={Boolean(filter.done)}
        onClick={() => change({ done: filter.done ? "" : "hide" })}
      >
        {t("hideDone")}
      </Button>
    </search>
  );
}
