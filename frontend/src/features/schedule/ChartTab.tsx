import { useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useOutletContext } from "react-router";
import type { ScheduleEntry, ScheduleView } from "@/api/scheduleTypes";
import type { StudyView } from "@/api/studyTypes";
import type { Id } from "@/api/types";
import { DeadlineLight } from "@/ui/DeadlineLight";
import { placeOf } from "@/ui/placeOf";
import { useReplan } from "@/ui/replan";
import { Answer, EmptyState } from "@/ui/states";
import { formatDay } from "@/ui/time";
import { UrgentMark } from "@/ui/UrgentMark";
import { useFilter } from "@/ui/useFilter";
import { useNarrow } from "@/ui/useNarrow";
import { Chart, type Shift } from "./Chart";
import { CHART_FILTER, ChartFilters } from "./ChartFilters";
import { ChartTable } from "./ChartTable";
import { plusDays } from "./days";
import { planOf, ZOOMS, type Zoom } from "./plan";
import { isOver, sortOf, studyScheduleQuery, useEntryName, useMarks } from "./schedule";
import styles from "./schedule.module.css";
import { useEntryWords } from "./words";

/** 进度安排: what a study has planned and what became of it, as a chart and as a table that says the same. */
export function ChartTab() {
  const study = useOutletContext<StudyView>();
  const schedule = useQuery(studyScheduleQuery(study.id));
  return (
    <Answer query={schedule} rows={12}>
      {(view) => <Shown study={study} view={view} />}
    </Answer>
  );
}

/** Where an entry stands: in its own stage, or in the one that the study was in when it began. */
function stageOf(entry: ScheduleEntry, study: StudyView): number {
  const own = study.stages.findIndex(({ code }) => code === entry.stage);
  if (own >= 0) return own;
  const begun = entry.startsAt ?? `${entry.from}T00:00:00+08:00`;
  const reached = study.stages.findLastIndex(
    ({ reachedAt }) => reachedAt !== null && Date.parse(reachedAt) <= Date.parse(begun),
  );
  return Math.max(reached, 0);
}

function Shown({ study, view: { today, entries, complete } }: { study: StudyView; view: ScheduleView }) {
  const { t } = useTranslation(["schedule", "elements"]);
  const narrow = useNarrow();
  const [filter, change] = useFilter(CHART_FILTER);
  const [selected, select] = useState<Id | null>(null);
  const [shift, setShift] = useState<Shift | null>(null);
  const zoom: Zoom = filter.zoom in ZOOMS ? (filter.zoom as Zoom) : "week";
  const table = (filter.view || (narrow ? "table" : "chart")) === "table";
  const over = entries.filter((entry) => isOver(entry, today)).length;
  const state = filter.state || (over < entries.length ? "open" : "all");
  const plan = useMemo(() => {
    const shown = entries.filter(
      (entry) =>
        (!filter.sort || sortOf(entry) === filter.sort) &&
        (!filter.group || entry.groupId === filter.group) &&
        (!filter.mine || entry.mine) &&
        (state === "all" || (state === "done") === isOver(entry, today)),
    );
    const byStage = (entry: ScheduleEntry) => {
      const place = stageOf(entry, study);
      const code = study.stages[place]?.code ?? "";
      return { key: code, title: t(`elements:stage.${code}`), place };
    };
    const byGroup = (entry: ScheduleEntry) => ({
      key: entry.groupId ?? "",
      title: entry.groupName ?? t("ofStudy"),
      place: entry.groupId ? 1 : 0,
    });
    return planOf(shown, filter.by === "group" ? byGroup : byStage, today);
  }, [entries, filter, state, study, today, t]);
  const marks = useMarks(plan.start, plusDays(plan.start, plan.days));
  const replan = useReplan();
  const navigate = useNavigate();
  const propose = (entry: ScheduleEntry, days: number) => {
    setShift(null);
    if (!entry.movable) navigate(placeOf(entry));
    else replan({ deadlineId: entry.id, ...(days !== 0 && { proposedDue: plusDays(entry.to, days) }) });
  };
  const pick = useCallback((id: Id) => {
    select(id);
    setShift((before) => (before?.id === id ? before : null));
  }, []);
  const chosen = plan.rowOf.get(selected ?? "")?.entry;
  return (
    <>
      <ChartFilters filter={filter} change={change} entries={entries} table={table} zoom={zoom} state={state} />
      {!complete && <Alert type="warning" showIcon title={t("incomplete")} className={styles.notice} />}
      {state === "open" && over > 0 && (
        <p className={styles.hidden}>
          {t("chart.hidden", { count: over })}
          <Button type="link" onClick={() => change({ state: "all" })}>
            {t("chart.showOver")}
          </Button>
        </p>
      )}
      {plan.lines.length === 0 ? (
        <EmptyState text={t(entries.length === 0 ? "chart.none" : "noneFound")} />
      ) : table ? (
        <ChartTable plan={plan} onReplan={(entry) => propose(entry, 0)} />
      ) : (
        <>
          <p id="chart-keys" className={styles.legend}>
            {t("chart.legend")} <span className="visually-hidden">{t("chart.keys")}</span>
            <Button type="link" onClick={() => change({ view: "table" })}>
              {t("chart.toTable")}
            </Button>
          </p>
          <Chart
            plan={plan}
            zoom={zoom}
            today={today}
            marks={marks}
            selected={selected}
            onSelect={pick}
            shift={shift}
            onShift={setShift}
            onPropose={propose}
          />
          <Chosen entry={chosen} shift={shift} onPropose={propose} />
        </>
      )}
    </>
  );
}

interface ChosenProps {
  entry: ScheduleEntry | undefined;
  shift: Shift | null;
  onPropose: (entry: ScheduleEntry, days: number) => void;
}

/** What is selected in the chart, said to everybody. */
function Chosen({ entry, shift, onPropose }: ChosenProps) {
  const { t } = useTranslation("schedule");
  const name = useEntryName();
  const words = useEntryWords();
  return (
    <output className={styles.picked} aria-live="polite">
      {entry ? (
        <>
          <strong>{name(entry)}</strong>
          {entry.urgent && <UrgentMark />}
          <span>{words.planned(entry)}</span>
          {entry.stoodOn && <span className="secondary">{words.stood(entry)}</span>}
          <span>{words.actual(entry)}</span>
          <DeadlineLight light={entry.light} dueAt={entry.endsAt} term={entry.rule} />
          {entry.people.length > 0 && <span className="secondary">{entry.people.join(t("separator"))}</span>}
          {shift && (
            <span className={styles.moving}>
              {t("chart.movedTo", { day: formatDay(plusDays(entry.to, shift.days)) })}
            </span>
          )}
          <Link to={placeOf(entry)}>{t("open")}</Link>
          {entry.movable && (
            <Button size="small" onClick={() => onPropose(entry, shift?.days ?? 0)}>
              {t("replan")}
            </Button>
          )}
        </>
      ) : (
        <span className="secondary">{t("chart.pick")}</span>
      )}
    </output>
  );
}
