import { fx, here, type Formula } from "../../workbook/formula";
import type { ControlChartKind } from "../control-chart-kind";
import { helper } from "../data-columns";
import { D2_OF_TWO, movingRangeColumn } from "../moving-range";
import { meanOf, ofPhase, phaseColumn, sumInPhase } from "../phase-columns";

/** The pooled share or rate of a phase: what was counted over what it was counted in. */
const pooled = phaseColumn(
  "center",
  "Center",
  fx`IF(${sumInPhase("denominator")}>0,${sumInPhase("amount")}/${sumInPhase("denominator")},"")`,
);

const whereDivided = (sigma: Formula): Formula =>
  fx`IF(ISNUMBER(${here("value")}),IF(ISNUMBER(${ofPhase("center")}),${sigma},""),"")`;

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
    divides: true,
    rows: [],
    phases: [pooled, phaseColumn("spread", "Times chance", fx`1`)],
    sigma: whereDivided(byChance[of]),
    lowest: fx`0`,
    ...(of === "share" ? { highest: fx`1` } : {}),
    limits: true,
  };
}

/** A Laney chart: the same, widened by how much more the points vary from one to the next than chance would let them. */
function prime(word: string, title: string, of: "share" | "rate"): ControlChartKind {
  const z = fx`IF(${here("value")}="","",IF(ISNUMBER(${here("chance")}),IF(${here("chance")}>0,(${here("value")}-${ofPhase("center")})/${here("chance")},0),""))`;
  return {
    ...plain(word, title, of),
    rows: [
      helper("chance", "Sigma by chance", whereDivided(byChance[of])),
      helper("z", "z", z),
      movingRangeColumn("zr", "Moving range of z", "z"),
    ],
    phases: [
      pooled,
      phaseColumn("range", "Mean moving range of z", meanOf("zr")),
      phaseColumn("spread", "Times chance", fx`IF(ISNUMBER(${here("range")}),${here("range")}/${D2_OF_TWO},"")`),
    ],
    sigma: fx`IF(ISNUMBER(${here("chance")}),IF(ISNUMBER(${ofPhase("spread")}),${here("chance")}*${ofPhase("spread")},""),"")`,
  };
}

export const P = plain("p", "p chart", "share");
export const P_PRIME = prime("p'", "p' chart (Laney)", "share");
export const U = plain("u", "u chart", "rate");
export const U_PRIME = prime("u'", "u' chart (Laney)", "rate");
