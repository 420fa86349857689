import { fx, here } from "../../workbook/formula";
import type { ControlChartKind } from "../control-chart-kind";
import { ofPhase } from "../phase-columns";
import { POOLED, whereDivided } from "../pooled";

const p = ofPhase("center");
const n = here("denominator");

/** Counts out of denominators, plotted as counts: the center and the limits move with the denominator. */
export const NP: ControlChartKind = {
  word: "np",
  title: "np chart",
  takes: "divided",
  values: "whole shares",
  plots: "kpi",
  rules: "all",
  limits: true,
  measured: fx`IF(COUNT(${here("amount")},${n})=2,IF(${n}>0,${here("amount")},""),"")`,
  rows: [],
  phases: [{ ...POOLED, title: "Share", number: "0.0000" }],
  center: whereDivided(fx`${n}*${p}`),
  sigma: whereDivided(fx`SQRT(${n}*${p}*(1-${p}))`),
  lowest: 0,
  highest: fx`${n}`,
};
