import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import type { GroupView } from "@/api/topicTypes";

export const SORTS = ["no", "due", "phase", "name"] as const;
export const PHASES = ["OUTLINE", "REVIEW", "RESEARCH", "CONCLUDED", "WITHDRAWN"] as const;

export interface GroupFilter {
  q: string;
  phase: string;
  /** Only those whose step is near or overdue. */
  late: boolean;
  sort: string;
}

/** The filter lives in the address, so that Back and a copied link show the same list. */
export function useGroupFilter(): [GroupFilter, (change: Partial<GroupFilter>) => void] {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(
    () => ({
      q: params.get("q") ?? "",
      phase: params.get("phase") ?? "",
      late: params.get("late") === "1",
      sort: params.get("sort") ?? "no",
    }),
    [params],
  );
  const change = useCallback(
    (next: Partial<GroupFilter>) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(next)) {
            const text = value === true ? "1" : value === "no" && name === "sort" ? "" : value;
            if (text) after.set(name, text);
            else after.delete(name);
          }
          return after;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [filter, change];
}

const rank = (group: GroupView) => (group.work ? PHASES.indexOf(group.work.phase) : -1);

const orders: Record<string, (a: GroupView, b: GroupView) => number> = {
  due: (a, b) => (a.work?.due ?? "9").localeCompare(b.work?.due ?? "9"),
  phase: (a, b) => rank(a) - rank(b),
  name: (a, b) => a.name.localeCompare(b.name, "zh-CN-u-co-pinyin"),
};

/** The groups that the filter leaves, in its order; equals stay in the study's own order. */
export function filtered(groups: GroupView[], { q, phase, late, sort }: GroupFilter): GroupView[] {
  const words = q.toLowerCase();
  const says = (group: GroupView) =>
    [group.name, group.duty, group.lead?.name, group.leadOrg?.name, ...group.members.map((one) => one.name)]
      .filter(Boolean)
      .join(" ")
      .toLowerCase()
      .includes(words);
  const pressing = (group: GroupView) => group.work?.light?.kind === "OVERDUE" || group.work?.light?.kind === "NEAR";
  const left = groups.filter(
    (group) => says(group) && (!phase || group.work?.phase === phase) && (!late || pressing(group)),
  );
  const order = orders[sort];
  return order ? [...left].sort(order) : left;
}
