/** What the server says when something changed: never what, only where to look again. */
export type Signal =
  | { kind: "inbox" }
  | { kind: "notification" }
  | { kind: "study"; study: string }
  | { kind: "session" };

export type SignalStatus = "live" | "lost";

interface Heard {
  signal: (signal: Signal) => void;
  /** `live` again after a gap means that signals may have been missed. */
  status: (status: SignalStatus) => void;
}

type Told = { signal: Signal } | { status: SignalStatus } | { ask: true };

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** Longer from time to time, and never all browsers at once. */
export function pauseBefore(attempt: number, random = Math.random()): number {
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt);
  return pause / 2 + (pause / 2) * random;
}

function study(data: string): string | null {
  try {
    const id: unknown = JSON.parse(data).study;
    return typeof id === "string" ? id : null;
  } catch {
    return null;
  }
}

/** One connection, opened again after every loss. */
function openStream(url: string, heard: Heard): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  const open = () => {
    const current = new EventSource(url);
    source = current;
    current.onopen = () => {
      attempt = 0;
      heard.status("live");
    };
    current.addEventListener("inbox", () => heard.signal({ kind: "inbox" }));
    current.addEventListener("notification", () => heard.signal({ kind: "notification" }));
    current.addEventListener("study", (event) => {
      const id = study((event as MessageEvent<string>).data);
      if (id) heard.signal({ kind: "study", study: id });
    });
    current.addEventListener("session", () => {
      current.close();
      heard.signal({ kind: "session" });
    });
    const again = (pause: number) => {
      current.close();
      heard.status("lost");
      timer = setTimeout(open, pause);
    };
    current.addEventListener("replaced", () => again(LONGEST_PAUSE_MS)); // by a newer page of the same person: no hurry
    current.onerror = () => {
      again(pauseBefore(attempt));
      attempt += 1;
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

/**
 * Hears the signals of one person. All tabs of a browser share one connection: the tab that holds the lock has it and
 * passes on what it hears; when that tab closes, the next one gets the lock. Without locks (an address that is not
 * secure) each tab has its own.
 */
export function hearSignals(person: string, heard: Heard, url = "/api/signals"): () => void {
  if (!navigator.locks || typeof BroadcastChannel === "undefined") return openStream(url, heard);
  const name = `signals/${person}`;
  const channel = new BroadcastChannel(name);
  const stop = new AbortController();
  let last: SignalStatus | null = null;
  let leading = false;
  channel.onmessage = ({ data }: MessageEvent<Told>) => {
    if ("signal" in data) heard.signal(data.signal);
    else if ("status" in data) heard.status(data.status);
    else if (leading && last) channel.postMessage({ status: last } satisfies Told);
  };
  const tell = (told: Told) => {
    if (!stop.signal.aborted) channel.postMessage(told);
  };
  const lead = () =>
    new Promise<void>((release) => {
      leading = true;
      const close = openStream(url, {
        signal: (signal) => {
          heard.signal(signal);
          tell({ signal });
        },
        status: (status) => {
          last = status;
          heard.status(status);
          tell({ status });
        },
      });
      stop.signal.addEventListener("abort", () => {
        close();
        release();
      });
    });
  navigator.locks.request(name, { signal: stop.signal }, lead).catch(() => {}); // aborted while waiting: nothing to release
  channel.postMessage({ ask: true } satisfies Told);
  return () => {
    stop.abort();
    channel.close();
  };
}
