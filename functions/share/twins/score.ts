import type { Twin } from "../twin";

/** sum(weight x min(attainment, cap)) / sum(weight). */
export const scoreTwin: Twin = (given) => {
  const attainments = given.numbers("attainments");
  if (attainments === undefined) return undefined;
  const { all, values } = attainments;
  const hasCap = !given.isLeftOut("cap");
  const cap = given.number("cap");
  if (hasCap && cap === undefined) return undefined;
  if (given.isLeftOut("weights")) {
    if (cap === undefined) return [[`AVERAGE(${attainments.typed})`]];
    return [[`(SUMPRODUCT(${all},--(${all}<${cap}))+${cap}*SUMPRODUCT(--(${all}>=${cap})))/COUNT(${all})`]];
  }
  const weights = given.numbers("weights");
  if (weights === undefined || weights.values.length !== values.length) return undefined;
  const w = weights.all;
  if (cap === undefined) return [[`SUMPRODUCT(${all},${w})/SUM(${w})`]];
  return [[`(SUMPRODUCT(${all},${w},--(${all}<${cap}))+${cap}*SUMPRODUCT(${w},--(${all}>=${cap})))/SUM(${w})`]];
};
