import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import type { NotificationReason, NotificationView } from "@/api/notificationTypes";
import type { Id } from "@/api/types";
import { usePages } from "@/ui/usePages";

export const REASONS: NotificationReason[] = [
  "ASSIGNED",
  "MENTIONED",
  "REMINDER",
  "URGED",
  "RETURNED",
  "DECIDED",
  "CHANGED",
  "DIGEST",
];

export interface Filter {
  reason: string;
  study: string;
  unread: boolean;
}

/** The filter lives in the address, so that Back and a copied link show the same list. */
export function useFilter(): [Filter, (change: Partial<Filter>) => void] {
  const [params, setParams] = useSearchParams();
  const filter = {
    reason: params.get("reason") ?? "",
    study: params.get("study") ?? "",
    unread: params.get("unread") === "1",
  };
  const change = (next: Partial<Filter>) => {
    const { reason, study, unread } = { ...filter, ...next };
    const said = { reason, study, unread: unread ? "1" : "" };
    setParams(Object.fromEntries(Object.entries(said).filter(([, value]) => value)), { replace: true });
  };
  return [filter, change];
}

export const useNotifications = ({ reason, study, unread }: Filter) =>
  usePages<NotificationView>([...keys.notifications, "list"], "/notifications", {
    reason,
    study,
    unread: unread || undefined,
  });

/** The studies that one's news is about. */
export const useStudies = () =>
  useQuery({
    queryKey: [...keys.notifications, "studies"],
    queryFn: ({ signal }) => api.get<{ id: Id; title: string }[]>("/notifications/studies", signal),
  });

export function useMark() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, read }: { id: string; read: boolean }) => api.put(`/notifications/${id}/read`, { read }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.notifications }),
  });
}

/** Everything that matches the filter and is not newer than what was listed. */
export function useMarkAll({ reason, study }: Filter) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (upTo: number) =>
      api.post<{ marked: number }>("/notifications/reading", { upTo, reason: reason || null, study: study || null }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.notifications }),
  });
}
