import type { ControlChartKind } from "../control-chart-kind";
import { C } from "./count";
import { RUN } from "./run";
import { P, P_PRIME, U, U_PRIME } from "./share-and-rate";
import { XMR } from "./xmr";

/** Every kind of control chart that can be laid on a sheet. */
export const CONTROL_CHART_KINDS: readonly ControlChartKind[] = [XMR, P, P_PRIME, U, U_PRIME, C, RUN];
