import type { Column } from "../workbook/design";
import { fx, here, type Formula } from "../workbook/formula";
import type { ControlChartKind } from "./control-chart-kind";
import { helper } from "./data-columns";

const blank = fx`""`;

/** Whether values of a kind can be impossible at all. */
export const canBeImpossible = ({ values, takes }: ControlChartKind): boolean =>
  values !== "any" || takes === "divided";

/**
 * Why what a row holds cannot be, in words; "" where it can, or where there is nothing.
 *
 * The functions refuse such data as a whole; a sheet, which has to go on, leaves the row out and says so.
 */
export function impossibleColumn(kind: ControlChartKind): readonly Column[] {
  if (!canBeImpossible(kind)) return [];
  const { values, takes } = kind;
  const amount = here(takes === "divided" ? "amount" : "raw");
  const below =
    values === "above 0"
      ? fx`IF(${amount}<0,"below 0",IF(${amount}=0,"a time of 0",${blank}))`
      : values === "any"
        ? blank
        : fx`IF(${amount}<0,"below 0",${blank})`;
  const whole =
    values === "counts" || values === "whole shares" ? fx`IF(${amount}<>INT(${amount}),"not whole",${blank})` : blank;
  const within =
    values === "shares" || values === "whole shares"
      ? fx`IF(${here("denominator")}>0,IF(${amount}>${here("denominator")},"more than its denominator",${blank}),${blank})`
      : blank;
  const size = takes === "divided" ? fx`IF(${here("denominator")}<0,"a denominator below 0",${blank})` : blank;
  const known = takes === "divided" ? fx`COUNT(${amount},${here("denominator")})=2` : fx`ISNUMBER(${amount})`;
  return [helper("odd", "Impossible", fx`IF(${known},${firstOf([size, below, whole, within])},${blank})`)];
}

/** The first of several texts that says anything. */
function firstOf(texts: readonly Formula[]): Formula {
  const [text, ...rest] = texts.filter((it) => it !== blank);
  if (text === undefined) return blank;
  return rest.length === 0 ? text : fx`IF(${text}<>"",${text},${firstOf(rest)})`;
}
