import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/client";
import { inboxQuery } from "@/api/inbox";
import { keys } from "@/api/keys";
import { has, useSession } from "@/api/session";

/** How much waits for me: the number in the bar is the inbox's own first page, asked once. */
export function useWaiting(): number | null {
  const business = has(useSession(), "business");
  const { data } = useQuery({ ...inboxQuery({ box: "mine" }), enabled: business, select: (page) => page.counts.mine });
  return data ?? null;
}

/** How many notifications I have not read; 100 stands for more. */
export function useUnread(): number {
  const { data } = useQuery({
    queryKey: [...keys.notifications, "count"],
    queryFn: ({ signal }) => api.get<{ unread: number }>("/notifications/count", signal),
  });
  return data?.unread ?? 0;
}
