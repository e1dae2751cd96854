import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import type { StudyView } from "@/api/studyTypes";
import type { Id } from "@/api/types";
import type { PlanText, WorkPlanAnswer, WorkPlanView } from "@/api/workplanTypes";

/** What people write; the rest of the view is what happened to it. */
export type PlanContent = Pick<
  WorkPlanView,
  "title" | "sections" | "groups" | "schedule" | "opinionOrgs" | "opinionsDue"
> & {
  /** Of an amendment only: why the plan is changed. */
  reason?: string;
};

/** A text that several people may write at once, with the names of whom it speaks of. */
export type Written = PlanContent & Pick<WorkPlanView, "version" | "people" | "orgs">;

/** What the editors need beside the text: names, and the day its terms count from. */
export type Surroundings = Pick<WorkPlanView, "people" | "orgs" | "issue">;

export function contentOf(plan: PlanContent): PlanContent {
  const { title, sections, groups, schedule, opinionOrgs, opinionsDue, reason } = plan;
  const content = { title, sections, groups, schedule, opinionOrgs, opinionsDue };
  return reason === undefined ? content : { ...content, reason };
}

/** Below the study's key: a signal of the study refreshes its plan. */
export const planQuery = (study: Id, plan: Id) =>
  queryOptions({
    queryKey: keys.ofStudy(study, "plan", plan),
    queryFn: ({ signal }) => api.get<WorkPlanView>(`/work-plans/${plan}`, signal),
  });

/** A frozen version never changes. */
export const versionQuery = (study: Id, plan: Id, no: number) =>
  queryOptions({
    queryKey: keys.ofStudy(study, "plan", plan, "version", no),
    queryFn: ({ signal }) => api.get<PlanText>(`/work-plans/${plan}/versions/${no}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const studyOfPlanQuery = (study: Id) =>
  queryOptions({
    queryKey: keys.study(study),
    queryFn: ({ signal }) => api.get<StudyView>(`/studies/${study}`, signal),
  });

export function useSavePlan(plan: WorkPlanView) {
  const cache = useQueryClient();
  const saving = useMutation({
    mutationFn: ({ version, content }: { version: number; content: PlanContent }) =>
      api.put<WorkPlanView>(`/work-plans/${plan.id}`, { version, ...content }),
    onSuccess: (saved) => cache.setQueryData(planQuery(plan.studyId, plan.id).queryKey, saved),
  });
  return { ...saving, read: (current: unknown) => current as WorkPlanView };
}

/** What the office or the leaders do with a plan: each is one address below it. */
export type PlanAct = "discussion-draft" | "revision" | "review" | "decision" | "amendment" | "issue";

export function usePlanAct(plan: WorkPlanView, act: PlanAct) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { version: number } & Record<string, unknown>) =>
      api.post<WorkPlanAnswer>(`/work-plans/${plan.id}/${act}`, body),
    onSuccess: ({ next: _, ...view }) => {
      cache.setQueryData(planQuery(plan.studyId, plan.id).queryKey, view);
      void cache.invalidateQueries({ queryKey: keys.ofStudy(plan.studyId) });
      void cache.invalidateQueries({ queryKey: keys.inbox });
    },
  });
}

/** Keys of new entries. Not secret and not global: unique within one plan is enough. */
export const newKey = (): string => Math.random().toString(36).slice(2, 10);
