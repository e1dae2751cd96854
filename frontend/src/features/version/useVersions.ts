import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import type { MigrationAnswer, ModelVersions } from "@/api/versionTypes";
import { useRows } from "@/ui/useRows";

const VERSIONS = keys.adminOf("versions");
export const outdatedKey = (processId: string) => keys.adminOf("versions", processId);

export const useModels = (filter: { q?: string; state?: string; sort?: string } = {}) =>
  useRows<ModelVersions>(VERSIONS, "/admin/versions", filter);

/** Asks for the move; the lists show it as on its way until the engine has done it or refused. */
export function useMigrate() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (wanted: { keys: string[]; to: number }) =>
      api.post<MigrationAnswer>("/admin/versions/migrations", wanted),
    onSettled: () => cache.invalidateQueries({ queryKey: VERSIONS }),
  });
}

/** Reads the lists again every other second while something is on its way: the engine tells administrators nothing by itself. */
export function useRefreshWhile(waiting: boolean, processId: string) {
  const cache = useQueryClient();
  useQuery({
    queryKey: keys.adminOf("versions-refresh", processId),
    queryFn: async () => {
      await cache.invalidateQueries({ queryKey: outdatedKey(processId) });
      return Date.now();
    },
    enabled: waiting,
    refetchInterval: 2000,
    gcTime: 0,
  });
}
