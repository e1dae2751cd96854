import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import type { AssignmentFilter } from "./assignment";

const NAMES = ["status", "owner", "stage", "light", "q", "sort"] as const;

/** The filter lives in the address, so that Back and a copied link show the same list. */
export function useAssignmentFilter(): [AssignmentFilter, (change: Partial<AssignmentFilter>) => void] {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(
    () => Object.fromEntries(NAMES.map((name) => [name, params.get(name) ?? ""])) as unknown as AssignmentFilter,
    [params],
  );
  const change = useCallback(
    (next: Partial<AssignmentFilter>) =>
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

export const isNarrowed = ({ sort: _, ...rest }: AssignmentFilter): boolean => Object.values(rest).some(Boolean);
export const NOT_NARROWED = { status: "", owner: "", stage: "", light: "", q: "" };
