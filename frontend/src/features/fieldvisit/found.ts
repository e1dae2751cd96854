import type { FindingView, VisitView } from "@/api/visitTypes";
import { inOrder } from "@/ui/sorting";

export const FINDING_KINDS = ["STRENGTH", "GAP", "CONSENSUS"] as const;
export const FINDING_SORTS = ["written", "-written", "kind", "point"] as const;

export interface FindingFilter {
  q: string;
  kind: string;
  point: string;
  sort: string;
}

/** Those findings of a visit that were asked for, in the order asked for; without one as they were written. */
export function found(visit: VisitView, { q, kind, point, sort }: FindingFilter): FindingView[] {
  const words = q.trim().toLowerCase();
  const places = new Map(visit.outline.map(({ id }, place) => [id, place]));
  const left = visit.findings.filter(
    (one) => (!kind || one.kind === kind) && (!point || one.point === point) && one.text.toLowerCase().includes(words),
  );
  return inOrder(left, sort, {
    written: (one) => one.at,
    kind: (one) => FINDING_KINDS.indexOf(one.kind),
    point: (one) => (one.point ? (places.get(one.point) ?? null) : null),
  });
}
