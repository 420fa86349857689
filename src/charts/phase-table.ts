import type { Block, Column } from "../workbook/design";
import { all, field, fx, here, type Formula } from "../workbook/formula";
import type { ControlChartInput } from "./control-chart-input";
import type { ControlChartKind } from "./control-chart-kind";
import { countInPhase, data, phaseColumn } from "./phase-columns";
import { phaseNameColumns } from "./phase-name-columns";
import { phaseRoom } from "./phase-room";
import { hasPhaseNames } from "./plotted-columns";
import { ANHOEJ_PHASES } from "./rules/anhoej";

/** A row number beyond every row. */
export const NO_END = 1e9;

/** Whether the distances that the rules look at are those of the measured values from their phase's center. */
export const isPlain = ({ value, center, tested }: ControlChartKind): boolean =>
  value === undefined && center === undefined && tested === undefined;

/** Two passes, so that no digits are lost: the squares of the distances from the center, moved to the mean, or from the mean itself. */
function variance(kind: ControlChartKind): Formula {
  const [away, from] = isPlain(kind) ? [data("off"), here("center")] : [data("away"), here("mean")];
  const squares = fx`SUMPRODUCT((${data("phase")}=${here("phase")})*${data("use")}*${away}^2)`;
  return fx`IF(${here("points")}<2,"",(${squares}-${here("points")}*(${here("mean")}-${from})^2)/(${here("points")}-1))`;
}

/**
 * One row a phase: where it starts, how many points it has, its center and limits' firmness, its signals.
 *
 * @param measured The data column that holds what was measured.
 */
export function phaseTable(kind: ControlChartKind, input: ControlChartInput, measured: string): Block {
  const { kpi, lists, labelNumber, valueNumber } = input;
  const inPhase = fx`(${data("phase")}=${here("phase")})`;
  const startRow = fx`MATCH(${here("phase")},${data("phase")},0)`;
  // A change at the first label begins no phase: it names the one that is there.
  const first = fx`INDEX(${data("label")},1)`;
  const isFirst = input.source.labelsAre === "dates" ? fx`<=` : fx`=`;
  const firstNamed = fx`SUMPRODUCT((${lists.phaseKpi}=${kpi.id})*(${lists.phaseStart}${isFirst}${first}))`;
  const key = fx`${kpi.id}&"|"&(${here("phase")}-1+${here("named")})`;
  const named = fx`IFERROR(INDEX(${lists.phaseName},MATCH(${key},${lists.phaseKey},0)),"Phase "&${here("phase")})`;
  const firmness = fx`IF(${here("counting")}<6,"too few",IF(${here("counting")}<12,"trial",IF(${here("counting")}<20,"provisional","firm")))`;
  // The k-th value of the phase ends its baseline. One that is left out counts, so that leaving it out draws no other one in.
  const until = fx`SMALL(${NO_END}-${inPhase}*ISNUMBER(${data(measured)})*(${NO_END}-${data("row")}),${field("baseline")})`;
  const own = kind.phases.map((column) => ({ number: column.name === "center" ? valueNumber : "0.0000", ...column }));
  // What stands beyond the seventh column is folded away with the helper columns of the data below.
  const isShown = (name: string) => name === "center";
  const columns: Column[] = [
    { name: "phase", title: "Phase", holds: { words: "" }, role: "label" },
    {
      ...phaseColumn(
        "name",
        "Name",
        fx`IF(${here("points")}=0,"",IF(${here("phase")}+${here("named")}=1,"Baseline",${named}))`,
      ),
      role: "calculated words",
    },
    phaseColumn("start", "Starts", fx`IF(${here("points")}=0,"",INDEX(${data("label")},${startRow}))`, labelNumber),
    phaseColumn("points", "Points", fx`COUNTIFS(${data("phase")},${here("phase")},${data("use")},1)`, "0;;"),
    ...own.filter(({ name }) => isShown(name)),
    phaseColumn(
      "signals",
      "Signals",
      fx`IF(${here("points")}=0,"",COUNTIFS(${data("phase")},${here("phase")},${data("signal")},"?*"))`,
      "0",
    ),
    phaseColumn("firmness", "Limits", fx`IF(${here("points")}=0,"",${firmness})`),
    ...own.filter(({ name }) => !isShown(name)),
    phaseColumn("named", "Names of the first phase", firstNamed),
    phaseColumn("counting", "In baseline", countInPhase),
    phaseColumn(
      "until",
      "Baseline until row",
      fx`IF(${field("baseline")}="",${NO_END},IF(${field("baseline")}>ROWS(${data("row")}),${NO_END},IFERROR(SUMPRODUCT(${until}),${NO_END})))`,
    ),
    phaseColumn(
      "mean",
      "Mean of values",
      fx`IFERROR(AVERAGEIFS(${data(measured)},${data("phase")},${here("phase")},${data("use")},1),"")`,
      "0.0000",
    ),
    phaseColumn("variance", "Variance of values", variance(kind), "0.0000"),
    ...(kind.rules === "all" ? ANHOEJ_PHASES : []),
    ...(hasPhaseNames(input) ? phaseNameColumns(kind, input, startRow) : []),
  ];
  return {
    block: "table",
    name: "phases",
    columns: columns.map((column) => ({ role: "calculated", ...column })),
    rows: phaseRoom(input),
    fill: Array.from({ length: phaseRoom(input) }, (_, i) => ({ phase: i + 1 })),
    // A name that the picture shortens can be read in full here.
    shows: input.phaseNames.map((name) => ({ name })),
  };
}

/** The phase that the latest point belongs to, the first where there is no point yet: what the verdict speaks of. */
export const latestPhase = fx`MAX(1,SUMPRODUCT(MAX((${all("points", "phases")}>0)*${all("phase", "phases")})))`;
