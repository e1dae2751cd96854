import { useEffect, useState } from "react";

export interface Option {
  value: string;
  label: string;
  hint?: string;
  /** What the search looks at besides the label. */
  words?: string;
}

const fits = (option: Option, q: string): boolean =>
  [option.label, option.words ?? ""].some((words) => words.toLowerCase().includes(q.toLowerCase()));

const sameRows = (one: Option[], other: Option[]): boolean =>
  one.length === other.length && one.every((option, i) => option === other[i]);

/** The rows that stand keep their place; what is new follows, what is gone goes. */
function steady(standing: Option[], answer: Option[]): Option[] {
  const byId = new Map(answer.map((option) => [option.value, option]));
  const stay = standing.flatMap((option) => byId.get(option.value) ?? []);
  const staying = new Set(stay.map((option) => option.value));
  return [...stay, ...answer.filter((option) => !staying.has(option.value))];
}

/**
 * The options of a list that is searched at the server. Whoever types sees at once only what fits, although the answer
 * is still under way; the answer then moves nothing that stands, and while the pointer is down nothing changes at all:
 * a row that is exchanged between press and release would take the choice with it.
 */
export function useSteadyOptions(answer: Option[], settled: boolean, q: string) {
  const pressing = usePressing();
  const rows = settled ? answer : answer.filter((option) => fits(option, q));
  const [shown, setShown] = useState({ q, rows });
  const next = pressing.down ? shown.rows : shown.q === q ? steady(shown.rows, rows) : rows;
  if (shown.q !== q || !sameRows(shown.rows, next)) setShown({ q, rows: next });
  return { options: next, onPress: pressing.begin };
}

const CLICK_FOLLOWS_MS = 300; // a finger's click comes in an event of its own after it was lifted

/** Is the pointer down? From the press to the click that it becomes, or until it is clear that none follows. */
function usePressing() {
  const [down, setDown] = useState(false);
  useEffect(() => {
    if (!down) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = () => setDown(false);
    const lifted = () => {
      timer = setTimeout(end, CLICK_FOLLOWS_MS);
    };
    window.addEventListener("click", end);
    window.addEventListener("pointercancel", end);
    window.addEventListener("pointerup", lifted);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("click", end);
      window.removeEventListener("pointercancel", end);
      window.removeEventListener("pointerup", lifted);
    };
  }, [down]);
  return { down, begin: () => setDown(true) };
}
