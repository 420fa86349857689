import type { Twin } from "../twin";

/** The product of the yields; PRODUCT passes over headings and blanks, as we do. */
export const rolledYieldTwin: Twin = (given) => {
  const yields = given.numbers("yields");
  return yields === undefined ? undefined : [[`PRODUCT(${yields.typed})`]];
};
