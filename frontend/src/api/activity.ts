// A refetch that a signal caused must not prolong the session: the server is told when nobody touched anything lately.
const QUIET_AFTER_MS = 30_000;
let lastInput = Date.now();

const note = () => {
  lastInput = Date.now();
};

export function watchActivity(target: EventTarget): () => void {
  const events = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"];
  for (const event of events) target.addEventListener(event, note, { passive: true, capture: true });
  return () => {
    for (const event of events) target.removeEventListener(event, note, { capture: true });
  };
}

export const noteActivity = note;
export const personIsQuiet = (now = Date.now()): boolean => now - lastInput > QUIET_AFTER_MS;
