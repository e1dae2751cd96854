import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { api, search } from "@/api/client";
import { keys } from "@/api/keys";
import type {
  IndicatorOp,
  PassageKind,
  Policy,
  Quotable,
  Recommendation,
  RecommendationChain,
  RecommendationRegister,
  RecommendationSource,
  SourceKind,
} from "@/api/recommendationTypes";
import type { Day, Id } from "@/api/types";
import type { RecommendationDraft } from "./recommendation";
import type { Place } from "./tree";

const FILTERS = ["q", "source", "status", "class", "unit", "tag", "sort"] as const;
export type RegisterFilter = Partial<Record<(typeof FILTERS)[number], string>>;

/** What the list is narrowed to and sorted by, as it stands in the address. */
export function useRegisterFilter() {
  const [params, setParams] = useSearchParams();
  const filter: RegisterFilter = {};
  for (const name of FILTERS) {
    const value = params.get(name);
    if (value) filter[name] = value;
  }
  const change = (next: RegisterFilter) =>
    setParams((before) => {
      const all = new URLSearchParams(before);
      for (const [name, value] of Object.entries(next)) {
        if (value) all.set(name, value);
        else all.delete(name);
      }
      return all;
    });
  const clear = () => change(Object.fromEntries(FILTERS.map((name) => [name, ""])));
  return { filter, change, clear };
}

export const registerQuery = (study: Id, filter: RegisterFilter = {}) =>
  queryOptions({
    queryKey: keys.ofStudy(study, "recommendations", filter),
    queryFn: ({ signal }) =>
      api.get<RecommendationRegister>(`/studies/${study}/recommendations${search(filter)}`, signal),
  });

export const chainQuery = (study: Id, recommendation?: Id) =>
  queryOptions({
    queryKey: keys.ofStudy(study, "recommendations", "chain", recommendation ?? null),
    queryFn: ({ signal }) =>
      api.get<RecommendationChain>(`/studies/${study}/recommendation-chain${search({ recommendation })}`, signal),
  });

export const policiesQuery = (study: Id) =>
  queryOptions({
    queryKey: keys.ofStudy(study, "recommendations", "policies"),
    queryFn: ({ signal }) => api.get<Policy[]>(`/studies/${study}/policies`, signal),
  });

/** What was found, said, written and answered in the study. */
export const quotableQuery = (study: Id, q: string, kind: PassageKind | null) =>
  queryOptions({
    queryKey: keys.ofStudy(study, "passages", q, kind),
    queryFn: ({ signal }) => api.get<Quotable[]>(`/studies/${study}/passages${search({ q, kind })}`, signal),
  });

export interface SourceDraft {
  kind: SourceKind;
  title: string;
  org: Id | null;
  dated: Day | null;
  report: Id | null;
}

export interface PolicyDraft {
  title: string;
  issuer: string;
  number: string;
  issuedOn: Day | null;
  measures: {
    id: Id | null;
    label: string;
    text: string;
    indicators: {
      name: string;
      op: IndicatorOp;
      value: number | null;
      valueTo: number | null;
      unit: string;
      byDate: Day | null;
    }[];
  }[];
}

export function useAdd(study: Id) {
  const refresh = useRefresh(study);
  return useMutation({
    mutationFn: (draft: RecommendationDraft) => api.post<Recommendation>(`/studies/${study}/recommendations`, draft),
    onSuccess: refresh,
  });
}

export interface Move extends Place {
  id: Id;
  version: number;
}

/** Under way until the register is read again, so that the screen may show the new place meanwhile. */
export function useMove(study: Id) {
  const cache = useQueryClient();
  const refresh = useRefresh(study);
  return useMutation({
    mutationFn: ({ id, ...to }: Move) => api.put<Recommendation>(`/recommendations/${id}/place`, to),
    onSettled: async () => {
      await refresh();
      await cache.invalidateQueries({ queryKey: keys.recommendations });
    },
  });
}

export function useSaveSource(study: Id, known: RecommendationSource | null) {
  const refresh = useRefresh(study);
  return useMutation({
    mutationFn: (source: SourceDraft) =>
      known
        ? api.put<RecommendationSource>(`/recommendation-sources/${known.id}`, { version: known.version, source })
        : api.post<RecommendationSource>(`/studies/${study}/recommendation-sources`, source),
    onSuccess: refresh,
  });
}

export function useSavePolicy(study: Id, known: Policy | null) {
  const refresh = useRefresh(study);
  return useMutation({
    mutationFn: (policy: PolicyDraft) =>
      known
        ? api.put<Policy>(`/policies/${known.id}`, { version: known.version, policy })
        : api.post<Policy>(`/studies/${study}/policies`, policy),
    onSuccess: refresh,
  });
}

export function useRemove(recommendation: Recommendation) {
  const refresh = useRefresh(recommendation.studyId);
  const { id, version } = recommendation.row;
  return useMutation({
    mutationFn: () => api.delete<void>(`/recommendations/${id}?version=${version}`),
    onSuccess: refresh,
  });
}

function useRefresh(study: Id) {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: keys.ofStudy(study, "recommendations") });
}
