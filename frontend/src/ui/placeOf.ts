import type { Id } from "@/api/types";

/** The nearest first: a reply to an invitation knows its meeting, and the consultation that the meeting is held for. */
const PLACES: Record<string, string> = {
  opinionId: "/opinions",
  recommendationId: "/recommendations",
  assignmentId: "/assignments",
  meetingId: "/meetings",
  visitId: "/visits",
  reportId: "/reports",
  consultationId: "/consultations",
  groupId: "/groups",
};

/** The page of the nearest thing that these ids lead to; null where none of them has a page of its own. */
export function nearestPlace(refs: Record<string, Id>): string | null {
  const ref = Object.keys(PLACES).find((one) => refs[one]);
  return ref ? `${PLACES[ref]}/${refs[ref]}` : null;
}

/** Where the thing is that must be done; `ref` is the name of its id. */
export function placeOf({ ref, thing, studyId }: { ref: string; thing: Id; studyId: Id }): string {
  const place = PLACES[ref];
  if (place) return `${place}/${thing}`;
  if (ref === "planId") return `/studies/${studyId}/plan`;
  return `/studies/${studyId}`;
}
