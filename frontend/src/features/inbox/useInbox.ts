import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { type InboxFilter, inboxPage } from "@/api/inbox";
import type { ClaimsAnswer, InboxRow, TaskView } from "@/api/inboxTypes";
import { keys } from "@/api/keys";
import type { StudyRow } from "@/api/studyTypes";
import type { Page } from "@/api/types";

/** The rows of one box, page by page; a signal asks for all pages that are on screen again. */
export function useInbox(filter: InboxFilter) {
  return useInfiniteQuery({
    queryKey: [...keys.inbox, "pages", filter],
    queryFn: ({ pageParam, signal }) => inboxPage(filter, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** Is there anything for the office to oversee? Decides whether the box 全部 is offered. */
export function useOverseesAny(): boolean {
  const { data } = useQuery({
    queryKey: ["oversees"],
    queryFn: ({ signal }) => inboxPage({ box: "all" }, null, signal),
    staleTime: 10 * 60_000,
    select: (page) => page.rows.length > 0,
  });
  return data ?? false;
}

export function useStudyChoices(enabled: boolean) {
  return useQuery({
    queryKey: keys.studyList({ choices: true }),
    queryFn: ({ signal }) => api.get<Page<StudyRow>>("/studies", signal),
    staleTime: 5 * 60_000,
    enabled,
    select: (page) => page.items.map((study) => ({ value: study.id, label: study.title })),
  });
}

function useChanged() {
  const client = useQueryClient();
  return (task?: TaskView) => {
    if (task) client.setQueryData(keys.task(task.row.taskKey), task);
    void client.invalidateQueries({ queryKey: keys.inbox });
    if (!task) void client.invalidateQueries({ queryKey: ["task"] });
  };
}

/** A refusal too means that the row is not what it seemed, so the box is read again either way. */
export function useClaim() {
  const changed = useChanged();
  return useMutation({
    mutationFn: (row: InboxRow) => api.put<TaskView>(`/tasks/${row.taskKey}/claim`),
    onSuccess: (task) => changed(task),
    onError: () => changed(),
  });
}

export function useUnclaim() {
  const changed = useChanged();
  return useMutation({
    mutationFn: (row: InboxRow) => api.delete<TaskView>(`/tasks/${row.taskKey}/claim`),
    onSuccess: (task) => changed(task),
    onError: () => changed(),
  });
}

export function useBulkClaim() {
  const changed = useChanged();
  return useMutation({
    mutationFn: (taskKeys: string[]) => api.post<ClaimsAnswer>("/task-claims", { keys: taskKeys }),
    onSettled: () => changed(),
  });
}

/** Hands tasks to one person, one after the other; the first refusal stops and is shown. */
export function useHandOver() {
  const changed = useChanged();
  return useMutation({
    mutationFn: async ({ taskKeys, person }: { taskKeys: string[]; person: string }) => {
      for (const key of taskKeys) await api.put<TaskView>(`/tasks/${key}/assignee`, { person });
    },
    onSettled: () => changed(),
  });
}
