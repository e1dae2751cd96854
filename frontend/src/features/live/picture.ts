import type { ElementView, ProcessView } from "@/api/studyTypes";

export type Tone = "done" | "active" | "late" | "incident" | "ended";

/** What one step of a process looks like at one moment: colour of the picture and words of the list in one value. */
export interface Step {
  elementId: string;
  tone: Tone;
  startedAt: string | null;
  endedAt: string | null;
  active: number;
  total: number;
  calledKeys: string[];
  tasks: NonNullable<ElementView["task"]>[];
}

const rank: Tone[] = ["done", "ended", "active", "late", "incident"];
const worse = (one: Tone, other: Tone) => (rank.indexOf(one) > rank.indexOf(other) ? one : other);

function toneAt(element: ElementView, at: number | null): Tone | null {
  if (at !== null) {
    if (!element.startedAt || Date.parse(element.startedAt) > at) return null;
    const over = element.endedAt !== null && Date.parse(element.endedAt) <= at;
    if (!over) return "active";
    return element.state === "TERMINATED" ? "ended" : "done";
  }
  if (element.state === "INCIDENT") return "incident";
  if (element.state === "ACTIVE") return element.task?.light?.kind === "OVERDUE" ? "late" : "active";
  return element.state === "TERMINATED" ? "ended" : "done";
}

const earlier = (a: string | null, b: string | null) => (a && (!b || a < b) ? a : b);
const later = (a: string | null, b: string | null) => (a && (!b || a > b) ? a : b);

/** The steps of a process, now (`at` null) or as they stood at a past moment. Instances of one step are one entry. */
export function stepsAt(process: ProcessView, at: number | null): Step[] {
  const steps = new Map<string, Step>();
  for (const element of process.elements) {
    const tone = toneAt(element, at);
    if (!tone) continue;
    const running = tone !== "done" && tone !== "ended";
    const known = steps.get(element.elementId);
    const times = Math.max(1, element.times);
    const now = at === null;
    steps.set(element.elementId, {
      elementId: element.elementId,
      tone: known ? worse(known.tone, tone) : tone,
      startedAt: earlier(element.startedAt, known?.startedAt ?? null),
      endedAt: running ? null : known && known.active > 0 ? null : later(element.endedAt, known?.endedAt ?? null),
      active: (known?.active ?? 0) + (running ? (now ? Math.max(1, element.active) : 1) : 0),
      total: (known?.total ?? 0) + times,
      calledKeys: [...(known?.calledKeys ?? []), ...(element.calledKey ? [element.calledKey] : [])],
      tasks: [...(known?.tasks ?? []), ...(now && running && element.task ? [element.task] : [])],
    });
  }
  return [...steps.values()].sort((a, b) => (a.startedAt ?? "").localeCompare(b.startedAt ?? ""));
}

/** From the process shown up to the one that called it first. */
export function pathTo(processes: ProcessView[], key: string): ProcessView[] {
  const path: ProcessView[] = [];
  let next = processes.find((process) => process.key === key);
  while (next && !path.includes(next)) {
    path.unshift(next);
    const parent = next.parentKey;
    next = parent === null ? undefined : processes.find((process) => process.key === parent);
  }
  return path;
}

/** The process that a study opens with: nobody called it. Running before ended, newest first. */
export function rootOf(processes: ProcessView[]): ProcessView | undefined {
  const roots = processes.filter((process) => process.parentKey === null);
  const running = roots.filter((process) => process.state === "ACTIVE");
  return (running.length ? running : roots).sort((a, b) => (b.startedAt ?? "").localeCompare(a.startedAt ?? ""))[0];
}

const DAY = 86_400_000;

/** Ends of the days between the first step and now: where the slider may stop. */
export function daysOf(processes: ProcessView[], now: number): number[] {
  const starts = processes.flatMap((process) => (process.startedAt ? [Date.parse(process.startedAt)] : []));
  if (!starts.length) return [];
  const days: number[] = [];
  for (let end = endOfDay(Math.min(...starts)); end < now; end += DAY) days.push(end);
  return days;
}

// China has had one zone without daylight saving since 1991: a fixed offset is exact.
const OFFSET = 8 * 3_600_000;

function endOfDay(at: number): number {
  return Math.floor((at + OFFSET) / DAY) * DAY + DAY - 1 - OFFSET;
}
