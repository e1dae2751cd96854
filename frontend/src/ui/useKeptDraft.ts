import { useState } from "react";
import { useSession } from "@/api/session";

/** What somebody began to write and has not sent: kept on this device, under their name. */
export function useKeptDraft<T extends object>(what: string, fresh: T) {
  const { person } = useSession();
  const key = `kept/${person.id}/${what}`;
  const [said, setSaid] = useState<T>(() => ({ ...fresh, ...kept<T>(key) }));
  const change = (next: Partial<T>) => {
    const all = { ...said, ...next };
    setSaid(all);
    try {
      localStorage.setItem(key, JSON.stringify(all));
    } catch {
      // A full or forbidden store: the page still has it.
    }
  };
  const forget = () => localStorage.removeItem(key);
  return { said, change, forget };
}

function kept<T>(key: string): Partial<T> | null {
  try {
    const text = localStorage.getItem(key);
    return text ? (JSON.parse(text) as Partial<T>) : null;
  } catch {
    return null;
  }
}
