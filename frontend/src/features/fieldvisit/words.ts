import { useTranslation } from "react-i18next";
import type { Day } from "@/api/types";
import type { VisitGroup, VisitView } from "@/api/visitTypes";
import { formatDay } from "@/ui/time";

/** 第三课题组 · 算力支撑研究 */
export function useGroupWords(): (group: VisitGroup) => string {
  const { t } = useTranslation("fieldvisit");
  return (group) => {
    const label = group.kind === "GENERAL" ? t("general") : group.no === null ? "" : t("groupNo", { no: group.no });
    return [label, group.name !== label && group.name].filter(Boolean).join(" · ");
  };
}

/** `3月4日 周一 至 3月6日 周三` */
export function useDays(): (from: Day | null, to: Day | null) => string {
  const { t } = useTranslation("fieldvisit");
  return (from, to) => {
    if (!from && !to) return t("noDays");
    if (!from || !to || from === to) return formatDay(from ?? to);
    return t("days", { from: formatDay(from), to: formatDay(to) });
  };
}

export function useCompanionName(visit: Pick<VisitView, "people" | "groupPeople">) {
  const { t } = useTranslation("fieldvisit");
  const names = new Map([...visit.groupPeople, ...visit.people].map((one) => [one.id, one.name]));
  return ({ person, guest }: { person: string | null; guest: string }) =>
    person ? (names.get(person) ?? t("unknownPerson")) : guest;
}
