import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import type {
  Compilation,
  Consultation,
  ConsultationsOfStudy,
  SubmissionChoice,
  SubmissionRequest,
  SubmissionView,
  SubmissionWish,
} from "@/api/consultationTypes";
import { keys } from "@/api/keys";
import type { Day, Id, Instant } from "@/api/types";

export const ofStudyQuery = (study: Id) =>
  queryOptions({
    queryKey: keys.ofStudy(study, "consultations"),
    queryFn: ({ signal }) => api.get<ConsultationsOfStudy>(`/studies/${study}/consultations`, signal),
  });

export const consultationQuery = (id: Id) =>
  queryOptions({
    queryKey: keys.consultation(id),
    queryFn: ({ signal }) => api.get<Consultation>(`/consultations/${id}`, signal),
  });

export const requestQuery = (id: Id) =>
  queryOptions({
    queryKey: keys.submissionRequest(id),
    queryFn: ({ signal }) => api.get<SubmissionRequest>(`/submission-requests/${id}`, signal),
  });

/** What a consultation asked of the organisation that one speaks for. */
export const ownRequestQuery = (consultation: Id) =>
  queryOptions({
    queryKey: keys.submissionRequest(`of-${consultation}`),
    queryFn: ({ signal }) => api.get<SubmissionRequest>(`/consultations/${consultation}/request`, signal),
  });

/** Apart from its consultation: no signal replaces what somebody is writing. */
export const submissionQuery = (id: Id) =>
  queryOptions({
    queryKey: keys.submission(id),
    queryFn: ({ signal }) => api.get<SubmissionView>(`/submissions/${id}`, signal),
  });

/** As it stands now, or as it was kept under a number. */
export const compilationQuery = (consultation: Consultation, no: number | null) =>
  queryOptions({
    queryKey: [...keys.consultation(consultation.id), "compilation", no ?? `now-${consultation.version}`],
    queryFn: ({ signal }) =>
      api.get<Compilation>(
        `/consultations/${consultation.id}/compilation${no === null ? "" : `/versions/${no}`}`,
        signal,
      ),
  });

export const documentPath = (id: Id, no: number | null) =>
  `/api/consultations/${id}/compilation${no === null ? "" : `/versions/${no}`}/document`;

export function useChoose(study: Id) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (wanted: boolean) => api.put<ConsultationsOfStudy>(`/studies/${study}/consultation-choice`, { wanted }),
    onSuccess: (view) => {
      cache.setQueryData(ofStudyQuery(study).queryKey, view);
      void cache.invalidateQueries({ queryKey: keys.inbox });
    },
  });
}

interface Acts {
  "POST call": object;
  "PUT call": { title: string; notice: string; orgs: Id[]; term: number | null };
  "PUT call-end": { day: Day | null; reason: string };
  "POST selection": object;
  "PUT selection": {
    entries: { id: Id; version: number; choice: SubmissionChoice | null; reason: string; speaker: string }[];
  };
  "POST schedule": {
    meeting: boolean;
    title?: string;
    startsAt?: Instant | null;
    endsAt?: Instant | null;
    place?: string;
    minutes?: number | null;
  };
  "POST notice": { on: Day; words: string };
  "POST materials": { on: Day; words: string };
  "POST minutes": { on: Day; words: string };
  "PUT preface": { preface: string };
  "POST compilation": object;
}

/** One step of a consultation; the server answers with the consultation as it now is. */
export function useAct<Act extends keyof Acts>(consultation: Consultation, act: Act) {
  const cache = useQueryClient();
  const [method, path] = act.split(" ") as ["POST" | "PUT", string];
  return useMutation({
    mutationFn: (body: Acts[Act] & { version?: number }) => {
      const said = { version: consultation.version, ...body };
      const url = `/consultations/${consultation.id}/${path}`;
      return method === "PUT" ? api.put<Consultation>(url, said) : api.post<Consultation>(url, said);
    },
    onSuccess: (view) => {
      cache.setQueryData(consultationQuery(view.id).queryKey, view);
      void cache.invalidateQueries({ queryKey: ofStudyQuery(view.studyId).queryKey });
      void cache.invalidateQueries({ queryKey: keys.inbox });
    },
    // Somebody else may have been first: what stands now is shown beside what was typed.
    onError: () => cache.invalidateQueries({ queryKey: consultationQuery(consultation.id).queryKey }),
  });
}

export interface Words {
  title: string;
  author: string;
  wish: SubmissionWish;
  text: string;
}

export const saveSubmission = (id: Id, version: number, words: Words) =>
  api.put<SubmissionView>(`/submissions/${id}`, { version, ...words });

/** What an organisation does with its submissions. */
export function useSubmissionActs(request: Id) {
  const cache = useQueryClient();
  const settled = () => {
    void cache.invalidateQueries({ queryKey: requestQuery(request).queryKey });
    void cache.invalidateQueries({ queryKey: keys.inbox });
  };
  const draft = useMutation({
    mutationFn: () =>
      api.post<SubmissionView>(`/submission-requests/${request}/submissions`, {
        version: 0,
        title: "",
        author: "",
        wish: "ORAL",
        text: "",
      }),
    onSuccess: (view) => {
      cache.setQueryData(submissionQuery(view.submission.id).queryKey, view);
      settled();
    },
  });
  const handIn = useMutation({
    mutationFn: ({ id, version }: { id: Id; version: number }) =>
      api.post<SubmissionView>(`/submissions/${id}/receipt`, { version }),
    onSuccess: (view) => {
      cache.setQueryData(submissionQuery(view.submission.id).queryKey, view);
      settled();
    },
  });
  const remove = useMutation({ mutationFn: (id: Id) => api.delete(`/submissions/${id}`), onSuccess: settled });
  const finish = useMutation({
    mutationFn: () => api.post<SubmissionRequest>(`/submission-requests/${request}/conclusion`, {}),
    onSuccess: settled,
  });
  return { draft, handIn, remove, finish };
}

export function useRecord(consultation: Consultation) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Words & { org: Id | null; receivedOn: Day | null }) =>
      api.post<SubmissionView>(`/consultations/${consultation.id}/submissions`, body),
    onSuccess: () => cache.invalidateQueries({ queryKey: consultationQuery(consultation.id).queryKey }),
  });
}

export function useReturn(consultation: Id) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: { id: Id; version: number; reason: string; due: Day | null }) =>
      api.post<SubmissionView>(`/submissions/${id}/return`, body),
    onSuccess: (view) => {
      cache.setQueryData(submissionQuery(view.submission.id).queryKey, view);
      void cache.invalidateQueries({ queryKey: consultationQuery(consultation).queryKey });
    },
  });
}
