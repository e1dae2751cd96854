import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";

/** A deployed version of a model never changes. */
export const modelQuery = (processId: string, version: number) =>
  queryOptions({
    queryKey: ["model", processId, version],
    queryFn: ({ signal }) => api.text(`/models/${processId}/${version}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
