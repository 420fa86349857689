import type { Block, Column } from "../workbook/design";
import { all, fx, here } from "../workbook/formula";
import type { ControlChartInput } from "./control-chart-input";
import type { ControlChartKind } from "./control-chart-kind";
import { data, phaseColumn } from "./phase-columns";
import { ANHOEJ_PHASES } from "./rules/anhoej";

/** How many phases a chart can show. */
export const PHASES = 6;

/** Taken around the center, which is near the mean, so that no digits are lost; then moved to the mean. */
const VARIANCE = fx`IF(${here("points")}<2,"",(SUMIFS(${data("square")},${data("phase")},${here("phase")},${data("use")},1)-${here("points")}*(${here("mean")}-${here("center")})^2)/(${here("points")}-1))`;

/** One row a phase: where it starts, how many points it has, its center and limits' firmness, its signals. */
export function phaseTable(kind: ControlChartKind, { kpi, lists, labelNumber, valueNumber }: ControlChartInput): Block {
  const startRow = fx`MATCH(${here("phase")},${data("phase")},0)`;
  const key = fx`${kpi.id}&"|"&(${here("phase")}-1)`;
  const named = fx`IFERROR(INDEX(${lists.phaseName},MATCH(${key},${lists.phaseKey},0)),"Phase "&${here("phase")})`;
  const firmness = fx`IF(${here("counting")}<6,"too few",IF(${here("counting")}<12,"trial",IF(${here("counting")}<20,"provisional","firm")))`;
  const columns: Column[] = [
    { name: "phase", title: "Phase", holds: { words: "" }, role: "label" },
    phaseColumn("name", "Name", fx`IF(${here("points")}=0,"",IF(${here("phase")}=1,"Baseline",${named}))`),
    phaseColumn("start", "Starts", fx`IF(${here("points")}=0,"",INDEX(${data("label")},${startRow}))`, labelNumber),
    phaseColumn("points", "Points", fx`COUNTIFS(${data("phase")},${here("phase")},${data("use")},1)`),
    ...kind.phases.map((column) => ({ ...column, number: column.name === "center" ? valueNumber : "0.0000" })),
    phaseColumn("signals", "Signals", fx`COUNTIFS(${data("phase")},${here("phase")},${data("signal")},"?*")`),
    phaseColumn("firmness", "Limits", fx`IF(${here("points")}=0,"",${firmness})`),
    phaseColumn("counting", "In baseline", fx`COUNTIFS(${data("phase")},${here("phase")},${data("base")},1)`),
    phaseColumn(
      "mean",
      "Mean of values",
      fx`IFERROR(AVERAGEIFS(${data("value")},${data("phase")},${here("phase")},${data("use")},1),"")`,
      "0.0000",
    ),
    phaseColumn("variance", "Variance of values", VARIANCE, "0.0000"),
    ...ANHOEJ_PHASES,
  ];
  return {
    block: "table",
    name: "phases",
    columns: columns.map((column) => ({ role: "calculated", ...column })),
    rows: PHASES,
    fill: Array.from({ length: PHASES }, (_, i) => ({ phase: i + 1 })),
  };
}

/** The phase that the latest point belongs to: what the verdict speaks of. */
export const latestPhase = fx`SUMPRODUCT(MAX((${all("points", "phases")}>0)*${all("phase", "phases")}))`;
