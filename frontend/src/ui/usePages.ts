import { useInfiniteQuery } from "@tanstack/react-query";
import { api, type Query, search } from "@/api/client";
import type { Page } from "@/api/types";

/** A list that the server gives page by page. */
export function usePages<T>(queryKey: readonly unknown[], path: string, filter: Query = {}) {
  return useInfiniteQuery({
    queryKey: [...queryKey, filter],
    queryFn: ({ pageParam, signal }) => api.get<Page<T>>(`${path}${search({ ...filter, after: pageParam })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    select: (data) => data.pages.flatMap((page) => page.items),
  });
}
