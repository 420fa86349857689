import { readFileSync } from "node:fs";
import { WorkbookProblem } from "../../workbook/workbook-problem";
import { askedParts } from "../../templates/asked-parts";
import { BLANK_PROJECT } from "../../dmaic/blank-project";
import type { Project } from "../../dmaic/project";
import { buildWorkbook, type Asked } from "./build-workbook";
import { calc } from "./calc";
import { check } from "./check";
import { CHART_OPTIONS, chartOptions } from "./chart-options";
import { commandLine } from "./command-line";
import { pathsOf } from "./paths-of";
import { repair } from "./repair";
import { readFile } from "./read-file";
import { readProject } from "./read-project";
import { readTranslation } from "./read-translation";
import { share, thaw } from "./share";
import { summaryOf } from "./summary-of";
import { writeFile } from "./write-file";

const USAGE = `tollgate: DMAIC workbooks from spreadsheets

  tollgate build FILE [--project FILE.json] -o OUT.xlsx   add a DMAIC workbook's sheets and charts to a copy of FILE
      --all                   a whole project: every template of every phase
      --phase Measure         the sheets of one phase, beside those that FILE has already
      --templates fmea,sipoc  these sheets
      --language FILE.json    in another language: a file as translations/README.md tells
  tollgate build FILE --chart KIND --value HEADING ... -o OUT.xlsx
                                                          add one control chart of the columns with these headings:
      --chart xmr             the kind; "auto" when left out        --rules nelson       the rule set; anhoej when left out
      --value "Minutes late"  the values                            --baseline 20        limits from the first 20 of each phase
      --label Date            what names the rows                   --target 5           or 95%: a line of its own
      --denominator Runs      what the values are out of            --better lower       or higher, or near
      --phase Phase           a new phase where this changes        --sheet NAME         the sheet of FILE to read, or else
      --exclude Excluded      any mark leaves the point out                              what the chart's sheet shall be called
      p', u' and i' chart ratios: --value is what is counted or measured, --denominator what it is divided by; a column that is
      divided already (a percentage, minutes per run) goes without --denominator, to xmr: it would be divided again
      pareto, histogram, scatter, funnel and box are kinds, too: --label names the causes, what goes across, or the schools
      --days school           school days only: weekends and        --phase-by "school year"
                              breaks are no gaps; a missing day is  --year-begins 8      its first month; 7 when left out
      --chart multiples       a small chart for each                --by School          school or route, on one scale
  --functions writes charts with our function CONTROL_LIMITS, for teams who all have it, and --formulas with built-in formulas
  again; without either a file keeps the form that it has (a cusum chart has built-in formulas only)
  tollgate repair FILE -o OUT.xlsx [--for sheets]         our formulas that were typed over, back; what people typed stays; our
                                                          functions that show #NAME? or that another program spelled, as
                                                          Excel (or Google Sheets) spells them in files
  tollgate share FILE -o OUT.xlsx [--values] [--with-confidential] [--eml OUT.eml] [--summary]
                                                          a copy for people without the add-in, and a message to go with it
  tollgate thaw FILE -o OUT.xlsx                          the formulas of a shared copy, back as they were
  tollgate check FILE [--json]                            what somebody without the add-in would see, and oddities of the data
  tollgate calc FILE FORMULA [--json]                     work out a formula over FILE, custom functions included

FILE is .xlsx or .csv; it is never changed.`;

const COMMANDS: Readonly<Record<string, (typed: readonly string[]) => void>> = {
  build,
  repair,
  calc: calculate,
  share,
  thaw,
  check,
};

/** Runs a command; whatever goes wrong is told in one sentence, with a non-zero exit. */
function main([command, ...typed]: readonly string[]): void {
  const isHelp = (word: string) => ["--help", "-h"].includes(word);
  if (command === undefined || command === "help" || [command, ...typed].some(isHelp)) {
    console.log(USAGE);
    return;
  }
  const run = COMMANDS[command];
  if (run === undefined)
    throw new WorkbookProblem(
      `There is no command "${command}". The commands are ${Object.keys(COMMANDS).join(", ")}.`,
    );
  run(typed);
}

function build(typed: readonly string[]): void {
  const { words, options } = commandLine(
    typed,
    ["--project", "--phase", "--templates", "--language", "-o", "--output", ...CHART_OPTIONS],
    ["--all", "--functions", "--formulas"],
  );
  const { path, out } = pathsOf(words, options, "build");
  const named = options.get("--project");
  const project: Project = named === undefined ? BLANK_PROJECT : readProject(textOf(named), named);
  const language = options.get("--language");
  const translation = language === undefined ? undefined : readTranslation(textOf(language), language);
  const chart = chartOptions(options);
  const parts = askedParts({
    all: options.has("--all"),
    // Beside a chart, --phase names a column.
    phase: chart === undefined ? options.get("--phase") : undefined,
    templates: options.get("--templates"),
  });
  const file = readFile(path);
  const built = buildWorkbook(file, {
    project,
    chart,
    parts,
    translation,
    form: formAsked(options),
  });
  writeFile(out, built.bytes);
  console.log(summaryOf(path, out, built));
}

/** Which form of charts is asked for; the one that the file has, when none is. */
function formAsked(options: ReadonlyMap<string, string>): Asked["form"] {
  if (options.has("--functions") && options.has("--formulas"))
    throw new WorkbookProblem("Charts are written with --functions or with --formulas; say one of the two.");
  return options.has("--functions") ? "functions" : options.has("--formulas") ? "formulas" : undefined;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new WorkbookProblem(`There is no file "${path}" that can be read. Check the name and the folder.`);
  }
}

function calculate(typed: readonly string[]): void {
  const { words, options } = commandLine(typed, [], ["--json"]);
  const [path, formula] = words;
  if (path === undefined || formula === undefined)
    throw new WorkbookProblem('Say which file and which formula: tollgate calc FILE "=KPI(B2:B30,5)"');
  const answer = calc(readFile(path), formula);
  if (options.has("--json")) console.log(JSON.stringify(answer));
  else {
    console.log(answer.values.map((row) => row.join("\t")).join("\n"));
    if (answer.message !== undefined) console.error(answer.message);
  }
}

try {
  main(process.argv.slice(2));
} catch (fault) {
  process.exitCode = 1;
  console.error(
    fault instanceof WorkbookProblem
      ? fault.message
      : "Something went wrong that should not have: the file could not be dealt with. Nothing has been written; please report it with the file.",
  );
  if (process.env["TOLLGATE_DEBUG"] !== undefined) console.error(fault);
}
