import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { api, search } from "@/api/client";
import type { Attachment } from "@/api/documentTypes";
import { keys } from "@/api/keys";
import { asProblem, isNetworkDown, type Problem } from "@/api/problem";
import type { Id } from "@/api/types";
import type { FindingView } from "@/api/visitTypes";
import { type Kept, outbox } from "./outbox";

const RETRY_MS = 8_000;

/** Words first, then each photograph that is not there yet: sending twice is the same as once. */
async function send(kept: Kept): Promise<void> {
  const { id, visit, version, content, photos } = kept;
  await api.put<FindingView>(`/visits/${visit}/findings/${id}`, { version, ...content });
  if (photos.length === 0) return;
  const owner = { ownerType: "FINDING", ownerId: id };
  const there = await api.get<Attachment[]>(`/documents${search(owner)}`);
  for (const photo of photos) {
    if (there.some((one) => one.name === photo.name && one.size === photo.size)) continue;
    const form = new FormData();
    form.append("ownerType", owner.ownerType);
    form.append("ownerId", owner.ownerId);
    form.append("file", photo);
    await api.upload<Attachment>("/documents", form);
  }
}

/** The findings of one person that are not on the server yet. They leave by themselves when the network is back. */
export function useOutbox(visit: Id, person: Id) {
  const cache = useQueryClient();
  const [all, setAll] = useState<Kept[] | null>(null);
  const [refused, setRefused] = useState<Record<Id, Problem>>({});
  const [offline, setOffline] = useState(false);
  const sending = useRef(false);

  const look = useCallback(async () => setAll(await outbox.of(visit, person)), [visit, person]);

  const flush = useCallback(async () => {
    if (sending.current) return;
    sending.current = true;
    let sent = 0;
    try {
      for (const kept of await outbox.of(visit, person)) {
        if (kept.state !== "waiting") continue;
        try {
          await send(kept);
          await outbox.remove(kept.id);
          sent++;
          setOffline(false);
        } catch (error) {
          if (isNetworkDown(error)) {
            setOffline(true);
            break;
          }
          setRefused((before) => ({ ...before, [kept.id]: asProblem(error) }));
          await outbox.put({ ...kept, state: "writing" });
        }
      }
    } finally {
      sending.current = false;
      await look();
      if (sent > 0) void cache.invalidateQueries({ queryKey: keys.visit(visit) });
    }
  }, [visit, person, look, cache]);

  const waiting = all?.some((one) => one.state === "waiting") ?? false;
  useEffect(() => {
    void look().then(flush);
    window.addEventListener("online", flush);
    return () => window.removeEventListener("online", flush);
  }, [look, flush]);
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => void flush(), RETRY_MS);
    return () => clearInterval(timer);
  }, [waiting, flush]);

  return {
    ready: all !== null,
    writing: all?.filter((one) => one.state === "writing") ?? [],
    waiting: all?.filter((one) => one.state === "waiting") ?? [],
    refused,
    offline,
    /** Typed so far; stays on this device. */
    keep: async (kept: Kept) => outbox.put(kept),
    /** Finished: leaves now, or as soon as somebody answers. */
    finish: async (kept: Kept) => {
      setRefused(({ [kept.id]: _, ...rest }) => rest);
      await outbox.put({ ...kept, state: "waiting" });
      await look();
      await flush();
    },
    drop: async (id: Id) => {
      await outbox.remove(id);
      await look();
    },
  };
}
