import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import type { ChapterView, ReportRow, ReportText, ReportView, SourceChange } from "@/api/reportTypes";
import type { StudyView } from "@/api/studyTypes";
import type { Day, Id } from "@/api/types";

/** The text as it is being written, among the numbers of versions. */
export const CURRENT = 0;

export const reportsQuery = (study: Id) =>
  queryOptions({
    queryKey: keys.ofStudy(study, "reports"),
    queryFn: ({ signal }) => api.get<ReportRow[]>(`/studies/${study}/reports`, signal),
  });

export const reportQuery = (id: Id) =>
  queryOptions({
    queryKey: keys.report(id),
    queryFn: ({ signal }) => api.get<ReportView>(`/reports/${id}`, signal),
  });

export const chapterQuery = (report: Id, chapter: Id) =>
  queryOptions({
    queryKey: keys.chapter(chapter),
    queryFn: ({ signal }) => api.get<ChapterView>(`/reports/${report}/chapters/${chapter}`, signal),
    // What is being written is replaced by what was saved, never under the writer's hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** A frozen version never changes; the text being written is read anew each time. */
export const textQuery = (report: Id, no: number) =>
  queryOptions({
    queryKey: [...keys.report(report), "text", no],
    queryFn: ({ signal }) =>
      api.get<ReportText>(no === CURRENT ? `/reports/${report}/text` : `/reports/${report}/versions/${no}`, signal),
    staleTime: no === CURRENT ? 0 : Number.POSITIVE_INFINITY,
  });

export const sourceQuery = (report: Id, chapter: Id) =>
  queryOptions({
    queryKey: [...keys.report(report), "source", chapter],
    queryFn: ({ signal }) => api.get<SourceChange>(`/reports/${report}/chapters/${chapter}/source`, signal),
    staleTime: 0,
  });

export const studyQuery = (study: Id) =>
  queryOptions({
    queryKey: keys.study(study),
    queryFn: ({ signal }) => api.get<StudyView>(`/studies/${study}`, signal),
  });

export const documentUrl = (report: Id, no: number): string =>
  no === CURRENT ? `/api/reports/${report}/document` : `/api/reports/${report}/versions/${no}/document`;

export interface Described {
  title: string;
  opinionOrgs: Id[];
  opinionsDue: Day | null;
}

/** Every act on a report as a whole answers with the report as it now is. */
function useReportAct<Body>(report: ReportView, send: (body: Body) => Promise<ReportView>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (view) => {
      cache.setQueryData(keys.report(report.id), view);
      void cache.invalidateQueries({ queryKey: keys.ofStudy(report.studyId) });
      void cache.invalidateQueries({ queryKey: keys.inbox });
    },
  });
}

export const useDescribe = (report: ReportView) =>
  useReportAct(report, (body: Described) =>
    api.put<ReportView>(`/reports/${report.id}`, { version: report.version, ...body }),
  );

export type ReportAct = "draft" | "revision" | "decision" | "reopening";

export const useReportDeed = (report: ReportView, act: ReportAct) =>
  useReportAct(report, (body: Record<string, unknown>) =>
    api.post<ReportView>(`/reports/${report.id}/${act}`, { version: report.version, ...body }),
  );

export const useOrder = (report: ReportView) =>
  useReportAct(report, (chapters: { id: Id; parent: Id | null }[]) =>
    api.put<ReportView>(`/reports/${report.id}/outline`, { version: report.version, chapters }),
  );

export const useRemoveChapter = (report: ReportView) =>
  useReportAct(report, (chapter: { id: Id; version: number }) =>
    api.delete<ReportView>(`/reports/${report.id}/chapters/${chapter.id}?version=${chapter.version}`),
  );

export interface NewChapter {
  heading?: string;
  parent?: Id | null;
  sourceReport?: Id;
  sourceChapter?: Id;
}

export function useAddChapter(report: ReportView) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (chapter: NewChapter) => api.post<ChapterView>(`/reports/${report.id}/chapters`, chapter),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.report(report.id), exact: true }),
  });
}

/** The chapter follows the newer version of its source. */
export function useFollow(report: Id, chapter: Id) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { version: number; html: string }) =>
      api.post<ChapterView>(`/reports/${report}/chapters/${chapter}/source`, body),
    onSuccess: (view) => {
      cache.setQueryData(chapterQuery(report, chapter).queryKey, view);
      void cache.invalidateQueries({ queryKey: keys.report(report), exact: true });
    },
  });
}
