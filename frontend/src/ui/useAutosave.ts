import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { TaskDraft } from "@/api/inboxTypes";
import { isNetworkDown, Problem } from "@/api/problem";
import type { Instant } from "@/api/types";
import { formatTime } from "./time";

export type AutosaveState = "idle" | "saving" | "saved" | "local" | "conflict";
type Content = Record<string, unknown>;
interface LocalDraft {
  content: Content;
  at: Instant;
  base: number;
}

const DELAY_MS = 800;
const RETRY_MS = 5_000;
const localKey = (person: string, task: string) => `draft/${person}/${task}`;

/** A draft that could not be sent before the page went away. */
export function localDraft(person: string, task: string): LocalDraft | null {
  try {
    const text = localStorage.getItem(localKey(person, task));
    return text ? (JSON.parse(text) as LocalDraft) : null;
  } catch {
    return null;
  }
}

function keepLocally(person: string, task: string, draft: LocalDraft): void {
  try {
    localStorage.setItem(localKey(person, task), JSON.stringify(draft));
  } catch {
    // A full or forbidden store: the page still has it, and the server is asked again.
  }
}

interface Autosave {
  state: AutosaveState;
  /** 已保存 14:03 */
  words: string;
  /** What the form should start from: the newer of the server's draft and one left on this device. */
  initial: Content | null;
  save: (content: Content) => void;
  /** Sends what is still waiting; resolves when it is safe somewhere. */
  flush: () => Promise<void>;
  /** The form was submitted: the server has dropped its draft, the device forgets its copy. */
  clear: () => void;
}

/**
 * Keeps what somebody types in a task's form: on the device at once, on the server a moment later.
 * A save that was answered removes the device's copy; while the network is down the copy stays and is sent again.
 */
export function useAutosave(person: string, task: string, draft: TaskDraft | null): Autosave {
  const { t } = useTranslation();
  const [left] = useState(() => localDraft(person, task));
  const [state, setState] = useState<AutosaveState>(draft ? "saved" : "idle");
  const [at, setAt] = useState<Instant | null>(draft?.savedAt ?? null);
  const version = useRef(draft?.version ?? 0);
  const waiting = useRef<Content | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const sending = useRef<Promise<void> | null>(null);
  const closed = useRef(false);

  const send = useCallback(async (): Promise<void> => {
    if (sending.current) await sending.current;
    const content = waiting.current;
    if (!content || closed.current) return;
    waiting.current = null;
    setState("saving");
    sending.current = (async () => {
      try {
        const saved = await api.put<TaskDraft>(`/tasks/${task}/draft`, { version: version.current, content });
        version.current = saved.version;
        setAt(saved.savedAt);
        setState("saved");
        if (!waiting.current) localStorage.removeItem(localKey(person, task));
      } catch (problem) {
        if (problem instanceof Problem && problem.status === 409) {
          setState("conflict");
          return;
        }
        waiting.current ??= content;
        setAt(new Date().toISOString());
        setState("local");
        const gone = problem instanceof Problem && !isNetworkDown(problem) && problem.status !== 401;
        if (!gone && !closed.current) timer.current = setTimeout(() => void send(), RETRY_MS);
      } finally {
        sending.current = null;
      }
    })();
    await sending.current;
  }, [person, task]);

  const save = useCallback(
    (content: Content) => {
      if (closed.current) return;
      waiting.current = content;
      keepLocally(person, task, { content, at: new Date().toISOString(), base: version.current });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(), DELAY_MS);
      setState((before) => (before === "conflict" ? before : "saving")); // never "saved" while words are on their way
    },
    [person, task, send],
  );

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    await send();
  }, [send]);

  const clear = useCallback(() => {
    closed.current = true;
    clearTimeout(timer.current);
    waiting.current = null;
    localStorage.removeItem(localKey(person, task));
  }, [person, task]);

  useEffect(() => {
    closed.current = false;
    // Leaving the form sends at once; the copy on the device covers a browser that is closed first.
    return () => {
      clearTimeout(timer.current);
      void send();
    };
  }, [send]);

  const words =
    state === "saving"
      ? t("autosave.saving")
      : state === "conflict"
        ? t("autosave.conflict")
        : at && state !== "idle"
          ? t(state === "local" ? "autosave.local" : "autosave.saved", { time: formatTime(at) })
          : "";
  const newerHere = left !== null && (!draft || (left.base >= draft.version && left.at > draft.savedAt));
  return { state, words, initial: newerHere ? left.content : (draft?.content ?? null), save, flush, clear };
}
