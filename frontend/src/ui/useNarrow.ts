import { useSyncExternalStore } from "react";

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => window.matchMedia(query).matches,
  );
}

/** A phone: one column, cards instead of tables, bottom bar. */
export const useNarrow = () => useMedia("(max-width: 767px)");
/** Wide enough for the list and the task side by side. */
export const useWide = () => useMedia("(min-width: 1200px)");
