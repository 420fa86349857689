import { sigmaLevel } from "../src/statistics/sigma-level";
import { declare } from "./declare";
import { number } from "./parameters/number";
import { optional } from "./parameters/optional";

export const SIGMA_LEVEL = declare({
  name: "SIGMA_LEVEL",
  about: "Sigma level of a defect rate; print the shift beside it.",
  category: "Process capability",
  parameters: {
    dpmo: number({ about: "Defects per million opportunities, above 0 and below 1,000,000", least: 0, most: 1e6 }),
    shift: optional(
      number({ about: "The drift that is allowed for, in standard deviations; a convention, not a measurement" }),
      1.5,
      "1.5",
    ),
  },
  result: {
    shape: "cell",
    columns: [{ name: "Sigma level", unit: "standard deviations", meaning: "probit(1 - DPMO / 1,000,000) + shift" }],
  },
  examples: [
    {
      title: "Six sigma, with the customary shift",
      sheet: [[3.4]],
      formula: "=SIGMA_LEVEL(A1)",
      gives: [[5.9998544700250065]],
    },
    {
      title: "The same rate without a shift",
      sheet: [[3.4]],
      formula: "=SIGMA_LEVEL(A1,0)",
      gives: [[4.4998544700250065]],
    },
    {
      title: "38 late runs of 420",
      sheet: [[90476.19047619047]],
      formula: "=SIGMA_LEVEL(A1)",
      gives: [[2.8378284023212847]],
    },
    {
      title: "No defect seen: no level can be told",
      sheet: [[0]],
      formula: "=SIGMA_LEVEL(A1)",
      gives: { error: "#NUM!" },
    },
  ],
  seeAlso: ["DPMO", "CAPABILITY"],
  definition: ["sigma level = probit(1 - DPMO / 1,000,000) + shift, one tail"],
  source: ["ASQ Quality Progress, Sigma level", "Montgomery, Introduction to Statistical Quality Control, 1.2"],
  differs: [
    { tool: "Minitab", how: "Its Z.Bench has no shift of 1.5: give 0 as shift." },
    {
      tool: "Tables of sigma levels",
      how: "Those to 3.4 defects per million at six sigma have the shift of 1.5 in them, as here without a word.",
    },
  ],
  compute({ dpmo, shift }) {
    return [[sigmaLevel(dpmo, shift)]];
  },
});
