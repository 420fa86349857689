import type { Place } from "../workbook/address";
import type { Column } from "../workbook/design";
import { fx, here, joined, users, type Formula } from "../workbook/formula";
import type { ChartSource } from "./control-chart-input";
import type { ControlChartKind } from "./control-chart-kind";
import { helper } from "./data-columns";

const cellOf = (place: Place): Formula => fx`INDEX(${users(place)},${here("row")})`;

/** A formula where a row holds data and every one of these cells is a number, else "". */
function whereNumbers(places: readonly Place[], formula: Formula): Formula {
  const numbers = joined(
    places.map((place) => fx`ISNUMBER(${cellOf(place)})`),
    "*",
  );
  return fx`IF(${here("is")}*${numbers}=1,${formula},"")`;
}

/** What was counted or measured, in the KPI's unit: the amount, times what it is multiplied by. */
function product({ amount, times, scale }: ChartSource): Formula {
  const factors = [
    cellOf(amount),
    ...(times === undefined ? [] : [cellOf(times)]),
    ...(scale === undefined ? [] : [fx`${scale}`]),
  ];
  return joined(factors, "*");
}

/** The name of the column that holds the n-th measurement of a subgroup. */
export const part = (n: number): string => `part ${n + 1}`;

/** The helper columns in which the numbers of the source stand, where more than the value itself is needed of them. */
export function sourceColumns({ takes }: ControlChartKind, source: ChartSource): Column[] {
  const { amount, times, denominator, more = [] } = source;
  if (takes === "subgroup") {
    const parts = [amount, ...more];
    const range = fx`${here(part(0))}:${here(part(parts.length - 1))}`;
    return [
      ...parts.map((place, n) => helper(part(n), `Measurement ${n + 1}`, whereNumbers([place], cellOf(place)))),
      helper("size", "Measurements", fx`COUNT(${range})`),
      helper("range", "Range", fx`IF(${here("size")}>1,MAX(${range})-MIN(${range}),"")`),
      helper("deviation", "Standard deviation", fx`IF(${here("size")}>1,STDEV(${range}),"")`),
      helper("total", "Sum", fx`SUM(${range})`),
    ];
  }
  if (takes === "divided" && denominator !== undefined) {
    const counted = [amount, ...(times === undefined ? [] : [times])];
    return [
      helper("amount", "Amount", whereNumbers(counted, product(source))),
      helper("denominator", "Denominator", whereNumbers([denominator], cellOf(denominator))),
    ];
  }
  return [];
}

/** What was measured in a row: a value, an amount over its denominator, the mean of a subgroup; "" where there is nothing. */
export function measured({ takes, measured: own }: ControlChartKind, source: ChartSource): Formula {
  const { amount, times, denominator } = source;
  if (own !== undefined) return own;
  if (takes === "subgroup") return fx`IF(${here("size")}>0,${here("total")}/${here("size")},"")`;
  if (takes === "divided") {
    const both = fx`COUNT(${here("amount")},${here("denominator")})=2`;
    return fx`IF(${both},IF(${here("denominator")}>0,${here("amount")}/${here("denominator")},""),"")`;
  }
  const numbers = [amount, ...(times === undefined ? [] : [times])];
  if (denominator === undefined) return whereNumbers(numbers, product(source));
  const below = cellOf(denominator);
  return whereNumbers([...numbers, denominator], fx`IF(${below}>0,${product(source)}/${below},"")`);
}
