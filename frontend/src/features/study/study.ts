import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, search } from "@/api/client";
import { keys } from "@/api/keys";
import type { NewStudy, StudyRow, StudyView } from "@/api/studyTypes";
import type { Appointment, AppointmentView, GroupView } from "@/api/topicTypes";
import type { Id, Page } from "@/api/types";

export interface StudyFilter {
  q: string;
  status: string;
  sort: string;
}

export const studiesQuery = (filter: StudyFilter) =>
  infiniteQueryOptions({
    queryKey: keys.studyList({ ...filter }),
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<StudyRow>>(`/studies${search({ ...filter, after: pageParam })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const studyQuery = (id: Id) =>
  queryOptions({
    queryKey: keys.study(id),
    queryFn: ({ signal }) => api.get<StudyView>(`/studies/${id}`, signal),
  });

/** Every act on a study answers with the study as it now is. */
function useAct<Body>(path: (body: Body) => string, payload: (body: Body) => unknown) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => api.post<StudyView>(path(body), payload(body)),
    onSuccess: (study) => {
      cache.setQueryData(keys.study(study.id), study);
      void cache.invalidateQueries({ queryKey: keys.studies });
      void cache.invalidateQueries({ queryKey: keys.inbox });
    },
  });
}

export const useCommission = () =>
  useAct<NewStudy>(
    () => "/studies",
    (study) => study,
  );

export const useWithdraw = (study: StudyView) =>
  useAct<string>(
    () => `/studies/${study.id}/withdrawal`,
    (reason) => ({ version: study.version, reason }),
  );

export const groupsQuery = (id: Id) =>
  queryOptions({
    queryKey: keys.ofStudy(id, "groups"),
    queryFn: ({ signal }) => api.get<GroupView[]>(`/studies/${id}/groups`, signal),
  });

export const appointmentQuery = (id: Id) =>
  queryOptions({
    queryKey: keys.ofStudy(id, "appointment"),
    queryFn: ({ signal }) => api.get<AppointmentView>(`/studies/${id}/appointment`, signal),
  });

export function useAppoint(study: Id) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Appointment) => api.post<AppointmentView>(`/studies/${study}/appointment`, body),
    onSuccess: (appointment) => {
      cache.setQueryData(appointmentQuery(study).queryKey, appointment);
      void cache.invalidateQueries({ queryKey: keys.study(study) });
      void cache.invalidateQueries({ queryKey: keys.inbox });
    },
  });
}
