import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import type { OutlineChangeRow, OutlineChangeView } from "@/api/topicTypes";
import type { Id } from "@/api/types";
import { groupKey } from "./topic";
import type { OutlineSaving, SavedOutline } from "./useOutlineEditing";

/** Below the group's key: a signal of the group refreshes them. */
export const changesQuery = (group: Id) =>
  queryOptions({
    queryKey: [...groupKey(group), "outline-changes"],
    queryFn: ({ signal }) => api.get<OutlineChangeRow[]>(`/groups/${group}/outline-changes`, signal),
  });

/** The change of a group's outline that is under way: it has at most one. */
export const changeUnderWayQuery = (group: Id) =>
  queryOptions({
    queryKey: [...groupKey(group), "outline-change-under-way"],
    queryFn: async ({ signal }) => {
      const rows = await api.get<OutlineChangeRow[]>(`/groups/${group}/outline-changes`, signal);
      const open = rows.find((row) => row.status === "DRAFT" || row.status === "REVIEW");
      return open ? api.get<OutlineChangeView>(`/outline-changes/${open.id}`, signal) : null;
    },
  });

/** A change as an outline that is written like the first one. */
export const savedOf = ({ version, content, reason }: OutlineChangeView): SavedOutline => ({
  version,
  content: { ...content, reason },
});

export function useSaveChange(change: OutlineChangeView): OutlineSaving {
  const cache = useQueryClient();
  const saving = useMutation({
    mutationFn: ({ version, content }: SavedOutline) =>
      api.put<OutlineChangeView>(`/outline-changes/${change.id}`, { version, ...content }),
    onSuccess: (view) => cache.setQueryData(changeUnderWayQuery(change.groupId).queryKey, view),
  });
  return {
    ...saving,
    mutateAsync: async (said) => savedOf(await saving.mutateAsync(said)),
    read: (current) => savedOf(current as OutlineChangeView),
  };
}

function useRefresh() {
  const cache = useQueryClient();
  return (view: OutlineChangeView) => {
    void cache.invalidateQueries({ queryKey: groupKey(view.groupId) });
    void cache.invalidateQueries({ queryKey: keys.study(view.studyId) });
    void cache.invalidateQueries({ queryKey: keys.inbox });
  };
}

export function useProposeChange(group: Id) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (reason: string) => api.post<OutlineChangeView>(`/groups/${group}/outline-changes`, { reason }),
    onSuccess: refresh,
  });
}

export type ChangeAct = "submission" | "review" | "drop";

export function useChangeAct(change: OutlineChangeView, act: ChangeAct) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: { version: number } & Record<string, unknown>) =>
      api.post<OutlineChangeView>(`/outline-changes/${change.id}/${act}`, body),
    onSuccess: refresh,
  });
}
