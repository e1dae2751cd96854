import { queryOptions } from "@tanstack/react-query";
import { api } from "./client";
import { keys } from "./keys";
import { asProblem } from "./problem";
import type { ProcessView } from "./studyTypes";
import type { Id } from "./types";
import type { WorkPlanView } from "./workplanTypes";

/** The plan of a study, or null: there is none until the process has opened it, a moment after the commission. */
export const planOfStudyQuery = (study: Id) =>
  queryOptions({
    queryKey: keys.ofStudy(study, "plan", "of-study"),
    queryFn: async ({ signal }) => {
      try {
        return await api.get<WorkPlanView>(`/studies/${study}/work-plan`, signal);
      } catch (error) {
        if (asProblem(error).status === 404) return null;
        throw error;
      }
    },
  });

/** The processes of a study as they stand. Below the study's key: a signal of the study refreshes them. */
export const processesQuery = (study: Id) =>
  queryOptions({
    queryKey: keys.ofStudy(study, "processes"),
    queryFn: ({ signal }) => api.get<ProcessView[]>(`/studies/${study}/processes`, signal),
  });
