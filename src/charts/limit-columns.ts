import type { Column } from "../workbook/design";
import { field, fx, here, type Formula } from "../workbook/formula";
import type { ControlChartInput } from "./control-chart-input";
import type { ControlChartKind } from "./control-chart-kind";
import { helper } from "./data-columns";
import { ofPhase } from "./phase-columns";

/** The line so many sigmas from the center, cut at what is possible. */
function line(kind: ControlChartKind, sigmas: number): Formula {
  const free = kind.line?.(sigmas) ?? fx`${here("center")}${sigmas < 0 ? fx`` : fx`+`}${sigmas}*${here("sigma")}`;
  const low = fx`MAX(${field("lowest")},${free})`;
  const cut = sigmas < 0 ? low : kind.highest === undefined ? low : fx`MIN(${kind.highest},${low})`;
  return fx`IF(COUNT(${here("center")},${here("sigma")})=2,${cut},"")`;
}

/** Center and limits of every row, as they are drawn. */
export function limitColumns(
  kind: ControlChartKind,
  { valueNumber }: Pick<ControlChartInput, "valueNumber">,
): Column[] {
  const { reach = 3 } = kind;
  const blank = fx`""`;
  const shown = (name: string, title: string, formula: Formula): Column => ({
    name,
    title,
    holds: { formula },
    number: valueNumber,
  });
  return [
    shown("center", "Center", kind.center ?? ofPhase("center")),
    shown("lower", "Lower", kind.limits ? line(kind, -reach) : blank),
    shown("upper", "Upper", kind.limits ? line(kind, reach) : blank),
  ];
}

/** The zones that the pattern rules look at: the lines one and two sigmas from the center. */
export const ZONE_LINES = [
  { name: "lower 2", title: "Lower 2 sigma", sigmas: -2 },
  { name: "lower 1", title: "Lower 1 sigma", sigmas: -1 },
  { name: "upper 1", title: "Upper 1 sigma", sigmas: 1 },
  { name: "upper 2", title: "Upper 2 sigma", sigmas: 2 },
] as const;

/** The sigma of a row, before the limits are cut, and the lines of its zones where patterns are looked for. */
export function sigmaColumns(kind: ControlChartKind, { valueNumber }: ControlChartInput): Column[] {
  if (!kind.limits) return [];
  const zones = kind.rules === "all" ? ZONE_LINES : [];
  return [
    helper("sigma", "Sigma", kind.sigma),
    ...zones.map(({ name, title, sigmas }) => ({ ...helper(name, title, line(kind, sigmas)), number: valueNumber })),
  ];
}
