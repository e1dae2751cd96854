import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { sessionEnded } from "@/api/client";
import { keys } from "@/api/keys";
import { hearSignals, type Signal } from "@/api/signals";
import { setLiveStatus } from "@/ui/liveStatus";

/** A signal only says where to look again. What belongs to a plan, an opinion, a meeting or a group is below no study's key, so all of them are asked again. */
export function invalidate(client: QueryClient, signal: Signal): void {
  if (signal.kind === "session") {
    sessionEnded();
    return;
  }
  const touched =
    signal.kind === "inbox"
      ? [keys.inbox, ["task"], keys.assignment(), ["meeting"]]
      : [
          keys.study(signal.study),
          keys.studies,
          ["work-plan"],
          ["opinion"],
          ["group"],
          ["visit"],
          ["report"],
          ["task"],
          keys.assignment(),
          ["meeting"],
        ];
  for (const queryKey of touched) void client.invalidateQueries({ queryKey });
}

export function useLiveSignals(person: string, enabled: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!enabled) return;
    let missed = false;
    return hearSignals(person, {
      signal: (signal) => invalidate(client, signal),
      status: (status) => {
        setLiveStatus(status);
        if (status === "lost") {
          missed = true;
          void client.refetchQueries({ queryKey: keys.session }); // was it the network, or has the session ended?
        } else if (missed) {
          missed = false;
          void client.invalidateQueries();
        }
      },
    });
  }, [person, enabled, client]);
}
