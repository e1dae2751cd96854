import type { TFunction } from "i18next";
import styles from "./live.module.css";
import type { Step } from "./picture";

/** What hangs below a running step: who has it and how many working days are left, or how many instances are through. */
export function badgeOf(step: Step, t: TFunction<"live">): HTMLElement | null {
  const lines: string[] = [];
  const holders = [...new Set(step.tasks.flatMap((task) => task.holders))];
  const running = step.active > 0;
  if (running && holders.length > 0) {
    lines.push(
      holders.length > 2
        ? t("holdersMore", { first: holders[0], count: holders.length })
        : holders.join(t("listSeparator")),
    );
  }
  const light = step.tasks.find((task) => task.light)?.light;
  if (running && light) {
    if (light.kind === "OVERDUE") lines.push(t("daysOver", { count: light.days }));
    else if (light.kind === "NORMAL" || light.kind === "NEAR") lines.push(t("daysLeft", { count: light.days }));
  }
  if (step.total > 1) lines.push(t("times", { done: step.total - step.active, total: step.total }));
  if (step.tone === "incident") lines.unshift(t("tone.incident"));
  if (lines.length === 0) return null;
  const badge = document.createElement("div");
  badge.className = styles.badge ?? "";
  badge.dataset.tone = step.tone;
  for (const line of lines) {
    const div = document.createElement("div");
    div.textContent = line;
    badge.append(div);
  }
  return badge;
}
