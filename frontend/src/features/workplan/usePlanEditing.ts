import { useRef, useState } from "react";
import { asProblem } from "@/api/problem";
import type { FormDraft } from "@/ui/taskForm";
import { type Change, theirChanges } from "./merge";
import { contentOf, type PlanContent, type Written } from "./plan";

/** `base` is the saved plan that `mine` grew from: with it, three texts can be told apart. */
interface Editing {
  base: PlanContent;
  baseVersion: number;
  mine: PlanContent;
}

/** The new content, or how to make it from the newest one when that is known only later. */
export type PlanChange = PlanContent | ((now: PlanContent) => PlanContent);

/** How the text is saved; `read` turns what the server answers into a text. */
export interface Saving {
  mutateAsync: (said: { version: number; content: PlanContent }) => Promise<Written>;
  isPending: boolean;
  error: unknown;
  read: (current: unknown) => Written;
}

const fresh = (plan: Written): Editing => {
  const content = contentOf(plan);
  return { base: content, baseVersion: plan.version, mine: content };
};

function restored(content: Record<string, unknown> | null): Editing | null {
  const kept = content as Partial<Editing> | null;
  return kept?.base && kept.mine && typeof kept.baseVersion === "number" ? (kept as Editing) : null;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** One person's work on a plan that others may save meanwhile. Nothing typed is ever replaced without being asked. */
export function usePlanEditing(plan: Written, draft: FormDraft, saving: Saving) {
  const [editing, setEditing] = useState<Editing>(() => restored(draft.initial) ?? fresh(plan));
  const [refusedWith, setRefusedWith] = useState<Written | null>(null);
  const dirty = !same(editing.base, editing.mine);
  const latest = refusedWith && refusedWith.version > plan.version ? refusedWith : plan;
  const behind = latest.version > editing.baseVersion;
  const changes: Change[] = behind ? theirChanges(editing.base, editing.mine, contentOf(latest)) : [];

  // Nothing of mine is at stake, or nothing of theirs differs: go on from what is saved.
  if (behind && changes.length === 0) {
    const base = contentOf(latest);
    setEditing({ base, baseVersion: latest.version, mine: dirty ? editing.mine : base });
  } else if (behind && !dirty) {
    setEditing(fresh(latest));
  }

  const now = useRef(editing);
  now.current = editing;
  const keep = (next: Editing) => {
    now.current = next; // two changes may come before the next drawing
    setEditing(next);
    draft.save({ ...next });
  };

  /** Saves to the plan; the saved version, or null when it was refused. */
  const save = async (onRefused?: (error: unknown) => void): Promise<number | null> => {
    const sent = editing.mine;
    try {
      const view = await saving.mutateAsync({ version: editing.baseVersion, content: sent });
      const base = contentOf(view);
      const mine = same(now.current.mine, sent) ? base : now.current.mine; // what was typed meanwhile stays
      keep({ base, baseVersion: view.version, mine });
      return view.version;
    } catch (error) {
      const problem = asProblem(error);
      if (problem.code === "changed-meanwhile" && problem.properties.current) {
        setRefusedWith(saving.read(problem.properties.current));
      } else {
        onRefused?.(error);
      }
      return null;
    }
  };

  return {
    content: editing.mine,
    version: editing.baseVersion,
    dirty,
    latest,
    changes,
    saving: saving.isPending,
    /** A stale save is shown as changes to choose from, not as a refusal. */
    problem: saving.error && asProblem(saving.error).code !== "changed-meanwhile" ? saving.error : null,
    change: (change: PlanChange) =>
      keep({ ...now.current, mine: typeof change === "function" ? change(now.current.mine) : change }),
    /** I have seen what they changed; `mine` is what I made of it. */
    settle: (mine: PlanContent) => keep({ base: contentOf(latest), baseVersion: latest.version, mine }),
    save,
  };
}
