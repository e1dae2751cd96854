import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import type { ReplanView } from "@/api/replanTypes";
import type { Day, Id, Instant } from "@/api/types";
import { replanQuery } from "./replan";

/** The deadline that a request for more time is about, with everything that was asked about it. */
export const extensionQuery = (id: Id) =>
  queryOptions({
    queryKey: keys.board("extension", id),
    queryFn: ({ signal }) => api.get<ReplanView>(`/extensions/${id}`, signal),
  });

function useKept() {
  const cache = useQueryClient();
  return (view: ReplanView) => {
    cache.setQueryData(replanQuery(view.row.id).queryKey, view);
    for (const part of ["board", "study", "assignment", "inbox"]) void cache.invalidateQueries({ queryKey: [part] });
  };
}

export function useAsking(deadline: Id) {
  return useMutation({
    mutationFn: (body: { day: Day; reason: string }) => api.post<ReplanView>(`/deadlines/${deadline}/extensions`, body),
    onSuccess: useKept(),
  });
}

export function useWithdrawing() {
  return useMutation({
    mutationFn: (id: Id) => api.post<ReplanView>(`/extensions/${id}/withdrawal`, {}),
    onSuccess: useKept(),
  });
}

export function useDeciding(id: Id) {
  return useMutation({
    mutationFn: (body: { outcome: string; day: Day | null; reason?: string; seenDue: Instant }) =>
      api.post<ReplanView>(`/extensions/${id}/decision`, body),
    onSuccess: useKept(),
  });
}
