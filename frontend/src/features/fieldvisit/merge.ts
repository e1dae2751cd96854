import type { VisitPlan } from "./visits";

export type Part = "title" | "purpose" | "points" | "days" | "route" | "sites" | "roster";
export type Side = "mine" | "theirs";

const PARTS: Part[] = ["title", "purpose", "points", "days", "route", "sites", "roster"];

export function partOf(plan: VisitPlan, part: Part): unknown {
  const { itinerary } = plan;
  switch (part) {
    case "title":
    case "purpose":
    case "points":
      return plan[part];
    case "days":
      return { from: itinerary.from, to: itinerary.to };
    default:
      return itinerary[part];
  }
}

function withPart(plan: VisitPlan, part: Part, from: VisitPlan): VisitPlan {
  switch (part) {
    case "title":
    case "purpose":
    case "points":
      return { ...plan, [part]: from[part] };
    case "days":
      return { ...plan, itinerary: { ...plan.itinerary, from: from.itinerary.from, to: from.itinerary.to } };
    default:
      return { ...plan, itinerary: { ...plan.itinerary, [part]: from.itinerary[part] } };
  }
}

export const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Parts that both of us changed, and differently: somebody has to choose. */
export function clashesOf(base: VisitPlan, mine: VisitPlan, theirs: VisitPlan): Part[] {
  return PARTS.filter((part) => {
    const [was, my, their] = [partOf(base, part), partOf(mine, part), partOf(theirs, part)];
    return !same(was, my) && !same(was, their) && !same(my, their);
  });
}

/** Mine, with everything that only the other one changed, and with theirs where it was chosen. */
export function merged(
  base: VisitPlan,
  mine: VisitPlan,
  theirs: VisitPlan,
  choice: Partial<Record<Part, Side>> = {},
): VisitPlan {
  return PARTS.reduce((plan, part) => {
    const untouched = same(partOf(base, part), partOf(mine, part));
    return untouched || choice[part] === "theirs" ? withPart(plan, part, theirs) : plan;
  }, mine);
}
