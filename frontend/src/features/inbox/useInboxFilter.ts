import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import type { InboxFilter } from "@/api/inbox";
import type { InboxBox } from "@/api/inboxTypes";

export const BOXES: readonly InboxBox[] = ["mine", "group", "done", "started", "all"];
const NAMES = ["study", "stage", "light", "q", "sort"] as const;

/** The filter is the address: Back, a bookmark and a second tab all find the same rows. */
export function useInboxFilter() {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  const filter = useMemo<InboxFilter>(() => {
    const given = new URLSearchParams(text);
    const box = given.get("box") as InboxBox | null;
    const rest = NAMES.flatMap((name) => (given.get(name) ? [[name, given.get(name) as string]] : []));
    return { box: box && BOXES.includes(box) ? box : "mine", ...Object.fromEntries(rest) };
  }, [text]);

  /** Words typed one after the other are one step back, choices are one each. */
  const change = useCallback(
    (part: Partial<InboxFilter>, replace = false) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(part)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace },
      ),
    [setParams],
  );
  const clear = useCallback(
    () => setParams((before) => new URLSearchParams(before.has("box") ? [["box", before.get("box") ?? ""]] : [])),
    [setParams],
  );
  const filtered = NAMES.some((name) => name !== "sort" && filter[name]);
  return { filter, change, clear, filtered, text };
}
