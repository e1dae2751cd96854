import { asProblem } from "@/api/problem";
import type { DueRule } from "@/api/workplanTypes";
import type { PlanContent } from "./plan";

/** Path of a field (`sections.0.text`, `groups.1.lead`) → key of its sentence in the words of the plan. */
export type Faults = Record<string, string>;

/** While the discussion draft goes round, who leads and who owns may still be open; before leaders see the plan, nothing is. */
export type Stage = "discussion" | "review";

/** Something with a fixed day that would begin after it. */
export const startsTooLate = ({ kind, start, date }: DueRule): boolean =>
  kind === "FIXED" && start != null && date != null && start > date;

/** What a plan needs before it leaves the office. */
export function faultsOf(plan: PlanContent, stage: Stage, today: string): Faults {
  const faults: Faults = {};
  const need = (holds: unknown, path: string, code: string) => {
    if (!holds) faults[path] = code;
  };
  need(plan.reason?.trim() !== "", "reason", "reasonMissing");
  need(plan.title.trim(), "title", "titleMissing");
  need(plan.sections.length, "sections", "noSections");
  plan.sections.forEach((section, i) => {
    need(section.heading.trim(), `sections.${i}.heading`, "headingMissing");
    need(section.text.trim(), `sections.${i}.text`, "textMissing");
  });
  const complete = stage === "review";
  plan.groups.forEach((group, i) => {
    need(group.name.trim(), `groups.${i}.name`, "groupNameMissing");
    need(group.lead || !complete, `groups.${i}.lead`, "leadMissing");
    const twice = group.no != null && plan.groups.some((other, j) => j < i && other.no === group.no);
    need(!twice, `groups.${i}.no`, "numberTwice");
  });
  plan.schedule.forEach((item, i) => {
    need(item.title.trim(), `schedule.${i}.title`, "itemTitleMissing");
    need(item.owner.id || !complete, `schedule.${i}.owner`, "ownerMissing");
    const ruled = item.rule.kind === "FIXED" ? item.rule.date : item.rule.term && item.rule.term > 0;
    need(ruled, `schedule.${i}.rule`, "ruleMissing");
    need(!startsTooLate(item.rule), `schedule.${i}.rule.start`, "startAfterDue");
  });
  if (!complete && plan.opinionOrgs.length) {
    need(plan.opinionsDue, "opinionsDue", "opinionsDueMissing");
    if (plan.opinionsDue) need(plan.opinionsDue > today, "opinionsDue", "opinionsDuePast");
  }
  return faults;
}

/** The server's own field errors, at the paths that the editor knows: `schedule[1].rule.term` is `schedule.1.rule` here. */
export function faultsFrom(error: unknown): Faults {
  const pathOf = (field: string) =>
    field
      .replace(/\[(\d+)\]/g, ".$1")
      .replace(/(\.rule|\.owner)\.(?!start$).*$/, "$1")
      .replace(/(\.members|^opinionOrgs)\.\d+$/, "$1");
  return Object.fromEntries(asProblem(error).errors.map((one) => [pathOf(one.field), one.message]));
}
