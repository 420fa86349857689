import type { Twin } from "../twin";

/** sum(minutes x riders) / 60; a text or a blank in either column counts as nothing. */
export const instructionalHoursTwin: Twin = (given) => {
  const minutes = given.numbers("minutes_late");
  if (minutes === undefined) return undefined;
  const one = given.number("riders");
  if (one !== undefined) return [[`SUM(${minutes.typed})*${one}/60`]];
  const riders = given.numbers("riders");
  if (riders === undefined || riders.values.length !== minutes.values.length) return undefined;
  return [[`SUMPRODUCT(${minutes.all},${riders.all})/60`]];
};
