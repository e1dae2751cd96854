import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import type { ChapterView, Citation, Found } from "@/api/reportTypes";
import type { Id } from "@/api/types";
import { formatDay } from "@/ui/time";

export const foundQuery = (report: Id) =>
  queryOptions({
    queryKey: [...keys.report(report), "findings"],
    queryFn: ({ signal }) => api.get<Found[]>(`/reports/${report}/findings`, signal),
    staleTime: 0,
  });

const path = (chapter: ChapterView) => `/reports/${chapter.reportId}/chapters/${chapter.id}/citations`;
const key = (chapter: ChapterView) => [...keys.report(chapter.reportId), "citations", chapter.id];

export const citationsQuery = (chapter: ChapterView) =>
  queryOptions({
    queryKey: key(chapter),
    queryFn: ({ signal }) => api.get<Citation[]>(path(chapter), signal),
    staleTime: 0,
  });

/** Cites a finding as it is now, or once more as it has become. */
export function useCite(chapter: ChapterView) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (finding: Id) => api.put<Citation[]>(`${path(chapter)}/${finding}`),
    onSuccess: (all) => cache.setQueryData(key(chapter), all),
  });
}

export function useUncite(chapter: ChapterView) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (finding: Id) => api.delete<Citation[]>(`${path(chapter)}/${finding}`),
    onSuccess: (all) => cache.setQueryData(key(chapter), all),
  });
}

const escaped = (text: string) =>
  text.replace(/[&<>]/g, (sign) => (sign === "&" ? "&amp;" : sign === "<" ? "&lt;" : "&gt;"));

/** One figure in one line: what, how much, as of when, counted how. */
export function figureLine(figure: Found["figures"][number]): string {
  const when = figure.asOf ? formatDay(figure.asOf) : "";
  const how = [when, figure.basis].filter(Boolean).join("，");
  return `${figure.name} ${figure.value}${figure.unit}${how ? `（${how}）` : ""}`;
}

/** A finding as the text that goes into a chapter. Papers are Chinese whoever writes them. */
export function passageOf(found: Found): string {
  const figures = found.figures.map((figure) => `<li><p>${escaped(figureLine(figure))}</p></li>`).join("");
  return `<p>${escaped(found.text)}</p>${figures && `<ul>${figures}</ul>`}`;
}

/** The same as lines, for comparing. */
export const linesOf = (found: Found): string => [found.text, ...found.figures.map(figureLine)].join("\n");
