import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "@/api/session";
import type { FormDraft } from "@/ui/taskForm";
import { formatTime } from "@/ui/time";

/** What somebody types outside a task and has not saved: kept on this device until it is saved or thrown away. */
export function useLocalDraft(name: string): FormDraft & { clear: () => void } {
  const { t } = useTranslation();
  const { person } = useSession();
  const key = `meeting/${person.id}/${name}`;
  const [words, setWords] = useState("");
  const initial = useMemo(() => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? "null") as Record<string, unknown> | null;
    } catch {
      return null;
    }
  }, [key]);
  const save = useCallback(
    (content: Record<string, unknown>) => {
      try {
        localStorage.setItem(key, JSON.stringify(content));
        setWords(t("autosave.local", { time: formatTime(new Date()) }));
      } catch {
        // A full or forbidden store: the page still has it.
      }
    },
    [key, t],
  );
  const clear = useCallback(() => {
    localStorage.removeItem(key);
    setWords("");
  }, [key]);
  return { initial, words, save, clear };
}
