import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type {
  EscalationProfiles,
  EscalationStep,
  EscalationTrial,
  EscalationVersion,
  Urgency,
} from "@/api/escalationTypes";
import { keys } from "@/api/keys";

const ADDRESS = "/escalation";
const SETTLING_MS = 1_000;

/** Asked again until the engine has what was saved last. */
export const useProfiles = () =>
  useQuery({
    queryKey: keys.escalation("profiles"),
    queryFn: ({ signal }) => api.get<EscalationProfiles>(ADDRESS, signal),
    refetchInterval: ({ state }) => (state.data?.profiles.some((one) => !one.inForce) ? SETTLING_MS : false),
  });

export const useVersions = (urgency: Urgency) =>
  useQuery({
    queryKey: keys.escalation("versions", urgency),
    queryFn: ({ signal }) => api.get<EscalationVersion[]>(`${ADDRESS}/${urgency}/versions`, signal),
  });

export interface Change {
  version: number;
  steps: EscalationStep[];
  reason: string;
}

export function useChange(urgency: Urgency) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (change: Change) => api.post<EscalationProfiles>(`${ADDRESS}/${urgency}/versions`, change),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.escalation() }),
  });
}

export const useTrial = (urgency: Urgency) =>
  useMutation({
    mutationFn: (steps: EscalationStep[]) => api.post<EscalationTrial>(`${ADDRESS}/${urgency}/trials`, { steps }),
  });

/** 剩余 5–4 天, 到期当日, 逾期 5 天及以后 */
export function useDayWords(): (from: number | null, to: number | null) => string {
  const { t } = useTranslation("escalation");
  const day = (days: number) =>
    days === 0 ? t("days.due") : t(days > 0 ? "days.left" : "days.over", { count: Math.abs(days) });
  return (from, to) => {
    if (from === null) return "";
    if (to === null) return t("days.onwards", { day: day(from) });
    return from === to ? day(from) : t("days.range", { from: day(from), to: day(to) });
  };
}
