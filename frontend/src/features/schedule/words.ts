import { useTranslation } from "react-i18next";
import type { ScheduleEntry } from "@/api/scheduleTypes";
import type { Day } from "@/api/types";
import { useTermWords } from "@/ui/term";
import { formatDay, formatInstant, formatTime } from "@/ui/time";

export function useMonthName(): (day: Day) => string {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language === "en" ? "en-GB" : "zh-CN", {
    timeZone: "UTC",
    year: "numeric",
    month: "long",
  });
  return (day) => format.format(new Date(`${day}T00:00:00Z`));
}

/** When an entry is, in words: `9:00–11:00`, or nothing for what takes whole days. */
export function timeOf(entry: ScheduleEntry): string {
  if (entry.kind !== "MEETING" || !entry.startsAt || !entry.endsAt) return "";
  return entry.startsAt === entry.endsAt
    ? formatTime(entry.startsAt)
    : `${formatTime(entry.startsAt)}–${formatTime(entry.endsAt)}`;
}

export function useEntryWords() {
  const { t } = useTranslation(["schedule", "meeting", "fieldvisit"]);
  const terms = useTermWords();
  return {
    planned: (entry: ScheduleEntry): string => {
      if (entry.kind === "MEETING" && entry.from === entry.to) return `${formatDay(entry.from)} ${timeOf(entry)}`;
      return entry.from === entry.to
        ? formatDay(entry.from)
        : t("range", { from: formatDay(entry.from), to: formatDay(entry.to) });
    },
    /** Where it stood before, of what was moved. */
    stood: (entry: ScheduleEntry): string => (entry.stoodOn ? t("stoodOn", { day: formatDay(entry.stoodOn) }) : ""),
    actual: (entry: ScheduleEntry): string => {
      if (entry.kind === "MEETING") return t(`meeting:status.${entry.state}`);
      if (entry.kind === "VISIT") return t(`fieldvisit:status.${entry.state}`);
      if (entry.closedAt) return t("doneAt", { at: formatInstant(entry.closedAt) });
      return t(entry.light?.kind === "NOT_STARTED" ? "notStarted" : "underWay");
    },
    rule: (entry: ScheduleEntry): string => (entry.rule ? terms(entry.rule) : ""),
  };
}
