import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import type { Opinion, OpinionAnswer, OpinionTask } from "@/api/opinionTypes";
import type { Id, Mention } from "@/api/types";

/** Below the study's key: a signal of the study refreshes the opinion. */
export const opinionQuery = (study: Id, opinion: Id) =>
  queryOptions({
    queryKey: keys.ofStudy(study, "opinion", opinion),
    queryFn: ({ signal }) => api.get<OpinionTask>(`/opinions/${opinion}`, signal),
  });

export function useReply(study: Id, opinion: Id) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { version: number; none: boolean; text: string; mentions: Mention[] }) =>
      api.post<OpinionTask>(`/opinions/${opinion}/reply`, body),
    onSuccess: (task) => {
      cache.setQueryData(opinionQuery(study, opinion).queryKey, task);
      void cache.invalidateQueries({ queryKey: keys.inbox });
    },
  });
}

export function useAnswer(study: Id, opinion: Opinion) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (answer: { version: number; outcome: OpinionAnswer["outcome"]; reason: string; mentions: Mention[] }) =>
      api.put<Opinion>(`/opinions/${opinion.id}/answer`, answer),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.ofStudy(study) }),
  });
}
