import { cLimits } from "./c-limits";
import type { ChartKind } from "./chart-kind";
import { cusumLimits } from "./cusum-limits";
import { ewmaLimits } from "./ewma-limits";
import { gLimits } from "./g-limits";
import { iPrimeLimits } from "./i-prime-limits";
import { medianXmrLimits } from "./median-xmr-limits";
import { mrLimits } from "./mr-limits";
import { npLimits } from "./np-limits";
import { pLimits } from "./p-limits";
import { pPrimeLimits } from "./p-prime-limits";
import { rLimits } from "./r-limits";
import { runLimits } from "./run-limits";
import { sLimits } from "./s-limits";
import { tLimits } from "./t-limits";
import { uLimits } from "./u-limits";
import { uPrimeLimits } from "./u-prime-limits";
import { xbarRLimits } from "./xbar-r-limits";
import { xbarSLimits } from "./xbar-s-limits";
import { xmrLimits } from "./xmr-limits";

const single = { denominators: false, subgroups: "never", values: "measurements", rules: "all" } as const;
const several = { denominators: false, subgroups: "always", values: "measurements" } as const;
const share = { denominators: true, subgroups: "never", values: "shares", rules: "all" } as const;
const rate = { denominators: true, subgroups: "never", values: "counts", rules: "all" } as const;

/** Every kind of chart, in the order in which lists show them. A new kind is a file and a line here. */
// prettier-ignore
export const CHART_KINDS: readonly ChartKind[] = [
  { name: "xmr", title: "XmR chart", aliases: ["i", "x", "xmr chart", "i-mr", "individuals"], ...single, options: ["sigmas", "screen", "constants", "center", "sigma"], limits: xmrLimits },
  { name: "mr", title: "Moving range chart", aliases: ["moving range", "moving ranges"], ...single, rules: "limits only", options: ["sigmas", "screen", "constants", "sigma"], limits: mrLimits },
  { name: "median-xmr", title: "XmR chart from medians", aliases: ["median xmr", "xmr median"], ...single, options: ["sigmas", "constants", "center", "sigma"], limits: medianXmrLimits },
  { name: "xbar-r", title: "Xbar chart (ranges)", aliases: ["x-bar r"], ...several, rules: "all", options: ["sigmas", "constants", "center", "sigma"], limits: xbarRLimits },
  { name: "r", title: "Range chart", aliases: ["range", "ranges"], ...several, rules: "limits only", options: ["sigmas", "constants", "sigma"], limits: rLimits },
  { name: "xbar-s", title: "Xbar chart (standard deviations)", aliases: ["x-bar s", "xbar"], ...several, rules: "all", options: ["sigmas", "constants", "pooled", "center", "sigma"], limits: xbarSLimits },
  { name: "s", title: "Standard deviation chart", aliases: ["standard deviation"], ...several, rules: "limits only", options: ["sigmas", "constants", "pooled", "sigma"], limits: sLimits },
  { name: "p", title: "p chart", aliases: [], ...share, isWhole: true, options: ["sigmas", "center"], limits: pLimits },
  { name: "p'", title: "p' chart (Laney)", aliases: ["laney-p", "pprime", "p-prime"], ...share, options: ["sigmas", "screen", "constants", "center"], limits: pPrimeLimits },
  { name: "np", title: "np chart", aliases: [], ...share, isWhole: true, options: ["sigmas", "center"], limits: npLimits },
  { name: "c", title: "c chart", aliases: [], ...single, values: "counts", isWhole: true, options: ["sigmas", "center"], limits: cLimits },
  { name: "u", title: "u chart", aliases: [], ...rate, options: ["sigmas", "center"], limits: uLimits },
  { name: "u'", title: "u' chart (Laney)", aliases: ["laney-u", "uprime", "u-prime"], ...rate, options: ["sigmas", "screen", "constants", "center"], limits: uPrimeLimits },
  { name: "i'", title: "I' chart", aliases: ["iprime", "i-prime", "in", "normalized individuals"], ...rate, values: "measurements", options: ["sigmas", "center", "sigma"], limits: iPrimeLimits },
  { name: "g", title: "g chart", aliases: ["units between", "opportunities between"], ...single, values: "counts", options: ["sigmas", "center"], limits: gLimits },
  { name: "t", title: "t chart", aliases: ["time between"], ...single, values: "times", options: ["sigmas", "screen", "constants", "center", "sigma", "exponent"], limits: tLimits },
  { name: "run", title: "Run chart", aliases: ["run chart"], ...single, options: ["center"], limits: runLimits },
  { name: "ewma", title: "EWMA chart", aliases: ["moving average", "exponentially weighted moving average"], ...single, subgroups: "either", rules: "limits only", options: ["lambda", "width", "screen", "constants", "pooled", "center", "sigma"], limits: ewmaLimits },
  { name: "cusum", title: "Cusum chart", aliases: ["cumulative sum"], ...single, subgroups: "either", rules: "limits only", options: ["k", "h", "headStart", "screen", "constants", "pooled", "center", "sigma"], limits: cusumLimits },
];
