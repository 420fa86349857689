import type { Laid } from "./layout";

/** The plan of sheets that were laid on their own, and after it the plan of others; they stand in this order. */
export function laidTogether(first: Laid | undefined, then: Laid): Laid {
  if (first === undefined) return then;
  return { plan: [...first.plan, ...then.plan], places: new Map([...first.places, ...then.places]) };
}
