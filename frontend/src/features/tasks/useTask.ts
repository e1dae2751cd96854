import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { TaskView } from "@/api/inboxTypes";
import { keys } from "@/api/keys";
import type { Id } from "@/api/types";

export const taskQuery = (key: string) =>
  queryOptions({
    queryKey: keys.task(key),
    queryFn: ({ signal }) => api.get<TaskView>(`/tasks/${key}`, signal),
  });

/** The acts that change who has a task. The server answers with the task as it now is. */
export function useHolding(key: string) {
  const cache = useQueryClient();
  const took = (task: TaskView) => {
    cache.setQueryData(keys.task(key), task);
    void cache.invalidateQueries({ queryKey: keys.inbox });
  };
  const refused = () => cache.invalidateQueries({ queryKey: keys.task(key) });
  return {
    claim: useMutation({
      mutationFn: () => api.put<TaskView>(`/tasks/${key}/claim`),
      onSuccess: took,
      onError: refused,
    }),
    unclaim: useMutation({
      mutationFn: () => api.delete<TaskView>(`/tasks/${key}/claim`),
      onSuccess: took,
      onError: refused,
    }),
    handOver: useMutation({
      mutationFn: (person: Id) => api.put<TaskView>(`/tasks/${key}/assignee`, { person }),
      onSuccess: took,
      onError: refused,
    }),
  };
}
