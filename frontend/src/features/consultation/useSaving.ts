import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SubmissionView } from "@/api/consultationTypes";
import { asProblem } from "@/api/problem";
import { useSession } from "@/api/session";
import { LONGEST_TEXT, tooLong } from "@/ui/LongText";
import { formatTime } from "@/ui/time";
import { saveSubmission, type Words } from "./consultation";

const PAUSE_MS = 1_200;
const RETRY_MS = 5_000;

export const wordsOf = ({ submission, text }: SubmissionView): Words => ({
  title: submission.title,
  author: submission.author,
  wish: submission.wish,
  text,
});

const same = (one: Words, other: Words) =>
  one.title === other.title && one.author === other.author && one.wish === other.wish && one.text === other.text;

function left(key: string): { words: Words; version: number } | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as { words: Words; version: number } | null;
  } catch {
    return null;
  }
}

/**
 * Saves a submission while one writes: on the device at once, on the server a moment later. What somebody else saved meanwhile is shown
 * beside one's own words and never overwritten unasked.
 */
export function useSaving(view: SubmissionView, onSaved: (view: SubmissionView) => void) {
  const { t } = useTranslation();
  const { person } = useSession();
  const key = `submission/${person.id}/${view.submission.id}`;
  const [kept] = useState(() => left(key));
  const [words, setWords] = useState<Words>(kept?.words ?? wordsOf(view));
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<unknown>(null);
  const [theirs, setTheirs] = useState<SubmissionView | null>(
    kept && kept.version < view.submission.version && !same(kept.words, wordsOf(view)) ? view : null,
  );
  const version = useRef(kept?.version ?? view.submission.version);
  const saved = useRef(wordsOf(view));
  const latest = useRef(words);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const sending = useRef<Promise<boolean> | null>(null);
  const stopped = useRef(theirs !== null);
  const told = useRef(onSaved);
  told.current = onSaved;

  const send = useCallback(async (): Promise<boolean> => {
    if (sending.current) await sending.current;
    if (stopped.current) return false;
    const now = latest.current;
    if (same(now, saved.current)) {
      localStorage.removeItem(key);
      return true;
    }
    if (tooLong(now.text)) {
      setNote(t("autosave.tooLong", { over: now.text.length - LONGEST_TEXT }));
      return false;
    }
    sending.current = (async () => {
      try {
        const answer = await saveSubmission(view.submission.id, version.current, now);
        version.current = answer.submission.version;
        saved.current = now;
        setProblem(null);
        setNote(t("autosave.saved", { time: formatTime(new Date()) }));
        if (same(latest.current, now)) localStorage.removeItem(key);
        told.current(answer);
        return true;
      } catch (error) {
        const refused = asProblem(error);
        if (refused.code === "changed-meanwhile" && refused.properties.current) {
          stopped.current = true;
          setTheirs(refused.properties.current as SubmissionView);
        } else if (refused.status >= 500 || refused.status === 0) {
          setNote(t("autosave.local", { time: formatTime(new Date()) }));
          timer.current = setTimeout(() => void send(), RETRY_MS);
        } else setProblem(error);
        return false;
      } finally {
        sending.current = null;
      }
    })();
    return sending.current;
  }, [key, t, view.submission.id]);

  const change = useCallback(
    (part: Partial<Words>) => {
      const next = { ...latest.current, ...part };
      latest.current = next;
      setWords(next);
      try {
        localStorage.setItem(key, JSON.stringify({ words: next, version: version.current }));
      } catch {
        // A full or forbidden store: the page still has it.
      }
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(), PAUSE_MS);
    },
    [key, send],
  );

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    return send();
  }, [send]);

  useEffect(() => {
    if (kept && !stopped.current) timer.current = setTimeout(() => void send(), PAUSE_MS);
    return () => {
      clearTimeout(timer.current);
      void send();
    };
  }, [kept, send]);

  /** I have seen what they wrote; what stands here now is what I made of both. */
  const settle = useCallback(() => {
    if (!theirs) return;
    version.current = theirs.submission.version;
    saved.current = wordsOf(theirs);
    stopped.current = false;
    setTheirs(null);
    void send();
  }, [send, theirs]);

  /** Nothing is kept on the device any more. */
  const forget = useCallback(() => {
    clearTimeout(timer.current);
    stopped.current = true;
    localStorage.removeItem(key);
  }, [key]);

  return { words, change, flush, note, problem, theirs, settle, forget, version: () => version.current };
}
