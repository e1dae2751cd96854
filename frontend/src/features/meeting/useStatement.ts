import { useCallback, useEffect, useRef, useState } from "react";
import type { StatementView } from "@/api/meetingTypes";
import { asProblem, isNetworkDown } from "@/api/problem";
import type { Id } from "@/api/types";
import { tooLong } from "@/ui/LongText";
import { asWritten, standing, type Written } from "@/ui/mentions";
import { usePart } from "./meeting";

const DELAY_MS = 800;
const RETRY_MS = 5_000;
const keyOf = (id: Id) => `statement/${id}`;

function left(id: Id): Written | null {
  try {
    const kept = localStorage.getItem(keyOf(id));
    return kept === null ? null : asWritten(JSON.parse(kept));
  } catch {
    return null;
  }
}

function keep(id: Id, said: Written | null): void {
  try {
    if (said === null) localStorage.removeItem(keyOf(id));
    else localStorage.setItem(keyOf(id), JSON.stringify(said));
  } catch {
    // A full or forbidden store: the page still has it, and the server is asked again.
  }
}

export type Saving = "saved" | "saving" | "local" | "conflict" | "tooLong";

/**
 * What is typed while somebody speaks: on this device at once, on the server a moment later. Words that could not be sent are sent again;
 * where two people typed into the same statement, both texts are shown and one is chosen.
 */
export function useStatement(meeting: Id, statement: StatementView) {
  const { save } = usePart(meeting, "statements");
  const [said, setSaid] = useState<Written>(() => left(statement.id) ?? standing(statement));
  const [state, setState] = useState<Saving>(left(statement.id) === null ? "saved" : "local");
  const [theirs, setTheirs] = useState<StatementView | null>(null);
  const [refused, setRefused] = useState<unknown>(null);
  const version = useRef(statement.version);
  const waiting = useRef<Written | null>(left(statement.id));
  const busy = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const { mutateAsync } = save;
  const { id, lineId, speakerId, speaker } = statement;

  const send = useCallback(async () => {
    clearTimeout(timer.current);
    const sent = waiting.current;
    if (sent === null || busy.current) return;
    if (tooLong(sent.text)) {
      setState("tooLong");
      return;
    }
    busy.current = true;
    waiting.current = null;
    setState("saving");
    try {
      const saved = await mutateAsync({ id, version: version.current, lineId, speakerId, speaker, ...sent });
      version.current = saved.version;
      setRefused(null);
      if (waiting.current === null) {
        keep(id, null);
        setState("saved");
      }
    } catch (error) {
      const problem = asProblem(error);
      waiting.current ??= sent;
      if (problem.code === "changed-meanwhile") {
        setTheirs(problem.properties.current as StatementView);
        setState("conflict");
      } else {
        setState("local");
        setRefused(isNetworkDown(error) ? null : error);
        if (isNetworkDown(error)) timer.current = setTimeout(() => void send(), RETRY_MS);
      }
      return;
    } finally {
      busy.current = false;
    }
    if (waiting.current !== null) void send();
  }, [mutateAsync, id, lineId, speakerId, speaker]);

  const type = (next: Written) => {
    setSaid(next);
    waiting.current = next;
    keep(id, next);
    if (state === "conflict") return;
    setState("saving");
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void send(), DELAY_MS);
  };

  /** Whose words stand; the other ones are gone only now. */
  const settle = (whose: "mine" | "theirs") => {
    if (!theirs) return;
    version.current = theirs.version;
    setTheirs(null);
    if (whose === "theirs") {
      setSaid(standing(theirs));
      waiting.current = null;
      keep(id, null);
      setState("saved");
    } else {
      void send();
    }
  };

  // Words that were left on this device go out, and leaving the page sends at once.
  useEffect(() => {
    void send();
    return () => void send();
  }, [send]);

  return { said, type, state, theirs, refused, settle };
}
