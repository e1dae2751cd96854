import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { api, search } from "@/api/client";
import { keys } from "@/api/keys";
import { asProblem } from "@/api/problem";
import type { GroupView } from "@/api/topicTypes";
import type { Id } from "@/api/types";
import type { ChecklistLine, Itinerary, VisitRow, VisitView } from "@/api/visitTypes";

export interface VisitFilter {
  q: string;
  group: string;
  status: string;
  sort: string;
}

/** Below the study's key: a signal of the study refreshes its visits. */
export const visitsQuery = (study: Id, filter: Partial<VisitFilter> = {}) =>
  queryOptions({
    queryKey: keys.ofStudy(study, "visits", filter),
    queryFn: ({ signal }) => api.get<VisitRow[]>(`/studies/${study}/visits${search({ ...filter })}`, signal),
  });

export const visitQuery = (id: Id) =>
  queryOptions({
    queryKey: keys.visit(id),
    queryFn: ({ signal }) => api.get<VisitView>(`/visits/${id}`, signal),
    enabled: id !== "",
  });

export const groupsOfStudyQuery = (study: Id) =>
  queryOptions({
    queryKey: keys.ofStudy(study, "groups"),
    queryFn: ({ signal }) => api.get<GroupView[]>(`/studies/${study}/groups`, signal),
  });

/** What the group writes of a visit before it leaves. */
export interface VisitPlan {
  title: string;
  purpose: string;
  points: Id[];
  itinerary: Itinerary;
}

/** A question of the outline by number and words; one that the outline asks no more says so instead of its number. */
export const pointLabel = (point: VisitView["outline"][number], t: TFunction<"fieldvisit">): string =>
  point.gone ? t("pointGone", { text: point.text }) : `${point.number} ${point.text}`;

export const planOf = ({ title, purpose, points, itinerary }: VisitView): VisitPlan => ({
  title,
  purpose,
  points,
  itinerary,
});

function useKept() {
  const cache = useQueryClient();
  return (view: VisitView, moved: boolean) => {
    cache.setQueryData(keys.visit(view.id), view);
    void cache.invalidateQueries({ queryKey: keys.ofStudy(view.studyId, "visits") });
    if (moved) void cache.invalidateQueries({ queryKey: keys.inbox });
  };
}

export function useCallVisit() {
  const kept = useKept();
  return useMutation({
    mutationFn: ({ group, title }: { group: Id; title: string }) =>
      api.post<VisitView>(`/groups/${group}/visits`, { title }),
    onSuccess: (view) => kept(view, true),
  });
}

export function useSaveVisit(id: Id) {
  const kept = useKept();
  return useMutation({
    mutationFn: (body: VisitPlan & { version: number }) => api.put<VisitView>(`/visits/${id}`, body),
    onSuccess: (view) => kept(view, false),
  });
}

export function useSaveChecklist(id: Id) {
  const kept = useKept();
  return useMutation({
    mutationFn: (body: { version: number; lines: ChecklistLine[] }) =>
      api.put<VisitView>(`/visits/${id}/checklist`, body),
    onSuccess: (view) => kept(view, false),
  });
}

/** What people do with a visit: each is one address below it. */
export type VisitAct =
  | "submission"
  | "approval"
  | "change"
  | "preparation"
  | "findings"
  | "confirmation"
  | "cancellation";

export function useVisitAct(id: Id, act: VisitAct) {
  const kept = useKept();
  return useMutation({
    mutationFn: (body: { version: number } & Record<string, unknown>) =>
      api.post<VisitView>(`/visits/${id}/${act}`, body),
    onSuccess: (view) => kept(view, true),
  });
}

/** Path of a field (`itinerary.sites.0.name`) → the server's sentence about it. */
export type Faults = Record<string, string>;

export const faultsFrom = (error: unknown): Faults =>
  Object.fromEntries(
    asProblem(error).errors.map((one) => [
      one.field.replace(/\[(\d+)\]/g, ".$1").replace(/\.(org|key)$/, ".name"),
      one.message,
    ]),
  );

/** What stands now, when somebody else saved first. */
export function currentOf(error: unknown): VisitView | null {
  const problem = asProblem(error);
  const current = problem.properties.current as VisitView | undefined;
  return problem.code === "changed-meanwhile" && current?.itinerary ? current : null;
}

/** Unique within one visit is enough. */
export const newKey = (): string => Math.random().toString(36).slice(2, 10);

/** Who leads the group or is in it may call its visits. */
export const belongsTo = (group: GroupView, person: Id): boolean =>
  group.lead?.id === person || group.members.some((one) => one.id === person);
