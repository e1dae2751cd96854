import type { TFunction } from "i18next";
import type { PlannedGroup, ScheduleItem } from "@/api/workplanTypes";
import { formatDay } from "@/ui/time";
import type { PlanContent } from "./plan";

/** Names of the people and organisations that a plan mentions by id. */
export interface Names {
  of: (id: string | null | undefined) => string | undefined;
}

export function namesOf(...lists: { id: string; name: string }[][]): Names {
  const byId = new Map(lists.flat().map((one) => [one.id, one.name]));
  return { of: (id) => (id ? byId.get(id) : undefined) };
}

type T = TFunction<"workplan">;

export function groupTitle(group: PlannedGroup, t: T): string {
  const label =
    group.kind === "GENERAL"
      ? t("kind.GENERAL")
      : group.no === null
        ? t("kind.SUB")
        : t("groupLabel", { no: group.no });
  return group.kind === "GENERAL" && group.name === label ? label : `${label} ${group.name}`.trim();
}

export function ruleWords(item: ScheduleItem, t: T): string {
  if (item.rule.kind === "FIXED") {
    const due = formatDay(item.rule.date);
    return item.rule.start ? t("startAndDue", { start: formatDay(item.rule.start), due }) : due;
  }
  return t("ruleWords", { term: item.rule.term ?? "–", unit: t(`unit.${item.rule.unit ?? "WORKING_DAYS"}`) });
}

export function ownerWords(item: ScheduleItem, plan: Pick<PlanContent, "groups">, names: Names, t: T): string {
  if (item.owner.type !== "GROUP") return names.of(item.owner.id) ?? "";
  const group = plan.groups.find((one) => one.key === item.owner.id);
  return group ? groupTitle(group, t) : "";
}

/** A group as lines of text, so that versions of it can be compared like any other text. */
export function groupLines(group: PlannedGroup, names: Names, t: T): string {
  const lead = names.of(group.lead);
  const org = names.of(group.leadOrg);
  const members = group.members.map((id) => names.of(id)).filter(Boolean);
  return [
    lead && `${t("lead")}${t("colon")}${lead}`,
    org && `${t("leadOrg")}${t("colon")}${org}`,
    members.length > 0 && `${t("members")}${t("colon")}${members.join(t("listSeparator"))}`,
    group.duty && `${t("duty")}${t("colon")}${group.duty}`,
  ]
    .filter(Boolean)
    .join("\n");
}

/** A schedule item as one line of text. */
export function itemLine(item: ScheduleItem, plan: Pick<PlanContent, "groups">, names: Names, t: T): string {
  return [t(`stage.${item.stage}`), ownerWords(item, plan, names, t), ruleWords(item, t)].filter(Boolean).join(" · ");
}
