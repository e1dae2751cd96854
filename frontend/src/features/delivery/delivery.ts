import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, search } from "@/api/client";
import type { Delivery } from "@/api/deliveryTypes";
import { keys } from "@/api/keys";
import type { Day, Id, PartyRef } from "@/api/types";

/** None before the overall report was accepted. */
export const studyDeliveryQuery = (study: Id) =>
  queryOptions({
    queryKey: keys.ofStudy(study, "delivery"),
    queryFn: async ({ signal }) => (await api.get<Delivery[]>(`/studies/${study}/deliveries`, signal))[0] ?? null,
  });

export const deliveryQuery = (report: Id) =>
  queryOptions({
    queryKey: [...keys.report(report), "delivery"],
    queryFn: ({ signal }) => api.get<Delivery>(`/reports/${report}/delivery`, signal),
  });

/** What the register would give now; it is taken only by sending. */
export const nextNumberQuery = (report: Id, organCode: string, year: number) =>
  queryOptions({
    queryKey: [...keys.report(report), "next-number", organCode, year],
    queryFn: ({ signal }) =>
      api.get<{ no: number; text: string }>(
        `/reports/${report}/delivery/next-number${search({ organCode, year: String(year) })}`,
        signal,
      ),
    staleTime: 0,
    retry: false,
  });

interface Acts {
  submission: { recipients: Id[]; copies: Id[]; signatory: Id; note: string };
  signature: {
    outcome: "SIGNED" | "RETURNED";
    opinion: string;
    circled: boolean;
    signedOn: Day;
    recordedFor?: Id;
    scan?: Id;
  };
  dispatch: { organCode: string; no: number | null; sentOn: Day };
  receipt: { receiver: string; receivedOn: Day; waitDays: number };
  decision: { outcome: "CLOSE" | "WAIT"; waitDays?: number; conclusion?: string };
  instructions: {
    author: string;
    text: string;
    givenOn: Day;
    receivedOn: Day;
    restricted: boolean;
    readers: Id[];
    addressees: PartyRef[];
    scans: Id[];
  };
}

/** One step of a delivery; the server answers with the delivery as it now is. */
export function useDeliveryAct<Act extends keyof Acts>(delivery: Delivery, act: Act) {
  const cache = useQueryClient();
  const studyKey = studyDeliveryQuery(delivery.studyId).queryKey;
  return useMutation({
    mutationFn: (body: Acts[Act]) =>
      api.post<Delivery>(`/reports/${delivery.reportId}/delivery/${act}`, { version: delivery.version, ...body }),
    onSuccess: (view) => {
      cache.setQueryData(deliveryQuery(delivery.reportId).queryKey, view);
      cache.setQueryData(studyKey, view);
      void cache.invalidateQueries({ queryKey: keys.inbox });
    },
    // Somebody else may have been first: what stands now is shown beside what was typed.
    onError: () => cache.invalidateQueries({ queryKey: keys.report(delivery.reportId) }),
  });
}
