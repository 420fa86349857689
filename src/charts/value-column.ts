import type { Column } from "../workbook/design";
import { fx, here, joined, type Formula } from "../workbook/formula";
import type { ControlChartInput } from "./control-chart-input";

/** The plotted value: amount x times x scale over denominator; "" where a part is missing or the denominator is not above 0. */
export function valueColumn({ source, valueNumber }: ControlChartInput): Column {
  const parts = [
    "amount",
    ...(source.times === undefined ? [] : ["times"]),
    ...(source.denominator === undefined ? [] : ["denominator"]),
  ];
  const present = fx`COUNT(${joined(
    parts.map((name) => fx`${here(name)}`),
    ",",
  )})=${parts.length}`;
  const product = joined(
    [
      fx`${here("amount")}`,
      ...(source.times === undefined ? [] : [fx`${here("times")}`]),
      ...(source.scale === undefined ? [] : [fx`${source.scale}`]),
    ],
    "*",
  );
  const value: Formula =
    source.denominator === undefined ? product : fx`IF(${here("denominator")}>0,${product}/${here("denominator")},"")`;
  return { name: "value", title: "Value", holds: { formula: fx`IF(${present},${value},"")` }, number: valueNumber };
}
