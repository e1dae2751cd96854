import type { TFunction } from "i18next";
import type { PlannedGroup, ScheduleItem, Section } from "@/api/workplanTypes";
import { formatDay } from "@/ui/time";
import type { Kind } from "./merge";
import { groupLines, groupTitle, itemLine, type Names } from "./names";
import type { PlanContent } from "./plan";

/** One changed thing of a plan in words, whatever it is, so that two of them can stand side by side. */
export function changeText(
  kind: Kind,
  value: unknown,
  plan: Pick<PlanContent, "groups">,
  names: Names,
  t: TFunction<"workplan">,
): string {
  if (value === undefined || value === null) return kind === "opinionsDue" ? t("empty") : t("absent");
  switch (kind) {
    case "section": {
      const section = value as Section;
      return `${section.heading}\n${section.text}`;
    }
    case "group": {
      const group = value as PlannedGroup;
      return `${groupTitle(group, t)}\n${groupLines(group, names, t)}`;
    }
    case "item": {
      const item = value as ScheduleItem;
      return `${item.title}\n${itemLine(item, plan, names, t)}`;
    }
    case "opinionOrgs":
      return (value as string[]).map((id) => names.of(id) ?? id).join(t("listSeparator"));
    case "opinionsDue":
      return formatDay(value as string);
    default:
      return String(value);
  }
}
