import { useQuery } from "@tanstack/react-query";
import { api, type Query, search } from "@/api/client";
import { whileSorting } from "./sorting";

/** A list that the server gives whole. */
export function useRows<T>(key: readonly unknown[], path: string, filter: Query = {}) {
  const queryKey = [...key, filter];
  return useQuery<T[]>({
    queryKey,
    queryFn: ({ signal }) => api.get<T[]>(`${path}${search(filter)}`, signal),
    placeholderData: whileSorting<T[]>(queryKey),
  });
}
