import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, search } from "@/api/client";
import { keys } from "@/api/keys";
import type { TimelineEntry } from "@/api/studyTypes";
import type { AppointmentView, GroupPage, GroupView, Outline } from "@/api/topicTypes";
import type { Id, Page } from "@/api/types";
import type { OutlineSaving, SavedOutline } from "./useOutlineEditing";

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

export function useSaveOutline(group: Id): OutlineSaving {
  const cache = useQueryClient();
  const saving = useMutation({
    mutationFn: ({ version, content }: SavedOutline) =>
      api.put<GroupPage>(`/groups/${group}/outline`, { version, ...content }),
    onSuccess: (page) => cache.setQueryData(groupKey(group), page),
  });
  return { ...saving, read: (current) => current as GroupPage };
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

/** Whether a group may still join, and whether this person may let it. */
export const appointmentOfStudyQuery = (study: Id) =>
  queryOptions({
    queryKey: keys.ofStudy(study, "appointment"),
    queryFn: ({ signal }) => api.get<AppointmentView>(`/studies/${study}/appointment`, signal),
  });

/** What happened in one group, newest first. */
export const groupTimelineQuery = (study: Id, group: Id) =>
  infiniteQueryOptions({
    queryKey: keys.ofStudy(study, "timeline", "group", group),
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<TimelineEntry>>(`/studies/${study}/timeline${search({ group, after: pageParam })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

interface People {
  lead: Id | null;
  members: Id[];
  inCharge: Id | null;
}

export function useJoin(study: Id) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: People & { no: number | null; name: string; duty: string | null; leadOrg: Id | null }) =>
      api.post<GroupPage>(`/studies/${study}/groups`, body),
    onSuccess: (page) => {
      cache.setQueryData(groupKey(page.group.id), page);
      void cache.invalidateQueries({ queryKey: keys.study(study) });
    },
  });
}

export function useChangePeople(group: Id) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: People & { version: number }) => api.put<GroupPage>(`/groups/${group}/people`, body),
    onSuccess: (page) => {
      cache.setQueryData(groupKey(group), page);
      void cache.invalidateQueries({ queryKey: keys.study(page.studyId) });
    },
  });
}
