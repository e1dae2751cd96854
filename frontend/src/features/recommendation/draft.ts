import type { Recommendation, RecommendationRegister } from "@/api/recommendationTypes";
import type { RecommendationDraft } from "./recommendation";

export const newDraft = (register: RecommendationRegister): RecommendationDraft => ({
  source: register.sources[0]?.id ?? null,
  parent: null,
  label: "",
  text: "",
  tags: [],
  clause: "",
  followUp: true,
  similarTo: null,
  lead: null,
  cooperating: [],
  days: 20,
  passages: [],
});

/** What stands in the register now, as it would be sent. */
export const draftOf = ({ row, passages, similarTo, days }: Recommendation, label: string): RecommendationDraft => ({
  source: row.sourceId,
  parent: row.parentId,
  label,
  text: row.text,
  tags: row.tags,
  clause: row.clause,
  followUp: row.followUp,
  similarTo: similarTo?.id ?? null,
  lead: row.lead?.id ?? null,
  cooperating: row.cooperating.map((org) => org.id),
  days,
  passages: passages.map(({ kind, ref, origin, quote }) => ({ kind, ref, origin, quote })),
});

export type DraftField = keyof RecommendationDraft;
