import { useCallback, useEffect, useRef, useState } from "react";
import type { VisitView } from "@/api/visitTypes";
import type { FormDraft } from "@/ui/taskForm";
import { clashesOf, merged, type Part, type Side, same } from "./merge";
import { currentOf, type Faults, faultsFrom, planOf, useSaveVisit, type VisitPlan } from "./visits";

/** `base` is the saved plan that `mine` grew from: with it, three texts can be told apart. */
interface Editing {
  base: VisitPlan;
  baseVersion: number;
  mine: VisitPlan;
}

const SETTLE_MS = 1500;

function restored(content: Record<string, unknown> | null): Editing | null {
  const kept = content as Partial<Editing> | null;
  return kept?.base && kept.mine && typeof kept.baseVersion === "number" ? (kept as Editing) : null;
}

/** One person's work on an itinerary that others of the group may save meanwhile. Nothing typed is ever replaced without being asked. */
export function useItinerary(visit: VisitView, draft: FormDraft, enabled: boolean) {
  const [editing, setEditing] = useState<Editing>(
    () => restored(draft.initial) ?? { base: planOf(visit), baseVersion: visit.version, mine: planOf(visit) },
  );
  const [theirs, setTheirs] = useState<VisitView | null>(null);
  const [faults, setFaults] = useState<Faults>({});
  const saving = useSaveVisit(visit.id);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = theirs && theirs.version > visit.version ? theirs : visit;
  const behind = latest.version > editing.baseVersion;
  const dirty = !same(editing.base, editing.mine);
  const clashes = behind ? clashesOf(editing.base, editing.mine, planOf(latest)) : [];

  // Nothing of mine is at stake: go on from what stands, with what I wrote.
  if (behind && clashes.length === 0) {
    const base = planOf(latest);
    setEditing({ base, baseVersion: latest.version, mine: merged(editing.base, editing.mine, base) });
  }

  const keep = (next: Editing) => {
    setEditing(next);
    draft.save({ ...next });
  };

  const { mutateAsync } = saving;
  const draftSave = draft.save;
  /** Saves to the visit; the saved version, or null when it was refused. */
  const save = useCallback(async (): Promise<number | null> => {
    clearTimeout(timer.current);
    const sent = editing.mine;
    try {
      const view = await mutateAsync({ version: editing.baseVersion, ...sent });
      const base = planOf(view);
      setEditing((now) => ({ base, baseVersion: view.version, mine: same(now.mine, sent) ? base : now.mine }));
      draftSave({ base, baseVersion: view.version, mine: base });
      setFaults({});
      return view.version;
    } catch (error) {
      const current = currentOf(error);
      if (current) setTheirs(current);
      setFaults(faultsFrom(error));
      return null;
    }
  }, [editing, mutateAsync, draftSave]);

  // What stands still for a moment goes to the visit, so that the others see it and clashes are found while one plans.
  useEffect(() => {
    if (!enabled || !dirty || behind) return;
    timer.current = setTimeout(() => void save(), SETTLE_MS);
    return () => clearTimeout(timer.current);
  }, [enabled, dirty, behind, save]);

  return {
    plan: editing.mine,
    version: editing.baseVersion,
    dirty,
    faults,
    setFaults,
    clashes,
    theirs: planOf(latest),
    saving: saving.isPending,
    /** Field by field or as changes to choose from; only what is neither is said as a whole. */
    problem: saving.error && !currentOf(saving.error) && Object.keys(faults).length === 0 ? saving.error : null,
    change: (mine: VisitPlan) => keep({ ...editing, mine }),
    choose: (choice: Partial<Record<Part, Side>>) =>
      keep({
        base: planOf(latest),
        baseVersion: latest.version,
        mine: merged(editing.base, editing.mine, planOf(latest), choice),
      }),
    save,
  };
}
