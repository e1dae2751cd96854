import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, type Query } from "@/api/client";
import { keys } from "@/api/keys";
import type { ChannelsView, NotificationSettings, UndeliveredRow } from "@/api/notificationTypes";
import { useRows } from "@/ui/useRows";

const SETTINGS = ["notification-settings"] as const;
export const UNDELIVERED = "/admin/deliveries";
const CHANNELS = keys.adminOf("channels");

export const useSettings = () =>
  useQuery({
    queryKey: SETTINGS,
    queryFn: ({ signal }) => api.get<NotificationSettings>("/notification-settings", signal),
    staleTime: Number.POSITIVE_INFINITY, // nobody but oneself changes them
  });

export function useSaveSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ mail: _mail, webhook: _webhook, ...chosen }: NotificationSettings) =>
      api.put<NotificationSettings>("/notification-settings", chosen),
    onSuccess: (saved) => client.setQueryData(SETTINGS, saved),
  });
}

export const useChannels = () =>
  useQuery({ queryKey: CHANNELS, queryFn: ({ signal }) => api.get<ChannelsView>("/admin/channels", signal) });

export const useUndelivered = (filter: Query) =>
  useRows<UndeliveredRow>([...CHANNELS, "undelivered"], UNDELIVERED, filter);

export interface Gate {
  url: string;
  secret: string;
  withText: boolean;
}

export function useSetGate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (gate: Gate) => api.put<ChannelsView>("/admin/webhook", gate),
    onSuccess: (view) => client.setQueryData(CHANNELS, view),
  });
}

export function useRemoveGate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete<ChannelsView>("/admin/webhook"),
    onSuccess: (view) => client.setQueryData(CHANNELS, view),
  });
}

export function useResend() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.post(`/admin/deliveries/${id}/retry`),
    onSettled: () => client.invalidateQueries({ queryKey: CHANNELS }),
  });
}
