import { above, fx, here, type Formula } from "../../workbook/formula";
import type { ControlChartKind } from "../control-chart-kind";
import { helper } from "../data-columns";
import { movingRangePhases } from "../moving-range";
import { ofPhase } from "../phase-columns";
import { POOLED, whereDivided } from "../pooled";

/** One standard deviation that chance alone gives a share of n (binomial), or a rate over n (Poisson). */
const byChance: Readonly<Record<"share" | "rate", Formula>> = {
  share: fx`SQRT(${ofPhase("center")}*(1-${ofPhase("center")})/${here("denominator")})`,
  rate: fx`SQRT(${ofPhase("center")}/${here("denominator")})`,
};

/** A chart whose limits are what chance alone would give. */
function plain(word: string, title: string, of: "share" | "rate"): ControlChartKind {
  return {
    word,
    title,
    takes: "divided",
    values: of === "rate" ? "0 and more" : word === "p" ? "whole shares" : "shares",
    plots: "kpi",
    rules: "all",
    limits: true,
    rows: [],
    phases: [POOLED],
    sigma: whereDivided(byChance[of]),
    lowest: 0,
    ...(of === "share" ? { highest: fx`1` } : {}),
  };
}

/** A Laney chart: the same, widened by how much more the points vary from one to the next than chance would let them. */
function prime(word: string, title: string, of: "share" | "rate"): ControlChartKind {
  const z = fx`IF(ISNUMBER(${here("chance")}),IF(${here("chance")}>0,(${here("value")}-${ofPhase("center")})/${here("chance")},""),"")`;
  const zs = fx`COUNT(${here("z")},${above("z")})=2`;
  return {
    ...plain(word, title, of),
    rows: [
      helper("chance", "Sigma by chance", whereDivided(byChance[of])),
      helper("z", "z", z),
      helper("zr", "Moving range of z", fx`IF(${here("link")}*(${zs})=1,ABS(${here("z")}-${above("z")}),"")`, {
        first: fx`""`,
      }),
    ],
    phases: [POOLED, ...movingRangePhases("zr", "Mean moving range of z", "Times chance")],
    sigma: fx`IF(COUNT(${here("chance")},${ofPhase("spread")})=2,${here("chance")}*${ofPhase("spread")},"")`,
  };
}

export const P = plain("p", "p chart", "share");
export const P_PRIME = prime("p'", "p' chart (Laney)", "share");
export const U = plain("u", "u chart", "rate");
export const U_PRIME = prime("u'", "u' chart (Laney)", "rate");
