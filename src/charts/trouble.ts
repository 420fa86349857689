import { all, cellAt, field, fx, type Formula } from "../workbook/formula";
import type { ControlChartInput } from "./control-chart-input";
import { phaseRoom } from "./phase-room";
import { phaseGroups } from "./plotted-columns";
import { RULE_TESTS } from "./rules/catalogue";

const lastPhase = fx`MAX(${all("phase", "data")})`;

/** How many rows of the source are dated earlier than the row above: a time series has none. */
export function backwardRows({ source, spare }: ControlChartInput): Formula {
  if (source.labelsAre !== "dates") return fx`0`;
  const last = source.rows + spare - 1;
  const rows = (column: string, from: number, until: number) =>
    fx`${cellAt("data", column, from)}:${cellAt("data", column, until)}`;
  const isEarlier = fx`(${rows("label", 1, last)}<${rows("label", 0, last - 1)})`;
  return fx`SUMPRODUCT(${isEarlier}*(${rows("is", 1, last)}=1)*(${rows("is", 0, last - 1)}=1))`;
}

/** Why a chart cannot be judged as it stands, in a sentence that says what mends it; "" where it can. */
export function trouble(input: ControlChartInput): Formula {
  const { rules } = input.kpi;
  const [first, last] = [RULE_TESTS[0]!, RULE_TESTS[RULE_TESTS.length - 1]!];
  const tests = fx`SUM(${cellAt("tests", first.setting, 0)}:${cellAt("tests", last.setting, 0)})`;
  const unsorted =
    "The rows of the source are not in time order: sort it by date, oldest first, and the chart is right again.";
  const crowded = fx`"There is room for "&${phaseRoom(input)}&" phases here, and there are "&(${field("changes")}+1)&": build the sheet again (Refresh)."`;
  const unknown = fx`"No test was run: the sheet Rule sets has no set named "&${rules}&". Choose one from the list in the KPIs sheet."`;
  return fx`IF(${field("backward")}>0,${unsorted},IF(AND(${lastPhase}>=${phaseRoom(input)},${field("changes")}>=${phaseRoom(input)}),${crowded},IF(${tests}=0,${unknown},"")))`;
}

/** What a new build would mend of a chart that can be judged: rows beyond the spare ones, lines of phases that were added. */
export function outgrownWords(input: ControlChartInput): Formula {
  const last = input.source.rows + input.spare - 1;
  const full = fx`IF(${cellAt("data", "is", last)}=1,"; the spare rows are used up: build again (Refresh) to chart newer ones","")`;
  const phases = fx`IF(${lastPhase}>${phaseGroups(input)},"; phases were added: build again (Refresh) to draw their lines apart","")`;
  const lowest = fx`MIN(${all("value", "data")})`;
  const below =
    input.axisFrom === undefined
      ? fx``
      : fx`&IF(${lowest}<${input.axisFrom},"; a value lies below the scale of the picture and is drawn on its edge: build again (Refresh)","")`;
  return fx`${full}&${phases}${below}`;
}
