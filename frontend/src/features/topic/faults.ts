import type { TFunction } from "i18next";
import { asProblem } from "@/api/problem";
import type { OutlineDraft } from "./outline";

/** Path of a field (`points.0.text`, `schedule.1.to`) → its sentence. */
export type Faults = Record<string, string>;

/** What an outline needs before it goes to the leader in charge. */
export function faultsOf(outline: OutlineDraft, t: TFunction<"topic">): Faults {
  const faults: Faults = {};
  const need = (holds: unknown, path: string, code: string) => {
    if (!holds) faults[path] = t(`fault.${code}`);
  };
  need(outline.reason?.trim() !== "", "reason", "changeReason");
  need(outline.points.length, "points", "points");
  outline.points.forEach((point, i) => {
    need(point.text.trim(), `points.${i}.text`, "text");
  });
  outline.plan.forEach((part, i) => {
    need(part.heading.trim(), `plan.${i}.heading`, "text");
  });
  outline.schedule.forEach((line, i) => {
    need(line.title.trim(), `schedule.${i}.title`, "text");
    need(line.from, `schedule.${i}.from`, "date");
    need(!line.from || !line.to || line.to >= line.from, `schedule.${i}.to`, "order");
  });
  outline.guests.forEach((guest, i) => {
    need(guest.person || guest.post?.trim(), `guests.${i}.person`, "guest");
  });
  return faults;
}

/** The server's own field errors at the paths that the editor knows: `points[1].text` is `points.1.text` here. */
export function faultsFrom(error: unknown): Faults {
  if (!error) return {};
  return Object.fromEntries(
    asProblem(error).errors.map((one) => [one.field.replace(/\[(\d+)\]/g, ".$1"), one.message]),
  );
}

export function showFirstFault(): void {
  requestAnimationFrame(() => {
    const first = document.querySelector<HTMLElement>("[aria-invalid=true], .form-field-error");
    first?.scrollIntoView({ block: "center" });
    first?.focus();
  });
}
