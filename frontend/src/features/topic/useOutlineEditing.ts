import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem, isNetworkDown } from "@/api/problem";
import { useSession } from "@/api/session";
import { formatTime } from "@/ui/time";
import { type Change, theirChanges } from "./merge";
import { type OutlineDraft, sameOutline } from "./outline";

/** `base` is the saved outline that `mine` grew from: with it, three texts can be told apart. */
interface Editing {
  base: OutlineDraft;
  baseVersion: number;
  mine: OutlineDraft;
}

/** An outline as it was saved last, whatever it is saved to. */
export interface SavedOutline {
  version: number;
  content: OutlineDraft;
}

/** How an outline is saved; `read` turns what the server answers to a stale save into what stands. */
export interface OutlineSaving {
  mutateAsync: (said: SavedOutline) => Promise<SavedOutline>;
  isPending: boolean;
  error: unknown;
  read: (current: unknown) => SavedOutline;
}

const DELAY_MS = 1_200;
const keyOf = (person: string, thing: string) => `outline/${person}/${thing}`;

function kept(key: string): Editing | null {
  try {
    const text = localStorage.getItem(key);
    return text ? (JSON.parse(text) as Editing) : null;
  } catch {
    return null;
  }
}

function keepHere(key: string, editing: Editing): void {
  try {
    localStorage.setItem(key, JSON.stringify(editing));
  } catch {
    // A full or forbidden store: the page still has it, and the server is asked again.
  }
}

/**
 * One person's work on an outline that the whole group writes: on this device at once, saved for the group a moment later.
 * Nothing typed is ever replaced without being asked.
 */
export function useOutlineEditing(thing: string, page: SavedOutline, saving: OutlineSaving) {
  const { t } = useTranslation();
  const { person } = useSession();
  const key = keyOf(person.id, thing);
  const [editing, setEditing] = useState<Editing>(
    () => kept(key) ?? { base: page.content, baseVersion: page.version, mine: page.content },
  );
  const [refusedWith, setRefusedWith] = useState<SavedOutline | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const now = useRef(editing);
  now.current = editing;
  const dirty = !sameOutline(editing.base, editing.mine);
  const latest = refusedWith && refusedWith.version > page.version ? refusedWith : page;
  const behind = latest.version > editing.baseVersion;
  const changes: Change[] = behind && dirty ? theirChanges(editing.base, editing.mine, latest.content) : [];

  // Nothing of mine is at stake, or nothing of theirs differs: go on from what is saved.
  if (behind && changes.length === 0) {
    setEditing({ base: latest.content, baseVersion: latest.version, mine: dirty ? editing.mine : latest.content });
  }

  /** The saved version, or null when it was refused. */
  const save = async (): Promise<number | null> => {
    clearTimeout(timer.current);
    const { baseVersion, base, mine } = now.current;
    if (sameOutline(base, mine)) return baseVersion;
    try {
      const view = await saving.mutateAsync({ version: baseVersion, content: mine });
      setEditing((before) => ({
        base: view.content,
        baseVersion: view.version,
        mine: sameOutline(before.mine, mine) ? view.content : before.mine,
      }));
      setSavedAt(new Date().toISOString());
      if (sameOutline(now.current.mine, mine)) localStorage.removeItem(key);
      return view.version;
    } catch (error) {
      const problem = asProblem(error);
      if (problem.code === "changed-meanwhile" && problem.properties.current) {
        setRefusedWith(saving.read(problem.properties.current));
      } else if (isNetworkDown(problem)) {
        timer.current = setTimeout(() => void save(), 5_000);
      }
      return null;
    }
  };

  const change = (mine: OutlineDraft) => {
    const next = { ...now.current, mine };
    now.current = next;
    setEditing(next);
    keepHere(key, next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), DELAY_MS);
  };

  const settle = (mine: OutlineDraft) => {
    const next = { base: latest.content, baseVersion: latest.version, mine };
    now.current = next;
    setEditing(next);
    void save();
  };

  // Leaving the page sends at once; the copy on the device covers a browser that is closed first.
  const leave = useRef(save);
  leave.current = save;
  useEffect(() => () => void leave.current(), []);

  const problem = saving.error && asProblem(saving.error).code !== "changed-meanwhile" ? saving.error : null;
  const down = problem !== null && isNetworkDown(problem);
  const words = saving.isPending
    ? t("autosave.saving")
    : down
      ? t("autosave.local", { time: formatTime(new Date()) })
      : savedAt && !dirty
        ? t("autosave.saved", { time: formatTime(savedAt) })
        : "";
  return {
    content: editing.mine,
    dirty,
    latest,
    changes,
    saving: saving.isPending,
    words,
    problem: down ? null : problem,
    change,
    /** I have seen what they changed; `mine` is what I made of it. */
    settle,
    save,
    /** The outline was submitted: the copy on this device is no longer needed. */
    forget: () => localStorage.removeItem(key),
  };
}
