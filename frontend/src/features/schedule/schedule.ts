import { queryOptions, useMutation, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { yearQuery } from "@/api/calendarYear";
import { api, search } from "@/api/client";
import { keys } from "@/api/keys";
import type { FeedLink, FeedView, ScheduleEntry, ScheduleView, StudyChoice } from "@/api/scheduleTypes";
import type { Day, Id } from "@/api/types";
import { dayOf } from "@/ui/time";
import { marksOf } from "./days";

export const studyScheduleQuery = (study: Id) =>
  queryOptions({
    queryKey: keys.ofStudy(study, "schedule"),
    queryFn: ({ signal }) => api.get<ScheduleView>(`/studies/${study}/schedule`, signal),
  });

export const periodQuery = (from: Day, to: Day, study: Id, group: Id) =>
  queryOptions({
    queryKey: keys.schedule("period", from, to, study, group),
    queryFn: ({ signal }) => api.get<ScheduleView>(`/schedule${search({ from, to, study, group })}`, signal),
    placeholderData: (before) => before,
  });

export const selectionsQuery = queryOptions({
  queryKey: keys.schedule("selections"),
  queryFn: ({ signal }) => api.get<StudyChoice[]>("/schedule/selections", signal),
});

export const useFeed = () =>
  useQuery({
    queryKey: keys.schedule("feed"),
    queryFn: ({ signal }) => api.get<FeedView>("/schedule/feed", signal),
  });

export function useFeedLink() {
  const cache = useQueryClient();
  const again = () => cache.invalidateQueries({ queryKey: keys.schedule("feed") });
  return {
    make: useMutation({ mutationFn: () => api.post<FeedLink>("/schedule/feed"), onSuccess: again }),
    revoke: useMutation({ mutationFn: () => api.delete("/schedule/feed"), onSuccess: again }),
  };
}

/** What is worked and what is off on the days from one to the other. */
export function useMarks(from: Day, to: Day) {
  const first = Number(from.slice(0, 4));
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, i) => first + i);
  return useQueries({
    queries: years.map((year) => ({ ...yearQuery(year), staleTime: 3_600_000 })),
    combine: (found) => ({ marks: marksOf(found.map((one) => one.data)) }),
  }).marks;
}

export const SORTS = ["ASSIGNMENT", "STEP", "MEETING", "VISIT"] as const;
export type EntrySort = (typeof SORTS)[number];

export function sortOf(entry: ScheduleEntry): EntrySort {
  if (entry.kind !== "DEADLINE") return entry.kind;
  return entry.elementId === "UserTask_CompleteAssignment" ? "ASSIGNMENT" : "STEP";
}

export const isDone = (entry: ScheduleEntry): boolean => entry.kind === "DEADLINE" && entry.state === "DONE";

/** What is done, and what has taken place. */
export const isOver = (entry: ScheduleEntry, today: Day): boolean =>
  entry.kind === "DEADLINE" ? isDone(entry) : entry.to < today;

/** Until when an entry that is over or late went on; of one that is neither, null. */
export function actualEnd(entry: ScheduleEntry, today: Day): Day | null {
  if (entry.kind !== "DEADLINE") return null;
  if (entry.closedAt) return dayOf(entry.closedAt);
  return entry.light?.kind === "OVERDUE" ? today : null;
}

/** What an entry is called wherever it stands; things of the same name are told apart by their topic group. */
export function useEntryName(): (entry: ScheduleEntry) => string {
  const { t } = useTranslation(["tasks", "schedule"]);
  return useMemo(
    () => (entry) => {
      const step = entry.elementId && t(`elements.${entry.elementId}`);
      const whole = [step, entry.subject].filter(Boolean).join(" · ");
      const group = entry.groupName && !whole.includes(entry.groupName) ? entry.groupName : null;
      return group ? t("schedule:ofGroup", { name: whole, group }) : whole;
    },
    [t],
  );
}
