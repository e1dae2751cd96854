import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import type { Id } from "@/api/types";
import type { AmendmentRow, AmendmentView, WorkPlanView } from "@/api/workplanTypes";
import type { PlanContent, Surroundings, Written } from "./plan";

/** Below the study's key: a signal of the study refreshes them. */
export const amendmentsQuery = (study: Id, plan: Id) =>
  queryOptions({
    queryKey: keys.ofStudy(study, "plan", plan, "amendments"),
    queryFn: ({ signal }) => api.get<AmendmentRow[]>(`/work-plans/${plan}/amendments`, signal),
  });

export const amendmentQuery = (study: Id, amendment: Id) =>
  queryOptions({
    queryKey: keys.ofStudy(study, "amendment", amendment),
    queryFn: ({ signal }) => api.get<AmendmentView>(`/amendments/${amendment}`, signal),
  });

/** The amendment of a plan that is under way: a plan has at most one. */
export const underWayQuery = (study: Id, plan: Id) =>
  queryOptions({
    queryKey: keys.ofStudy(study, "plan", plan, "amendment-under-way"),
    queryFn: async ({ signal }) => {
      const rows = await api.get<AmendmentRow[]>(`/work-plans/${plan}/amendments`, signal);
      const open = rows.find((row) => row.status === "DRAFT" || row.status === "DECISION");
      return open ? api.get<AmendmentView>(`/amendments/${open.id}`, signal) : null;
    },
  });

/** An amendment as a text that is written like the plan itself; nobody is asked for an opinion on it. */
export const writtenOf = (view: AmendmentView): Written & Surroundings => ({
  version: view.version,
  reason: view.reason,
  title: view.title,
  sections: view.sections,
  groups: view.groups,
  schedule: view.schedule,
  opinionOrgs: [],
  opinionsDue: null,
  people: view.people,
  orgs: view.orgs,
  issue: { docNumber: "", issuedOn: view.issuedOn },
});

function useKept(plan: Pick<WorkPlanView, "id" | "studyId">) {
  const cache = useQueryClient();
  return (view: AmendmentView) => {
    cache.setQueryData(amendmentQuery(plan.studyId, view.id).queryKey, view);
    cache.setQueryData(underWayQuery(plan.studyId, plan.id).queryKey, view);
  };
}

export function useSaveAmendment(view: AmendmentView) {
  const keep = useKept({ id: view.planId, studyId: view.studyId });
  const saving = useMutation({
    mutationFn: async ({ version, content }: { version: number; content: PlanContent }) => {
      const { reason, title, sections, groups, schedule } = content;
      return api.put<AmendmentView>(`/amendments/${view.id}`, { version, reason, title, sections, groups, schedule });
    },
    onSuccess: keep,
  });
  return {
    mutateAsync: async (said: { version: number; content: PlanContent }) => writtenOf(await saving.mutateAsync(said)),
    isPending: saving.isPending,
    error: saving.error,
    read: (current: unknown) => writtenOf(current as AmendmentView),
  };
}

export function useOpenAmendment(plan: WorkPlanView) {
  const cache = useQueryClient();
  const keep = useKept(plan);
  return useMutation({
    mutationFn: (reason: string) => api.post<AmendmentView>(`/work-plans/${plan.id}/amendments`, { reason }),
    onSuccess: (view) => {
      keep(view);
      void cache.invalidateQueries({ queryKey: keys.ofStudy(plan.studyId) });
      void cache.invalidateQueries({ queryKey: keys.inbox });
    },
  });
}

export type AmendmentAct = "submission" | "decision" | "drop";

export function useAmendmentAct(view: AmendmentView, act: AmendmentAct) {
  const cache = useQueryClient();
  const keep = useKept({ id: view.planId, studyId: view.studyId });
  const again = () => {
    void cache.invalidateQueries({ queryKey: keys.ofStudy(view.studyId) });
    void cache.invalidateQueries({ queryKey: keys.inbox });
  };
  return useMutation({
    mutationFn: (body: { version: number } & Record<string, unknown>) =>
      api.post<AmendmentView>(`/amendments/${view.id}/${act}`, body),
    onSuccess: (next) => {
      keep(next);
      again();
    },
    onError: again, // what it does may have changed since it was read
  });
}
