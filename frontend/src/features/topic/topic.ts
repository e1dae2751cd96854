import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import type { GroupPage, GroupView, Id, Outline } from "@/api/types";

export const groupKey = (id: Id) => ["group", id] as const;

export const groupQuery = (id: Id) =>
  queryOptions({
    queryKey: groupKey(id),
    queryFn: ({ signal }) => api.get<GroupPage>(`/groups/${id}`, signal),
  });

export const groupsQuery = (study: Id) =>
  queryOptions({
    queryKey: keys.ofStudy(study, "groups"),
    queryFn: ({ signal }) => api.get<GroupView[]>(`/studies/${study}/groups`, signal),
  });

/** A submitted outline never changes. */
export const outlineVersionQuery = (group: Id, no: number) =>
  queryOptions({
    queryKey: [...groupKey(group), "version", no],
    queryFn: ({ signal }) => api.get<Outline>(`/groups/${group}/outline-versions/${no}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export function useSaveOutline(group: Id) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ version, content }: { version: number; content: Outline }) =>
      api.put<GroupPage>(`/groups/${group}/outline`, { version, ...content }),
    onSuccess: (page) => cache.setQueryData(groupKey(group), page),
  });
}

/** What is done with a group: each act is one address below it, and answers with the group as it now is. */
export type GroupAct = "outline-submission" | "outline-review" | "research-conclusion";

export function useGroupAct(group: Id, act: GroupAct) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { version: number } & Record<string, unknown>) =>
      api.post<GroupPage>(`/groups/${group}/${act}`, body),
    onSuccess: (page) => {
      cache.setQueryData(groupKey(group), page);
      void cache.invalidateQueries({ queryKey: keys.study(page.studyId) });
      void cache.invalidateQueries({ queryKey: keys.inbox });
    },
  });
}
