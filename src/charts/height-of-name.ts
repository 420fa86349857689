import { all, field, fx, type Formula } from "../workbook/formula";
import type { ControlChartInput } from "./control-chart-input";

/** So many names, one above the other, are as high as what is drawn below them. */
const NAMES_HIGH = 12;

/**
 * How high the name of a phase is on the scale of the values: a part of the height from where the axis begins, as far as it is known,
 * to the top of the lines. Programs begin it at 0 where they are not told otherwise.
 */
export function heightOfName({ axisFrom }: ControlChartInput): Formula {
  const [top, low] = [field("top"), fx`MIN(${all("value", "data")},${all("lower", "data")},${field("target")})`];
  const from = axisFrom === undefined ? fx`IF(${top}>0,MIN(0,${low}),${low})` : fx`${axisFrom}`;
  // Where all is one number there is some height, too.
  return fx`IFERROR((${top}-${from}+(${top}=${from}))/${NAMES_HIGH},0)`;
}
