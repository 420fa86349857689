import type { ControlChartKind } from "../control-chart-kind";
import { C } from "./count";
import { CUSUM } from "./cusum";
import { EWMA } from "./ewma";
import { G } from "./g";
import { I_PRIME } from "./i-prime";
import { MEDIAN_XMR } from "./median-xmr";
import { MR } from "./mr";
import { NP } from "./np";
import { RUN } from "./run";
import { P, P_PRIME, U, U_PRIME } from "./share-and-rate";
import { R, S, XBAR_R, XBAR_S } from "./subgroup";
import { T } from "./t";
import { XMR } from "./xmr";

/** Every kind of control chart that can be laid on a sheet, in the order in which lists show them. */
export const CONTROL_CHART_KINDS: readonly ControlChartKind[] = [
  XMR,
  MR,
  MEDIAN_XMR,
  XBAR_R,
  R,
  XBAR_S,
  S,
  P,
  P_PRIME,
  NP,
  C,
  U,
  U_PRIME,
  I_PRIME,
  G,
  T,
  RUN,
  EWMA,
  CUSUM,
];
