import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import type { Id, ProcessView } from "@/api/types";

/** Below the study's key: a signal of the study refreshes the picture. */
export const processesQuery = (study: Id) =>
  queryOptions({
    queryKey: keys.ofStudy(study, "processes"),
    queryFn: ({ signal }) => api.get<ProcessView[]>(`/studies/${study}/processes`, signal),
  });

/** A deployed version of a model never changes. */
export const modelQuery = (processId: string, version: number) =>
  queryOptions({
    queryKey: ["model", processId, version],
    queryFn: ({ signal }) => api.text(`/models/${processId}/${version}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
