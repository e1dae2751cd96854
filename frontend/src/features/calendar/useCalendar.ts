import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CalendarYears, NoticeDraft, NoticePreview, NoticeProposal, NoticeProposalRow } from "@/api/calendarTypes";
import { yearQuery } from "@/api/calendarYear";
import { api, type Query } from "@/api/client";
import { keys } from "@/api/keys";
import type { Id } from "@/api/types";
import { useRows } from "@/ui/useRows";

const ADDRESS = "/calendar/notice-proposals";

export const useYears = () =>
  useQuery({
    queryKey: keys.calendar("years"),
    queryFn: ({ signal }) => api.get<CalendarYears>("/calendar/years", signal),
  });

export const useYear = (year: number) => useQuery(yearQuery(year));

export const useProposals = (filter: Query) => useRows<NoticeProposalRow>(keys.calendar("proposals"), ADDRESS, filter);

export const useProposal = (id: Id) =>
  useQuery({
    queryKey: keys.calendar("proposal", id),
    queryFn: ({ signal }) => api.get<NoticeProposal>(`${ADDRESS}/${id}`, signal),
  });

export const usePreview = () =>
  useMutation({ mutationFn: (draft: NoticeDraft) => api.post<NoticePreview>("/calendar/notice-previews", draft) });

export const usePropose = () => useChange((draft: NoticeDraft) => api.post<NoticeProposal>(ADDRESS, draft));

export interface Decision {
  confirmed: boolean;
  reason?: string;
  fingerprint?: string;
}

export const useDecide = (id: Id) =>
  useChange((decision: Decision) => api.post<NoticeProposal>(`${ADDRESS}/${id}/decision`, decision));

export const useWithdraw = (id: Id) => useChange(() => api.delete<NoticeProposal>(`${ADDRESS}/${id}`));

/** The calendar is read anew after every change, also after one that was refused because somebody was faster. */
function useChange<Said>(act: (said: Said) => Promise<NoticeProposal>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => cache.invalidateQueries({ queryKey: keys.calendar() }),
  });
}
