import { areaOf } from "./address";
import { dateWords } from "./find-columns";
import type { SheetContents } from "./sheet-contents";
import { addressOf, type TableCells } from "./table-cells";
import type { FoundColumn, FoundTable } from "./table-found";

const SHOWN_CELLS = 3;

/** What was found of a table and what was left out, in sentences for the analyst. */
export function tableSays(
  table: Omit<FoundTable, "says">,
  cells: TableCells,
  rowsAbove: readonly number[],
  leftOut: readonly string[],
  sheet: SheetContents,
): readonly string[] {
  const { data, columns, heading, pairs, skipped } = table;
  const rows = data.bottom - data.top + 1 - skipped.length;
  const name = (column: number) => columns.find((it) => it.column === column)?.name ?? "";
  const area = areaOf({ ...data, top: heading?.first ?? data.top });
  const says = [
    `Sheet "${table.sheet}", ${area}: ${plural(rows, "row")} of ${plural(columns.length, "column")}${labeled(table, cells)}.`,
  ];
  if (heading === null) says.push("There is no heading above the rows, so the columns are called by their letters.");
  if (rows === 1) says.push("One row of data says little so far: limits need at least 6.");
  if (rowsAbove.length > 0) {
    const [first, last] = [rowsAbove[0]! + 1, rowsAbove[rowsAbove.length - 1]! + 1];
    says.push(
      `${first === last ? `Row ${first}` : `Rows ${first} to ${last}`} above the heading ${first === last ? "is" : "are"} read as title and notes.`,
    );
  }
  for (const { count, denominator } of pairs) {
    says.push(`"${name(count)}" counts out of "${name(denominator)}": whole numbers, never above it.`);
  }
  says.push(...leftOut);
  for (const column of columns) says.push(...columnSays(column));
  const hidden = sheet.hiddenRows.filter((row) => row >= data.top && row <= data.bottom).length;
  if (hidden > 0)
    says.push(
      `${plural(hidden, "row")} of the data ${hidden === 1 ? "is" : "are"} hidden or filtered out; ${hidden === 1 ? "it counts" : "they count"} all the same.`,
    );
  if (columns.every(({ kind }) => !["count", "denominator", "measurement", "percentage", "money"].includes(kind))) {
    says.push("No column holds figures; the words can be counted, for a Pareto chart.");
  }
  return says;
}

function labeled({ label, columns, data, skipped }: Omit<FoundTable, "says">, cells: TableCells): string {
  const column = columns.find((it) => it.column === label);
  if (label === null || column === undefined) return "";
  if (column.kind !== "date") return `, each labeled by "${column.name}"`;
  const dates: number[] = [];
  for (let row = data.top; row <= data.bottom; row += 1) {
    const cell = cells.at(row, label);
    if (typeof cell === "number" && !skipped.includes(row)) dates.push(cell);
  }
  const span = dates.length === 0 ? "" : ` (${dateWords(dates[0]!)} to ${dateWords(dates[dates.length - 1]!)})`;
  const several = new Set(dates).size < dates.length;
  return several
    ? `, several to a date of "${column.name}"${span}`
    : `, each labeled by the date in "${column.name}"${span}`;
}

function columnSays({ name, kind, odd, blank, isText, column, filled }: FoundColumn): string[] {
  const says: string[] = [];
  const isFigures = ["count", "denominator", "measurement", "percentage", "money"].includes(kind);
  if (kind === "empty" && odd.length > 0) {
    const one = odd.length === 1;
    return [
      `Column "${name}" holds nothing to use: ${plural(odd.length, "cell")} (${listed(odd, column)}) ${one ? "stands" : "stand"} for a value that is missing.`,
    ];
  }
  if (kind === "empty") return [`Column "${name}" has a heading but no cells below it.`];
  if (isText && kind === "date")
    says.push(`The dates of "${name}" are typed as text; a chart shows them as words, in the order of the rows.`);
  else if (isText)
    says.push(
      `The numbers of "${name}" are stored as text, which formulas pass over. Select the column and use Data > Text to Columns > Finish to turn them into numbers.`,
    );
  else if (isFigures && odd.length > 0) {
    const one = odd.length === 1;
    says.push(
      `${plural(odd.length, "cell")} of "${name}" ${one ? "is not a number" : "are not numbers"} (${listed(odd, column)}) and ${one ? "is treated as a gap" : "are treated as gaps"}.`,
    );
  }
  if (isFigures && blank > 0 && filled > 0) {
    says.push(
      `${plural(blank, "cell")} of "${name}" ${blank === 1 ? "is blank and is treated as a gap" : "are blank and are treated as gaps"}.`,
    );
  }
  return says;
}

/** The first odd cells of a column, each with what it shows. */
function listed(odd: FoundColumn["odd"], column: number): string {
  const cells = odd.slice(0, SHOWN_CELLS).map(({ row, shows }) => `${addressOf(row, column)} ${shows}`);
  if (odd.length > SHOWN_CELLS) cells.push(`and ${odd.length - SHOWN_CELLS} more`);
  return cells.join(", ");
}

function plural(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}
