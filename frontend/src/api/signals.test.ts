import { hearSignals, pauseBefore, type Signal } from "./signals";

class FakeSource {
  static all: FakeSource[] = [];
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  closed = false;
  readonly url: string;
  private readonly listeners: Record<string, (event: { data: string }) => void> = {};

  constructor(url: string) {
    this.url = url;
    FakeSource.all.push(this);
  }
  addEventListener(name: string, listener: (event: { data: string }) => void) {
    this.listeners[name] = listener;
  }
  say(name: string, data = "{}") {
    this.listeners[name]?.({ data });
  }
  close() {
    this.closed = true;
  }
}

/** One lock per name: who asks later gets it when the holder lets go, as in a browser. */
function fakeLocks() {
  const waiting: { lead: () => Promise<unknown>; signal: AbortSignal }[] = [];
  let held = false;
  const next = () => {
    if (held) return;
    const first = waiting.shift();
    if (!first) return;
    if (first.signal.aborted) return next();
    held = true;
    void first.lead().then(() => {
      held = false;
      next();
    });
  };
  return {
    request: async (_: string, { signal }: { signal: AbortSignal }, lead: () => Promise<unknown>) => {
      waiting.push({ lead, signal });
      next();
    },
  };
}

const newest = () => FakeSource.all.at(-1) as FakeSource;
const hear = () => {
  const signals: Signal[] = [];
  const status: string[] = [];
  const stop = hearSignals("p1", { signal: (signal) => signals.push(signal), status: (now) => status.push(now) });
  return { signals, status, stop };
};

beforeEach(() => {
  FakeSource.all = [];
  vi.stubGlobal("EventSource", FakeSource);
  vi.stubGlobal("navigator", { ...navigator, locks: fakeLocks() });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("two tabs share one connection and both hear", async () => {
  const first = hear();
  const second = hear();
  expect(FakeSource.all).toHaveLength(1);

  newest().onopen?.();
  newest().say("inbox");
  newest().say("study", '{"study":"s-1"}');

  const heard = [{ kind: "inbox" }, { kind: "study", study: "s-1" }];
  expect(first.signals).toEqual(heard);
  await vi.waitFor(() => expect(second.signals).toEqual(heard));
  first.stop();
  second.stop();
});

test("when the tab with the connection closes, another one takes over", async () => {
  const first = hear();
  const second = hear();
  first.stop();
  await vi.waitFor(() => expect(FakeSource.all).toHaveLength(2));
  expect(FakeSource.all[0]?.closed).toBe(true);

  newest().say("inbox");
  expect(second.signals).toEqual([{ kind: "inbox" }]);
  expect(first.signals).toEqual([]);
  second.stop();
});

test("a lost connection is opened again after a pause", async () => {
  vi.useFakeTimers();
  const tab = hear();
  newest().onopen?.();
  newest().onerror?.();
  expect(tab.status).toEqual(["live", "lost"]);
  await vi.advanceTimersByTimeAsync(1_100);
  expect(FakeSource.all).toHaveLength(2);
  newest().onopen?.();
  expect(tab.status).toEqual(["live", "lost", "live"]);
  tab.stop();
});

test("who is replaced by a newer page of the same person comes back without hurry", async () => {
  vi.useFakeTimers();
  const tab = hear();
  newest().onopen?.();
  newest().say("replaced");
  expect(newest().closed).toBe(true);
  expect(tab.status).toEqual(["live", "lost"]);
  await vi.advanceTimersByTimeAsync(29_000);
  expect(FakeSource.all).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1_100);
  expect(FakeSource.all).toHaveLength(2);
  tab.stop();
});

test("a signal that cannot be read is ignored", () => {
  const tab = hear();
  newest().say("study", "nonsense");
  newest().say("study", "{}");
  expect(tab.signals).toEqual([]);
  tab.stop();
});

test("the end of the session is heard and the connection closed", () => {
  const tab = hear();
  newest().say("session", '{"ended":true}');
  expect(tab.signals).toEqual([{ kind: "session" }]);
  expect(newest().closed).toBe(true);
  tab.stop();
});

test("pauses grow, stay below half a minute, and differ from browser to browser", () => {
  expect(pauseBefore(0, 1)).toBe(1_000);
  expect(pauseBefore(3, 1)).toBe(8_000);
  expect(pauseBefore(30, 1)).toBe(30_000);
  expect(pauseBefore(3, 0)).toBe(4_000);
});
