import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import type { AssessmentClass, MeasureBasis, PassageKind, Recommendation } from "@/api/recommendationTypes";
import type { Id } from "@/api/types";

export const recommendationQuery = (id: Id) =>
  queryOptions({
    queryKey: keys.recommendation(id),
    queryFn: ({ signal }) => api.get<Recommendation>(`/recommendations/${id}`, signal),
  });

/** What stands in the register of one recommendation, as it is sent. */
export interface RecommendationDraft {
  source: Id | null;
  parent: Id | null;
  place?: number;
  label: string;
  text: string;
  tags: string[];
  clause: string;
  followUp: boolean;
  similarTo: Id | null;
  lead: Id | null;
  cooperating: Id[];
  days: number | null;
  passages: { kind: PassageKind; ref: Id | null; origin: string; quote: string }[];
}

interface Acts {
  duty: { lead: Id; cooperating: Id[]; days: number; question: string };
  replies: { org: Id; text: string };
  assessment: {
    outcome: "CLOSED" | "AGAIN";
    classCode?: string;
    reason?: string;
    lead?: Id;
    cooperating?: Id[];
    days?: number;
  };
}

/** One step of a follow-up; the server answers with the recommendation as it now is. */
export function useFollowUp<Act extends keyof Acts>(recommendation: Recommendation, act: Act) {
  const kept = useKept(recommendation);
  return useMutation({
    mutationFn: (body: Acts[Act]) =>
      api.post<Recommendation>(`/recommendations/${recommendation.row.id}/${act}`, {
        version: recommendation.row.version,
        ...body,
      }),
    ...kept,
  });
}

export function useRewrite(recommendation: Recommendation) {
  const kept = useKept(recommendation);
  return useMutation({
    mutationFn: (body: RecommendationDraft & { version: number }) =>
      api.put<Recommendation>(`/recommendations/${recommendation.row.id}`, body),
    ...kept,
  });
}

export function useTakeUp(recommendation: Recommendation) {
  const kept = useKept(recommendation);
  return useMutation({
    mutationFn: (measures: { measure: Id; basis: MeasureBasis; note: string }[]) =>
      api.put<Recommendation>(`/recommendations/${recommendation.row.id}/measures`, {
        version: recommendation.row.version,
        measures,
      }),
    ...kept,
  });
}

/** What stands now is shown beside what was typed, also when somebody else was first. */
function useKept({ row, studyId }: Recommendation) {
  const cache = useQueryClient();
  return {
    onSuccess: (view: Recommendation) => {
      cache.setQueryData(recommendationQuery(row.id).queryKey, view);
      void cache.invalidateQueries({ queryKey: keys.ofStudy(studyId, "recommendations") });
      void cache.invalidateQueries({ queryKey: keys.inbox });
    },
    onError: () => cache.invalidateQueries({ queryKey: keys.recommendation(row.id) }),
  };
}

/** The class in the reader's language. */
export const classWord = (classes: AssessmentClass[], code: string | null, language: string) => {
  const found = classes.find((one) => one.code === code);
  return found ? (language === "en" ? found.nameEn : found.nameZh) : (code ?? "");
};
