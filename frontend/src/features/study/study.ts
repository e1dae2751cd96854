import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, search } from "@/api/client";
import { keys } from "@/api/keys";
import type { Appointment, Id, MemberView, NewStudy, Page, StudyRow, StudyView } from "@/api/types";

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

export const membersQuery = (id: Id) =>
  queryOptions({
    queryKey: keys.ofStudy(id, "members"),
    queryFn: ({ signal }) => api.get<MemberView[]>(`/studies/${id}/members`, signal),
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

export const useAppoint = (study: Id) =>
  useAct<Appointment>(
    () => `/studies/${study}/appointment`,
    (appointment) => appointment,
  );
