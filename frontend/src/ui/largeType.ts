import { useSyncExternalStore } from "react";

// Large type is a matter of this device and its eyes, not of the account.
const STORED = "large-type";
const listeners = new Set<() => void>();

function set(large: boolean): void {
  localStorage.setItem(STORED, large ? "on" : "off");
  for (const listener of listeners) listener();
}

export function useLargeType(): [boolean, (large: boolean) => void] {
  const large = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => localStorage.getItem(STORED) === "on",
  );
  return [large, set];
}
