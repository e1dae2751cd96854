import { queryOptions } from "@tanstack/react-query";
import { api, search } from "./client";
import type { InboxBox, InboxPage, TaskView } from "./inboxTypes";
import { keys } from "./keys";

export interface InboxFilter {
  box: InboxBox;
  study?: string;
  stage?: string;
  light?: string;
  q?: string;
  sort?: string;
}

/** One page of a box. Rows come ordered by due date unless another order is asked for. */
export const inboxPage = (filter: InboxFilter, after: string | null, signal?: AbortSignal) =>
  api.get<InboxPage>(`/inbox${search({ ...filter, after })}`, signal);

export const inboxQuery = (filter: InboxFilter) =>
  queryOptions({
    queryKey: [...keys.inbox, "first", filter] as const,
    queryFn: ({ signal }) => inboxPage(filter, null, signal),
  });

export const taskQuery = (key: string) =>
  queryOptions({
    queryKey: keys.task(key),
    queryFn: ({ signal }) => api.get<TaskView>(`/tasks/${key}`, signal),
  });
