import { useCallback } from "react";
import { useSearchParams } from "react-router";

/** One part of the filter that stands in the address. */
export function useParam(name: string): [string, (value: string | null | undefined, replace?: boolean) => void] {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (value: string | null | undefined, replace = false) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace },
      ),
    [name, setParams],
  );
  return [params.get(name) ?? "", set];
}
