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
  if (signal.kind === "notification") {
    void client.invalidateQueries({ queryKey: keys.notifications });
    return;
  }
  const touched =
    signal.kind === "inbox"
      ? [keys.inbox, ["task"], keys.assignment(), keys.board(), keys.schedule(), ["meeting"], ["submission-request"]]
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
          keys.board(),
          keys.schedule(),
          ["meeting"],
          ["consultation"],
          ["submission-request"],
        ];
  for (const queryKey of touched) void client.invalidateQueries({ queryKey });
}

/**
 * The answer to one's own act comes before the news of it: a form that is told first that its task has ended would be
 * gone when its answer arrives. What is heard while something is being sent waits until it is answered.
 */
export function afterAnswers(client: QueryClient, hear: (signal: Signal) => void) {
  const waiting: Signal[] = [];
  const stop = client.getMutationCache().subscribe(() => {
    if (client.isMutating() === 0) for (const signal of waiting.splice(0)) hear(signal);
  });
  const signal = (heard: Signal) => {
    if (client.isMutating() === 0 || heard.kind === "session") hear(heard);
    else waiting.push(heard);
  };
  return { signal, stop };
}

export function useLiveSignals(person: string, enabled: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!enabled) return;
    let missed = true; // what was told after the first look and before anybody listened, too
    const news = afterAnswers(client, (signal) => invalidate(client, signal));
    const hangUp = hearSignals(person, {
      signal: news.signal,
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
    return () => {
      hangUp();
      news.stop();
    };
  }, [person, enabled, client]);
}
