import { useState } from "react";
import type { MeetingView, MinutesSection } from "@/api/meetingTypes";
import { asProblem } from "@/api/problem";
import type { FormDraft } from "@/ui/taskForm";
import { useMeetingAct } from "./meeting";

interface Editing {
  base: MinutesSection[];
  baseVersion: number;
  mine: MinutesSection[];
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function restored(kept: Record<string, unknown> | null): Editing | null {
  const editing = kept as Partial<Editing> | null;
  return editing?.base && editing.mine && typeof editing.baseVersion === "number" ? (editing as Editing) : null;
}

/** One person's work on the minutes, section by section: what only somebody else changed is taken over, what both changed is shown. */
export function useMinutes(meeting: MeetingView, draft: FormDraft) {
  const [editing, setEditing] = useState<Editing>(
    () => restored(draft.initial) ?? { base: meeting.minutes, baseVersion: meeting.version, mine: meeting.minutes },
  );
  const saving = useMeetingAct<{ version: number; sections: MinutesSection[] }>(meeting.id, "/minutes", "put");
  const dirty = !same(editing.base, editing.mine);
  const behind = meeting.version > editing.baseVersion;
  const textOf = (sections: MinutesSection[], key: string) => sections.find((one) => one.key === key);
  const clashes = behind
    ? meeting.minutes.filter((theirs) => {
        const base = textOf(editing.base, theirs.key);
        const mine = textOf(editing.mine, theirs.key);
        return !same(theirs, base) && mine !== undefined && !same(mine, base) && !same(mine, theirs);
      })
    : [];
  /** Theirs where only they wrote, mine where I did, and what either of us added. */
  const merged = (forTheirs: boolean): MinutesSection[] => {
    const all = meeting.minutes.map((theirs) => {
      const base = textOf(editing.base, theirs.key);
      const mine = textOf(editing.mine, theirs.key);
      if (mine === undefined || same(mine, base)) return theirs;
      return clashes.includes(theirs) && forTheirs ? theirs : mine;
    });
    const added = editing.mine.filter((one) => !textOf(meeting.minutes, one.key) && !textOf(editing.base, one.key));
    return [...all, ...added];
  };
  if (behind && clashes.length === 0) {
    setEditing({ base: meeting.minutes, baseVersion: meeting.version, mine: dirty ? merged(false) : meeting.minutes });
  }
  const keep = (next: Editing) => {
    setEditing(next);
    draft.save({ ...next });
  };
  const save = async (): Promise<number | null> => {
    const sent = editing.mine;
    try {
      const view = await saving.mutateAsync({ version: editing.baseVersion, sections: sent });
      setEditing((now) => ({
        base: view.minutes,
        baseVersion: view.version,
        mine: same(now.mine, sent) ? view.minutes : now.mine,
      }));
      draft.save({ base: view.minutes, baseVersion: view.version, mine: view.minutes });
      return view.version;
    } catch {
      return null;
    }
  };
  const problem = saving.error ? asProblem(saving.error) : null;
  return {
    sections: editing.mine,
    version: editing.baseVersion,
    dirty,
    clashes,
    saving: saving.isPending,
    problem: problem && problem.code !== "changed-meanwhile" ? problem : null,
    change: (mine: MinutesSection[]) => keep({ ...editing, mine }),
    settle: (whose: "mine" | "theirs") =>
      keep({ base: meeting.minutes, baseVersion: meeting.version, mine: merged(whose === "theirs") }),
    save,
  };
}

export type MinutesEditing = ReturnType<typeof useMinutes>;
