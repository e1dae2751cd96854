import { useState } from "react";
import type { MeetingView } from "@/api/meetingTypes";
import { asProblem } from "@/api/problem";
import type { FormDraft } from "@/ui/taskForm";
import { contentOf, type MeetingContent, useMeetingAct } from "./meeting";

interface Editing {
  base: MeetingContent;
  baseVersion: number;
  mine: MeetingContent;
}

const fresh = (meeting: MeetingView): Editing => {
  const content = contentOf(meeting);
  return { base: content, baseVersion: meeting.version, mine: content };
};

function restored(kept: Record<string, unknown> | null): Editing | null {
  const editing = kept as Partial<Editing> | null;
  return editing?.base && editing.mine && typeof editing.baseVersion === "number" ? (editing as Editing) : null;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const FIELDS = [
  "kind",
  "title",
  "convenors",
  "startsAt",
  "endsAt",
  "dateText",
  "place",
  "chair",
  "replyBy",
  "agenda",
  "invitations",
] as const;
export type MeetingField = (typeof FIELDS)[number];

/**
 * One person's work on a meeting that others may save meanwhile. What only they changed is taken over; what both changed is shown, and the
 * person chooses. Nothing typed is ever replaced without being asked.
 */
export function useMeetingEditing(meeting: MeetingView, draft: FormDraft) {
  const [editing, setEditing] = useState<Editing>(() => restored(draft.initial) ?? fresh(meeting));
  const saving = useMeetingAct<Record<string, unknown>>(meeting.id, "", "put");
  const dirty = !same(editing.base, editing.mine);
  const behind = meeting.version > editing.baseVersion;
  const theirs = contentOf(meeting);
  const changed = behind ? FIELDS.filter((field) => !same(theirs[field], editing.base[field])) : [];
  const clashes = changed.filter(
    (field) => !same(editing.mine[field], editing.base[field]) && !same(editing.mine[field], theirs[field]),
  );

  const taking = (mine: MeetingContent, fields: MeetingField[]): MeetingContent => ({
    ...mine,
    ...Object.fromEntries(fields.map((field) => [field, theirs[field]])),
  });
  const merged = () =>
    taking(
      editing.mine,
      changed.filter((field) => !clashes.includes(field)),
    );
  if (behind && clashes.length === 0) setEditing({ base: theirs, baseVersion: meeting.version, mine: merged() });

  const keep = (next: Editing) => {
    setEditing(next);
    draft.save({ ...next });
  };

  /** The saved version, or null when it was refused. */
  const save = async (): Promise<number | null> => {
    const sent = editing.mine;
    try {
      const view = await saving.mutateAsync({ version: editing.baseVersion, ...sent });
      const base = contentOf(view);
      setEditing((now) => ({ base, baseVersion: view.version, mine: same(now.mine, sent) ? base : now.mine }));
      draft.save({ base, baseVersion: view.version, mine: base });
      return view.version;
    } catch {
      return null;
    }
  };

  const problem = saving.error ? asProblem(saving.error) : null;
  return {
    content: editing.mine,
    version: editing.baseVersion,
    dirty,
    clashes: clashes as MeetingField[],
    theirs,
    saving: saving.isPending,
    problem: problem && problem.code !== "changed-meanwhile" ? problem : null,
    /** The server refused because somebody was faster: the newest meeting has to be fetched to see what they changed. */
    stale: problem?.code === "changed-meanwhile",
    change: (part: Partial<MeetingContent>) => keep({ ...editing, mine: { ...editing.mine, ...part } }),
    /** I have seen what they changed: go on with my words or with theirs where both wrote. */
    settle: (whose: "mine" | "theirs") =>
      keep({
        base: theirs,
        baseVersion: meeting.version,
        mine: whose === "mine" ? merged() : taking(editing.mine, changed),
      }),
    save,
    errorOf: (field: string) => problem?.errorOf(field),
  };
}

export type MeetingEditing = ReturnType<typeof useMeetingEditing>;
