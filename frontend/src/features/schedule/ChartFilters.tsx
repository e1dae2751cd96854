import { Button, Segmented, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { ScheduleEntry } from "@/api/scheduleTypes";
import { ZOOMS, type Zoom } from "./plan";
import { SORTS } from "./schedule";
import styles from "./schedule.module.css";

export const CHART_FILTER = ["view", "zoom", "by", "sort", "group", "state", "mine"] as const;
export type ChartFilter = Record<(typeof CHART_FILTER)[number], string>;

interface Props {
  filter: ChartFilter;
  change: (part: Partial<ChartFilter>) => void;
  entries: ScheduleEntry[];
  table: boolean;
  zoom: Zoom;
  /** What is shown: open, done or all. */
  state: string;
}

/** What of the plan is shown, and how; all of it stands in the address. */
export function ChartFilters({ filter, change, entries, table, zoom, state }: Props) {
  const { t } = useTranslation("schedule");
  const groups = [
    ...new Map(entries.filter((one) => one.groupId).map((one) => [one.groupId, one.groupName])).entries(),
  ];
  const choice = (name: "sort" | "group", options: { value: string; label: string }[]) => (
    <Select
      allowClear
      aria-label={t(`filter.${name}`)}
      placeholder={t(`filter.${name}`)}
      value={filter[name] || undefined}
      options={options}
      onChange={(next) => change({ [name]: next ?? "" })}
    />
  );
  return (
    <search className={styles.filters} aria-label={t("filter.label")}>
      <Segmented
        aria-label={t("view.label")}
        value={table ? "table" : "chart"}
        options={["chart", "table"].map((value) => ({ value, label: t(`view.${value}`) }))}
        onChange={(view) => change({ view })}
      />
      {!table && (
        <Segmented
          aria-label={t("zoom.label")}
          value={zoom}
          options={Object.keys(ZOOMS).map((value) => ({ value, label: t(`zoom.${value}`) }))}
          onChange={(next) => change({ zoom: next === "week" ? "" : next })}
        />
      )}
      <Segmented
        aria-label={t("by.label")}
        value={filter.by === "group" ? "group" : "stage"}
        options={["stage", "group"].map((value) => ({ value, label: t(`by.${value}`) }))}
        onChange={(by) => change({ by: by === "stage" ? "" : by })}
      />
      {choice(
        "sort",
        SORTS.map((value) => ({ value, label: t(`sort.${value}`) })),
      )}
      {groups.length > 0 &&
        choice(
          "group",
          groups.map(([value, label]) => ({ value: value ?? "", label: label ?? "" })),
        )}
      <Select
        aria-label={t("filter.state")}
        value={state}
        options={["open", "done", "all"].map((value) => ({ value, label: t(`state.${value}`) }))}
        onChange={(next) => change({ state: next })}
      />
      <Button
        aria-pressed={filter.mine === "1"}
        type={filter.mine ? "primary" : "default"}
        ghost={Boolean(filter.mine)}
        onClick={() => change({ mine: filter.mine ? "" : "1" })}
      >
        {t("mine")}
      </Button>
    </search>
  );
}
