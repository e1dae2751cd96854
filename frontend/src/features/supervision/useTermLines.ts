import { useTranslation } from "react-i18next";
import type { BoardRow } from "@/api/supervisionTypes";
import { useTermWords } from "@/ui/term";
import { formatDay } from "@/ui/time";

/** The term in words, and the day that it counts from or back from: its own start only where a date was said. */
export function useTermLines(): (row: BoardRow) => [term: string, counted: string] {
  const { t } = useTranslation(["supervision", "tasks"]);
  const words = useTermWords();
  return ({ rule, anchor, startedAt }) => {
    if (!anchor) return [words(rule), t("counted.start", { day: formatDay(startedAt) })];
    const day = formatDay(anchor.day);
    const back = /^(\d+) WORKING_DAYS_BEFORE$/.exec(rule);
    if (anchor.elementId) {
      const said = t(back ? "counted.beforeStep" : "counted.afterStep", {
        step: t(`tasks:elements.${anchor.elementId}`),
        day,
      });
      return [back ? t("counted.before", { count: Number(back[1]) }) : words(rule), said];
    }
    return [words(rule), t(back ? "counted.meeting" : "counted.start", { day })];
  };
}
