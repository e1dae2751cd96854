import { QueryClient } from "@tanstack/react-query";
import { isNetworkDown, Problem } from "./problem";

/** A "no" is final; silence is asked again a few times, and for as long as somebody looks when the network returns. */
function retry(failures: number, error: unknown): boolean {
  if (error instanceof Problem && !isNetworkDown(error)) return false;
  return failures < 2;
}

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry, staleTime: 5_000, refetchOnWindowFocus: true, networkMode: "always" },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}
