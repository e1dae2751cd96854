import { type InfiniteData, useInfiniteQuery } from "@tanstack/react-query";
import { api, type Query, search } from "@/api/client";
import type { Page } from "@/api/types";
import { whileSorting } from "./sorting";

/** A list that the server gives page by page. */
export function usePages<T>(key: readonly unknown[], path: string, filter: Query = {}) {
  const queryKey = [...key, filter];
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => api.get<Page<T>>(`${path}${search({ ...filter, after: pageParam })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: whileSorting<InfiniteData<Page<T>, string | null>>(queryKey),
    select: (data) => data.pages.flatMap((page) => page.items),
  });
}
