import { frozenLine } from "../../../functions/share/frozen-line";
import { WorkbookProblem } from "../../workbook/workbook-problem";
import { checkFile, type Checked } from "./check-file";
import { commandLine } from "./command-line";
import { readFile } from "./read-file";

const MOST_LINES = 30;

/** `tollgate check FILE`: what a recipient without the add-in would see, and what is odd in the data. */
export function check(typed: readonly string[]): void {
  const { words, options } = commandLine(typed, [], ["--json"]);
  const [path] = words;
  if (path === undefined) throw new WorkbookProblem("Say which file to look over: tollgate check FILE");
  const checked = checkFile(readFile(path));
  console.log(options.has("--json") ? JSON.stringify(checked) : report(path, checked));
}

function report(
  path: string,
  { differs, confidential, errors, faults, frozen, data, advice, hasAddInParts, connections, otherFiles }: Checked,
): string {
  const lines = differs.map((it) => {
    const { sheet, area, was, is, why } = frozenLine(it, otherFiles);
    return `  ${sheet}!${area}  ${was}\n      ${why} In a shared copy: ${is.toLowerCase()}.`;
  });
  return [
    `What somebody without Tollgate would see in ${path}:`,
    ...(lines.length === 0 ? ["  Everything as it is: no cell uses a function that others lack."] : cut(lines)),
    ...(hasAddInParts ? ["  The file carries the panes of add-ins, which greet others with an error."] : []),
    ...(connections.length === 0
      ? []
      : [
          `  The file fetches data from elsewhere, which others may not reach: ${connections.join(", ")}. A shared copy keeps what was fetched.`,
        ]),
    ...(confidential.length === 0 ? [] : [`  Confidential sheets: ${confidential.join(", ")}.`]),
    ...(errors.length === 0
      ? []
      : ["", "Cells that show an error to everybody:", ...cut(errors.map((it) => `  ${it}`))]),
    ...(faults.length === 0
      ? []
      : [
          "",
          "Sheets of ours that are no longer as they were laid:",
          ...cut(faults.map((it) => `  ${it}`)),
          `  "tollgate repair ${path} -o REPAIRED.xlsx" mends what can be mended and keeps what was typed.`,
        ]),
    ...(frozen === 0 ? [] : ["", `Formulas that were frozen before and can be thawed: ${frozen}.`]),
    "",
    "The data:",
    ...data.flatMap(({ sheet, says }) =>
      says.length === 0 ? [`  Sheet "${sheet}": nothing odd.`] : says.map((it) => `  Sheet "${sheet}": ${it}`),
    ),
    ...(advice.length === 0 ? [] : ["", "What charts fit it:", ...cut(advice.flatMap(advised))]),
    ...(lines.length === 0 && !hasAddInParts && connections.length + confidential.length === 0
      ? []
      : ["", `"tollgate share ${path} -o COPY.xlsx" makes a copy that needs no add-in.`]),
  ].join("\n");
}

function advised({ sheet, columns, chart, why, watchOut, wouldHelp }: Checked["advice"][number]): readonly string[] {
  const says = [`${chart === "" ? "" : `${chart}. `}${why}`, watchOut, wouldHelp].filter((it) => it !== "");
  return [`  Sheet "${sheet}": ${columns.join(" ")}`, ...says.map((it) => `      ${it}`)];
}

function cut(lines: readonly string[]): readonly string[] {
  return lines.length <= MOST_LINES
    ? lines
    : [...lines.slice(0, MOST_LINES), `  and ${lines.length - MOST_LINES} more.`];
}
