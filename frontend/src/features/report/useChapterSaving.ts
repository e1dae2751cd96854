import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import { asProblem, isNetworkDown } from "@/api/problem";
import type { ChapterView } from "@/api/reportTypes";
import { useSession } from "@/api/session";
import { chapterQuery } from "./report";

const PAUSE_MS = 1_500;
const RETRY_MS = 5_000;

export type SavingState = "clean" | "typing" | "saving" | "saved" | "local" | "clash" | "refused";

/** What this person is writing: the saved text that it grew from, and where it has come to. */
export interface Working {
  heading: string;
  html: string;
  base: { heading: string; html: string; version: number };
}

const localKey = (person: string, chapter: string) => `chapter/${person}/${chapter}`;

function kept(person: string, chapter: string): Working | null {
  try {
    const text = localStorage.getItem(localKey(person, chapter));
    return text ? (JSON.parse(text) as Working) : null;
  } catch {
    return null;
  }
}

const baseOf = ({ heading, html, version }: ChapterView) => ({ heading, html, version });

/**
 * Saves a chapter while one writes: on the device before anything is sent, to the server a moment after the last key. Somebody else's
 * save is never overwritten and never replaces what stands here: both texts are shown.
 */
export function useChapterSaving(chapter: ChapterView, read: () => { heading: string; html: string }) {
  const { person } = useSession();
  const cache = useQueryClient();
  const [left] = useState(() => kept(person.id, chapter.id));
  const base = useRef(left?.base ?? baseOf(chapter));
  const [state, setState] = useState<SavingState>("clean");
  const settled = useRef<"clean" | "saved">("clean");
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [theirs, setTheirs] = useState<ChapterView | null>(
    left && chapter.version > left.base.version && left.html !== chapter.html ? chapter : null,
  );
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const touched = useRef(left !== null);
  const sending = useRef<Promise<boolean> | null>(null);
  const stopped = useRef(theirs !== null);

  const forget = useCallback(() => localStorage.removeItem(localKey(person.id, chapter.id)), [person.id, chapter.id]);

  const send = useCallback(async (): Promise<boolean> => {
    if (sending.current) await sending.current;
    if (!touched.current) return true;
    if (stopped.current) return false;
    const { heading, html } = read();
    if (heading === base.current.heading && html === base.current.html) {
      touched.current = false;
      setState(settled.current);
      forget();
      return true;
    }
    try {
      localStorage.setItem(localKey(person.id, chapter.id), JSON.stringify({ heading, html, base: base.current }));
    } catch {
      // A full or forbidden store: the page still has it, and the server gets it now.
    }
    touched.current = false;
    setState("saving");
    sending.current = (async () => {
      try {
        const body = { version: base.current.version, heading, html };
        const saved = await api.put<ChapterView>(`/reports/${chapter.reportId}/chapters/${chapter.id}`, body);
        base.current = { heading: saved.heading, html, version: saved.version };
        cache.setQueryData(chapterQuery(chapter.reportId, chapter.id).queryKey, saved);
        void cache.invalidateQueries({ queryKey: keys.report(chapter.reportId), exact: true });
        settled.current = "saved";
        setSavedAt(saved.changedAt);
        setProblem(null);
        if (touched.current) setState("typing");
        else {
          setState("saved");
          forget();
        }
        return true;
      } catch (error) {
        touched.current = true;
        const refused = asProblem(error);
        if (refused.code === "changed-meanwhile" && refused.properties.current) {
          stopped.current = true;
          setTheirs(refused.properties.current as ChapterView);
          setState("clash");
        } else if (isNetworkDown(refused) || refused.status === 401 || refused.status >= 500) {
          setState("local");
          timer.current = setTimeout(() => void send(), RETRY_MS);
        } else {
          setProblem(error);
          setState("refused");
        }
        return false;
      } finally {
        sending.current = null;
      }
    })();
    return sending.current;
  }, [cache, chapter.id, chapter.reportId, forget, person.id, read]);

  const touch = useCallback(() => {
    touched.current = true;
    setState((before) => (before === "clash" ? before : "typing"));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void send(), PAUSE_MS);
  }, [send]);

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    return send();
  }, [send]);

  useEffect(() => {
    if (left && !stopped.current) timer.current = setTimeout(() => void send(), PAUSE_MS);
    const leave = () => void flush();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      clearTimeout(timer.current);
      void send();
    };
  }, [flush, left, send]);

  /** I have seen what they wrote; the text here is what I made of both. */
  const settle = useCallback(
    (seen: ChapterView) => {
      base.current = baseOf(seen);
      stopped.current = false;
      touched.current = true;
      setTheirs(null);
      setState("typing");
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(), 0);
    },
    [send],
  );

  return {
    state,
    savedAt,
    problem,
    theirs,
    /** Where the writer goes on: what was left on this device, or what is saved. */
    initial: left ? { heading: left.heading, html: left.html } : { heading: chapter.heading, html: chapter.html },
    base: () => base.current,
    touch,
    flush,
    settle,
  };
}
