import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, search } from "@/api/client";
import type { Urgency } from "@/api/escalationTypes";
import { keys } from "@/api/keys";
import type { BoardPage, SavedView, SlipKind, SlipView, Supervised } from "@/api/supervisionTypes";
import type { Id } from "@/api/types";
import { useFilter } from "@/ui/useFilter";

const NAMES = ["study", "responsible", "kind", "light", "urgent", "q", "sort", "group"] as const;
export type BoardFilter = Record<(typeof NAMES)[number], string>;

/** Lines that belong together stand together only if the server sorts them so. */
export const setsOrder = (group: string) => ["study", "unit", "responsible"].includes(group);
const sortOf = ({ sort, group }: BoardFilter) => (setsOrder(group) ? group : sort);

/** What the server is asked: how lines are grouped is the screen's own affair. */
export const questionOf = ({ group, sort, ...rest }: BoardFilter) => ({
  ...rest,
  sort: sortOf({ group, sort, ...rest }),
});

export const boardQuery = (filter: BoardFilter) =>
  infiniteQueryOptions({
    queryKey: keys.board("list", questionOf(filter)),
    queryFn: ({ pageParam, signal }) =>
      api.get<BoardPage>(`/board${search({ ...questionOf(filter), after: pageParam })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: (before) => before,
  });

export const lineQuery = (id: Id) =>
  queryOptions({
    queryKey: keys.board("one", id),
    queryFn: ({ signal }) => api.get<Supervised>(`/deadlines/${id}`, signal),
  });

/** Slips that wait for my answer. */
export const slipsQuery = queryOptions({
  queryKey: keys.board("slips"),
  queryFn: ({ signal }) => api.get<SlipView[]>("/slips", signal),
});

export const viewsQuery = queryOptions({
  queryKey: keys.board("views"),
  queryFn: ({ signal }) => api.get<SavedView[]>("/board/views", signal),
});

function useKept() {
  const cache = useQueryClient();
  return (line: Supervised) => {
    cache.setQueryData(lineQuery(line.row.id).queryKey, line);
    void cache.invalidateQueries({ queryKey: keys.board("list") });
    void cache.invalidateQueries({ queryKey: slipsQuery.queryKey });
  };
}

export function useUrge(deadline: Id) {
  return useMutation({
    mutationFn: (body: { kind: SlipKind; text: string }) => api.post<Supervised>(`/deadlines/${deadline}/slips`, body),
    onSuccess: useKept(),
  });
}

export function useMark(deadline: Id) {
  return useMutation({
    mutationFn: (urgency: Urgency) => api.put<Supervised>(`/deadlines/${deadline}/urgency`, { urgency }),
    onSuccess: useKept(),
  });
}

export function useReceive(slip: Id) {
  return useMutation({
    mutationFn: () => api.post<Supervised>(`/slips/${slip}/receipt`, {}),
    onSuccess: useKept(),
  });
}

export function useReply(slip: Id) {
  return useMutation({
    mutationFn: (text: string) => api.post<Supervised>(`/slips/${slip}/reply`, { text }),
    onSuccess: useKept(),
  });
}

export function useViews() {
  const cache = useQueryClient();
  const again = () => cache.invalidateQueries({ queryKey: viewsQuery.queryKey });
  return {
    save: useMutation({
      mutationFn: (body: { name: string; query: string; shared: boolean }) => api.post<SavedView>("/board/views", body),
      onSuccess: again,
    }),
    forget: useMutation({ mutationFn: (id: Id) => api.delete(`/board/views/${id}`), onSuccess: again }),
  };
}

export const useBoardFilter = () => useFilter(NAMES);

export const NOT_NARROWED = { study: "", responsible: "", kind: "", light: "", urgent: "", q: "" };
export const isNarrowed = ({ sort: _, group: __, ...rest }: BoardFilter): boolean => Object.values(rest).some(Boolean);
