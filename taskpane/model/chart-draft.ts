import type { Better } from "../../src/dmaic/kpi";
import { boxOf, type Place } from "../../src/workbook/address";
import type { Picture } from "../../src/templates/pictures";
import type { TableOnSheet } from "../../src/templates/propose-kpis";
import type { FoundColumn } from "../../src/workbook/table-found";
import { tableKey } from "./workbook-read";

/** What the person has chosen for a chart; what is left open takes what is recommended. */
export interface ChartDraft {
  /** Key of the table; null while none is chosen. */
  readonly table: string | null;
  /** Columns of the sheet, counted from 0; `null`: no denominator, `"rows"`: rows are counted. */
  readonly amount?: number;
  readonly denominator?: number | null;
  readonly label?: number | "rows";
  /** Which days are points: every date as it stands, or school days only. */
  readonly days?: "school" | "all";
  /** Whether the first weeks of each school year are marked and left out of the limits; on school days only. */
  readonly leavesFirstWeeks?: boolean;
  readonly chart?: string;
  readonly name?: string;
  /** "": nobody has said which way is better. */
  readonly better?: Better | "";
  readonly target?: string;
  readonly rules?: string;
  readonly baseline?: string;
  /** Where limits begin anew: a row of the data, counted from 0, or with each school year. */
  readonly phaseAt?: number | "school years" | null;
  /** What changed in the process there. */
  readonly phaseWhy?: string;
  /** A picture that is wanted beside the control chart, null for none; and the column by which it tells the rows apart. */
  readonly picture?: Picture | null;
  readonly by?: number;
}

const FIGURES: readonly FoundColumn["kind"][] = ["count", "denominator", "measurement", "percentage", "money"];

/** Whether a column holds figures that formulas can read. */
export function hasFigures({ kind, isText, filled }: FoundColumn): boolean {
  return FIGURES.includes(kind) && !isText && filled > 0;
}

/** A draft from what is selected, or undefined where no figures of a table are. One cell of a column stands for the column. */
export function draftOfSelection(selected: Place, tables: readonly TableOnSheet[]): ChartDraft | undefined {
  const box = boxOf(selected.area);
  for (const { table } of tables) {
    const top = table.heading?.first ?? table.data.top;
    const touches =
      table.sheet === selected.sheet &&
      box.top <= table.data.bottom + 1 &&
      box.bottom >= top &&
      box.left <= table.data.right &&
      box.right >= table.data.left;
    if (!touches || !table.columns.some(hasFigures)) continue;
    const columns = table.columns.filter((it) => it.column >= box.left && it.column <= box.right && hasFigures(it));
    const pair = table.pairs.find(
      ({ count, denominator }) =>
        columns.length === 2 && [count, denominator].every((it) => columns.some(({ column }) => column === it)),
    );
    const whole = columns.length === table.columns.filter(hasFigures).length && columns.length > 1;
    const amount = pair?.count ?? (whole ? undefined : columns[0]?.column);
    return {
      table: tableKey(table),
      ...(amount === undefined ? {} : { amount }),
      ...(pair === undefined ? {} : { denominator: pair.denominator }),
    };
  }
  return undefined;
}
