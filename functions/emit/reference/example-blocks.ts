import type { Cell, Grid } from "../../../src/workbook/cell";
import type { Example } from "../../declare";
import type { Line, PageBlock } from "./page";

/** Rows of a sheet or an answer that the page shows; the rest is counted. */
const MOST_ROWS = 15;

/** An example: what it shows, the sheet, what is typed, what comes back. */
export function exampleBlocks(it: Example): PageBlock[] {
  return [
    { kind: "paragraph", line: [`${it.title}:`] },
    ...sheetTable(it.sheet),
    { kind: "code", lines: [it.formula] },
    ...answerBlocks(it.gives),
  ];
}

function sheetTable(sheet: Grid): PageBlock[] {
  const columns = Math.max(0, ...sheet.map((row) => row.length));
  if (columns === 0) return [];
  const letters = Array.from({ length: columns }, (_, i) => String.fromCharCode(65 + i));
  const rows = sheet.map((row, i): Line[] => [
    [String(i + 1)],
    ...letters.map((_, column): Line => [shown(row[column] ?? null)]),
  ]);
  return [{ kind: "table", head: [[""], ...letters.map((letter): Line => [letter])], rows: shortened(rows) }];
}

function answerBlocks(gives: Example["gives"]): PageBlock[] {
  if ("error" in gives) return [{ kind: "paragraph", line: ["gives ", { code: gives.error }] }];
  const [first = [], ...rest] = gives;
  if (rest.length === 0 && first.length === 1) {
    return [{ kind: "paragraph", line: ["gives ", { code: shown(first[0] ?? null) }] }];
  }
  const rows = gives.map((row) => row.map((cell): Line => [shown(cell)]));
  return [
    { kind: "paragraph", line: ["gives"] },
    { kind: "table", head: first.map((): Line => [""]), rows: shortened(rows) },
  ];
}

function shortened(rows: Line[][]): Line[][] {
  if (rows.length <= MOST_ROWS) return rows;
  const left = rows.length - MOST_ROWS + 1;
  return [...rows.slice(0, MOST_ROWS - 1), [[`and ${left} more rows`]]];
}

/** A cell as a reader wants it: six digits, TRUE and FALSE as sheets write them. */
function shown(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(Number(cell.toPrecision(6)));
  if (typeof cell === "boolean") return String(cell).toUpperCase();
  return typeof cell === "string" ? cell : cell.error;
}
