import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import type { ImportApplied, ImportKind, ImportView } from "@/api/rosterTypes";
import type { Id } from "@/api/types";
import { useRows } from "@/ui/useRows";

const IMPORTS = keys.adminOf("imports");
const LIST = keys.adminOf("imports", "list");
const ROLES = keys.adminOf("import-roles");
const oneKey = (id: Id) => keys.adminOf("imports", id);
export const linesKey = (id: Id) => keys.adminOf("imports", id, "lines");
export const rolesKey = (id: Id) => keys.adminOf("import-roles", id);

export const templateUrl = (language: string, kind?: ImportKind) =>
  `/api/admin/imports/template?language=${language.startsWith("en") ? "en" : "zh"}${kind ? `&kind=${kind}` : ""}`;

export const useImports = (state: string, sort: string) => useRows<ImportView>(LIST, "/admin/imports", { state, sort });

export const useImport = (id: Id) =>
  useQuery({ queryKey: oneKey(id), queryFn: ({ signal }) => api.get<ImportView>(`/admin/imports/${id}`, signal) });

export const useImportRoles = (roles: string, sort: string) =>
  useRows<ImportView>(ROLES, "/admin/import-roles", { roles, sort });

/** An act after which every list of imports is read again, and what they write into. */
function useAct<Given, Answer>(act: (given: Given) => Promise<Answer>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => {
      for (const queryKey of [IMPORTS, ROLES, ["people"], ["organisations"], keys.adminOf("memberships")])
        void cache.invalidateQueries({ queryKey });
    },
  });
}

export const useUpload = () =>
  useAct((files: File[]) => {
    const form = new FormData();
    for (const file of files) form.append("file", file);
    return api.upload<ImportView>("/admin/imports", form, () => {});
  });

export const useApply = (one: ImportView) =>
  useAct(() => api.post<ImportApplied>(`/admin/imports/${one.id}/application`, { version: one.version }));
export const useCheckAgain = (one: ImportView) => useAct(() => api.post<ImportView>(`/admin/imports/${one.id}/check`));
export const useUndo = (one: ImportView) => useAct(() => api.post<ImportView>(`/admin/imports/${one.id}/undo`));

/** Gone afterwards: its own page must not ask for it again. */
export const useDiscard = (one: ImportView) => {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete<void>(`/admin/imports/${one.id}`),
    onSuccess: () => {
      cache.removeQueries({ queryKey: oneKey(one.id) });
      void cache.invalidateQueries({ queryKey: LIST });
    },
  });
};

export const useDecideRoles = () =>
  useAct(({ id, grant }: { id: Id; grant: boolean }) =>
    api.post<void>(`/admin/import-roles/${id}/decision`, { grant }),
  );
export const useTakeRolesBack = () =>
  useAct(({ id }: { id: Id }) => api.delete<void>(`/admin/import-roles/${id}/decision`));
