import type { ProcessView } from "@/api/studyTypes";
import type { Light } from "@/api/types";
import { inOrder } from "@/ui/sorting";
import { type Step, stepsAt, type Tone } from "./picture";

/** One of many processes that a step called: what it is about, and where it stands with everything below it. */
export interface Called {
  process: ProcessView;
  tone: Tone;
  /** Open tasks in it and below it, the most urgent first. */
  tasks: { elementId: string; holders: string[]; dueAt: string | null; light: Light | null }[];
}

const ORDER: Tone[] = ["incident", "late", "active", "done", "ended"];
const worst = (tones: Tone[]): Tone => ORDER.find((tone) => tones.includes(tone)) ?? "done";

function below(processes: ProcessView[], process: ProcessView): ProcessView[] {
  return processes.filter((one) => one.parentKey === process.key).flatMap((one) => [one, ...below(processes, one)]);
}

function standing(processes: ProcessView[], process: ProcessView): Called {
  const all = [process, ...below(processes, process)];
  const tasks = all
    .flatMap((one) => one.elements)
    .flatMap(({ elementId, state, task }) => (task && state !== "DONE" ? [{ elementId, ...task }] : []))
    .sort((a, b) => (a.dueAt ?? "9").localeCompare(b.dueAt ?? "9"));
  const tone =
    process.state === "ACTIVE"
      ? worst(["active", ...all.flatMap((one) => stepsAt(one, null).map((step) => step.tone)).filter(pressing)])
      : process.state === "TERMINATED"
        ? "ended"
        : "done";
  return { process, tone, tasks };
}

const pressing = (tone: Tone) => tone === "late" || tone === "incident";

/** The processes that a step of this one called, those that press first. */
export function calledBy(processes: ProcessView[], caller: ProcessView, elementId: string): Called[] {
  return processes
    .filter((one) => one.parentKey === caller.key && one.parentElementId === elementId)
    .map((one) => standing(processes, one))
    .sort((a, b) => ORDER.indexOf(a.tone) - ORDER.indexOf(b.tone) || dueOf(a).localeCompare(dueOf(b)));
}

const dueOf = (called: Called) => called.tasks[0]?.dueAt ?? "9";

/** A step is as late as the latest thing that it called. */
export function withCalled(steps: Step[], processes: ProcessView[], caller: ProcessView): Step[] {
  return steps.map((step) => {
    if (step.tone !== "active" || step.calledKeys.length === 0) return step;
    return { ...step, tone: worst(["active", ...calledBy(processes, caller, step.elementId).map((one) => one.tone)]) };
  });
}

export const SORTS = ["pressing", "name", "due", "-due"] as const;

export interface CalledFilter {
  q: string;
  tone: string;
  sort: string;
}

/** Those asked for, in the order asked for; without one those that press come first. */
export function foundIn(called: Called[], { q, tone, sort }: CalledFilter): Called[] {
  const words = q.toLowerCase();
  const found = called.filter(
    (one) =>
      (!tone || one.tone === tone) &&
      [one.process.subject, ...one.tasks.flatMap((task) => task.holders)].join(" ").toLowerCase().includes(words),
  );
  return inOrder(found, sort, {
    name: (one) => one.process.subject ?? one.process.name,
    due: (one) => one.tasks[0]?.dueAt ?? null,
  });
}
