import type { Twin } from "../twin";

/** DPMO = 1,000,000 x defects / (units x opportunities). */
export const dpmoTwin: Twin = (given) => {
  const [defects, units, ways] = [given.number("defects"), given.number("units"), given.number("opportunities", "1")];
  if (defects === undefined || units === undefined || ways === undefined) return undefined;
  return [[`1000000*${defects}/(${units}*${ways})`]];
};
