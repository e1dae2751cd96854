import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import type { ReplanPreview, ReplanView, Wish } from "@/api/replanTypes";
import type { Day, Id, Instant } from "@/api/types";
import { inRange, LONGEST } from "@/ui/TermInput";
import { dayOf } from "@/ui/time";

export const replanQuery = (deadline: Id) =>
  queryOptions({
    queryKey: keys.board("replan", deadline),
    queryFn: ({ signal }) => api.get<ReplanView>(`/deadlines/${deadline}/replan`, signal),
  });

/** What the wish would move; asked again with every change of it. */
export const previewQuery = (deadline: Id, seenDue: Instant, wish: Wish | null) =>
  queryOptions({
    queryKey: keys.board("preview", deadline, seenDue, wish),
    queryFn: () => api.post<ReplanPreview>(`/deadlines/${deadline}/replan/preview`, { wish }),
    enabled: wish !== null,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 30_000,
  });

export function useReplanning(deadline: Id) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { wish: Wish; reason: string; seenDue: Instant }) =>
      api.post<ReplanView>(`/deadlines/${deadline}/replan`, body),
    onSuccess: (view) => {
      cache.setQueryData(replanQuery(deadline).queryKey, view);
      for (const part of ["board", "study", "assignment", "inbox", "task"]) {
        void cache.invalidateQueries({ queryKey: [part] });
      }
    },
  });
}

/** What a form begins with when its kind is chosen. */
export function begin(kind: Wish["kind"], seenDay: Day): Wish {
  if (kind === "DAY") return { kind, day: seenDay };
  if (kind === "TERM") return { kind, from: dayOf(), term: null, unit: "WORKING_DAYS" };
  return { kind, anchor: null, term: null };
}

/** Whether enough is said to ask the server; what it says then stands at the fields. */
export function isWhole(wish: Wish): boolean {
  if (wish.kind === "DAY") return wish.day != null;
  const countable = inRange(wish.term, LONGEST[wish.unit ?? "WORKING_DAYS"]);
  return countable && (wish.kind === "TERM" ? wish.from != null : wish.anchor != null);
}
