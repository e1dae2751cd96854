import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import type { StudyFilter } from "./study";

export const SORTS = ["-updated", "-created", "title"] as const;

/** The filter lives in the address, so that Back and a copied link show the same list. */
export function useStudyFilter(): [StudyFilter, (change: Partial<StudyFilter>) => void] {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(
    () => ({ q: params.get("q") ?? "", status: params.get("status") ?? "", sort: params.get("sort") ?? "" }),
    [params],
  );
  const change = useCallback(
    (next: Partial<StudyFilter>) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(next)) {
            if (value) after.set(name, value);
            else after.delete(name);
          }
          return after;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [filter, change];
}
