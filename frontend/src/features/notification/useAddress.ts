import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import type { NotificationAddress } from "@/api/notificationTypes";

const PATH = "/notification-settings/address";
const ADDRESS = [...keys.notifications, "address"] as const;
const LEAVING_MS = 3000;

/** Looked at again while its letter is leaving. */
export const useAddress = () =>
  useQuery({
    queryKey: ADDRESS,
    queryFn: ({ signal }) => api.get<NotificationAddress>(PATH, signal),
    refetchInterval: ({ state }) =>
      ["QUEUED", "DELAYED"].includes(state.data?.waiting?.letter ?? "") ? LEAVING_MS : false,
  });

function useChange<T = void>(act: (what: T) => Promise<NotificationAddress>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (address) => client.setQueryData(ADDRESS, address),
  });
}

export const useAskAddress = () => useChange((email: string) => api.put<NotificationAddress>(PATH, { email }));
export const useSendAgain = () => useChange(() => api.post<NotificationAddress>(`${PATH}/letters`));
export const useWithdrawAddress = () => useChange(() => api.delete<NotificationAddress>(`${PATH}/claim`));
export const useRemoveAddress = () => useChange(() => api.delete<NotificationAddress>(PATH));
export const useConfirmAddress = () =>
  useChange((token: string) => api.post<NotificationAddress>(`${PATH}/confirmation`, { token }));

/** Which address a link confirms. Asking confirms nothing. */
export const useLink = (token: string) =>
  useQuery({
    queryKey: [...ADDRESS, "link", token],
    queryFn: ({ signal }) =>
      api.get<{ email: string }>(`${PATH}/confirmation?${new URLSearchParams({ token })}`, signal),
    staleTime: Number.POSITIVE_INFINITY, // what was confirmed stays on screen as confirmed
    retry: false,
  });
