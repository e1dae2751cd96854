import { useQuery } from "@tanstack/react-query";
import { inboxQuery } from "@/api/inbox";
import { has, useSession } from "@/api/session";

/** How much waits for me: the number in the bar is the inbox's own first page, asked once. */
export function useWaiting(): number | null {
  const business = has(useSession(), "business");
  const { data } = useQuery({ ...inboxQuery({ box: "mine" }), enabled: business, select: (page) => page.counts.mine });
  return data ?? null;
}
