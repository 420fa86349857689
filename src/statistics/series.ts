/** Measurements in time order, all in one unit; `null` stands for a period without one (a gap). */
export type Series = readonly (number | null)[];
