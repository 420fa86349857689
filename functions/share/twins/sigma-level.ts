import type { Twin } from "../twin";

/** probit(1 - share) + shift, by way of the lower tail, where no digits are lost. */
export const sigmaLevelTwin: Twin = (given) => {
  const [dpmo, shift] = [given.number("dpmo"), given.number("shift", "1.5")];
  return dpmo === undefined || shift === undefined ? undefined : [[`${shift}-NORMSINV(${dpmo}/1000000)`]];
};
