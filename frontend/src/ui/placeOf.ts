import type { Id } from "@/api/types";

const PLACES: Record<string, string> = {
  assignmentId: "/assignments",
  meetingId: "/meetings",
  visitId: "/visits",
  groupId: "/groups",
  reportId: "/reports",
  recommendationId: "/recommendations",
  consultationId: "/consultations",
  opinionId: "/opinions",
};

/** Where the thing is that must be done; `ref` is the name of its id. */
export function placeOf({ ref, thing, studyId }: { ref: string; thing: Id; studyId: Id }): string {
  const place = PLACES[ref];
  if (place) return `${place}/${thing}`;
  if (ref === "planId") return `/studies/${studyId}/plan`;
  return `/studies/${studyId}`;
}
