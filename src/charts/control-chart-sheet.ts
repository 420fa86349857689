import type { Block, Column, Mark, SheetDesign } from "../workbook/design";
import { field, fx, here } from "../workbook/formula";
import type { ControlChartInput } from "./control-chart-input";
import type { ControlChartKind } from "./control-chart-kind";
import { helper, isColumn, labelColumn, partColumns } from "./data-columns";
import { givenToFunction, rulesInWords, withFunction } from "./function-columns";
import { canBeImpossible, impossibleColumn } from "./impossible-column";
import { limitColumns, sigmaColumns } from "./limit-columns";
import { measured, sourceColumns } from "./measured-columns";
import { ofPhase } from "./phase-columns";
import { isPlain, phaseTable } from "./phase-table";
import { companionPicture, picture, type ControlChartNames } from "./pictures";
import { plottedColumns } from "./plotted-columns";
import { positionColumns } from "./position-columns";
import { RULE_TESTS } from "./rules/catalogue";
import { LONGEST } from "./rules/reaches";
import { signalColumns } from "./signal-columns";
import { verdictFields } from "./verdict-fields";

/** A sheet with one control chart: the verdict, the picture, its limits by phase, the facts, and the rows behind it. */
export function controlChartSheet(
  kind: ControlChartKind,
  input: ControlChartInput,
  names: ControlChartNames,
): SheetDesign {
  const rows = input.source.rows + input.spare;
  const { companion, takes } = kind;
  return {
    template: names.template,
    title: names.sheet,
    tab: "measure",
    orientation: "landscape",
    onePage: true,
    widths: [22, 22, 14, 12, 12, 12, 26, 22],
    printedColumns: 7,
    blocks: [
      { block: "title", text: names.kpi, question: "Is this process stable, and where is it heading?" },
      { block: "line", name: "verdict", holds: { formula: fx`${field("state")}` }, role: "verdict" },
      { block: "line", holds: { formula: fx`TRIM(${field("promise")})` }, role: "verdict" },
      { block: "line", holds: { formula: fx`${field("about")}` }, role: "note" },
      { block: "space", rows: 1 },
      picture(kind, input, names),
      ...(companion === undefined ? [] : [companionPicture(companion, input, names)]),
      { block: "section", text: "Limits by phase" },
      phaseTable(kind, input, measuredIn(kind, input)),
      { block: "end of print" },
      { block: "section", text: "Facts" },
      verdictFields(kind, input, measuredIn(kind, input)),
      { block: "section", text: "Tests in use (a length, or 1; 0 is off)" },
      testsTable(input),
      ...(takes === "subgroup" ? constantsTable(input) : []),
      { block: "section", text: "Data: read from your sheet, row by row" },
      {
        block: "table",
        name: "data",
        columns: dataColumns(kind, input),
        rows,
        fill: Array.from({ length: rows }, (_, i) => ({ row: i + 1 })),
        groupFrom: "row",
        marks: MARKS,
      },
    ],
  };
}

/** The column that holds what was measured: the plotted value itself, where nothing else is plotted. */
const measuredIn = ({ value }: ControlChartKind, { form }: ControlChartInput): string =>
  value === undefined && form === "formulas" ? "value" : "measured";

function dataColumns(kind: ControlChartKind, input: ControlChartInput): Column[] {
  const { shown, helpers } = signalColumns(kind, input.source.rows + input.spare);
  const raw = measured(kind, input.source);
  const isRaw = canBeImpossible(kind) && kind.takes !== "divided";
  const given = canBeImpossible(kind) ? fx`IF(${here("odd")}="",${isRaw ? fx`${here("raw")}` : raw},"")` : raw;
  const away = fx`IF(${here("use")}=1,${here(measuredIn(kind, input))}-${ofPhase("mean")},0)`;
  const measuredColumn = helper("measured", "Measured", given);
  const columns: Column[] = [
    labelColumn(input),
    { name: "value", title: "Value", holds: { formula: kind.value ?? given }, number: input.valueNumber },
    ...limitColumns(kind, input),
    ...shown,
    { name: "row", title: "Row", holds: { words: "" }, role: "helper" },
    ...sigmaColumns(kind, input),
    isColumn(input),
    ...sourceColumns(kind, input.source),
    ...(isRaw ? [helper("raw", "As it stands", raw)] : []),
    ...impossibleColumn(kind),
    ...(kind.value === undefined ? [] : [measuredColumn]),
    ...partColumns(input, measuredIn(kind, input)),
    ...kind.rows,
    ...positionColumns(kind),
    ...(isPlain(kind) ? [] : [helper("away", "Distance from mean", away)]),
    ...helpers,
    ...plottedColumns(kind, input),
  ];
  if (input.form === "formulas") return columns;
  const own = [...(kind.value === undefined ? [measuredColumn] : []), ...givenToFunction(kind, input)];
  // At the end, where they move nothing.
  return [...withFunction(kind, input, columns), ...own];
}

const MARKS: readonly Mark[] = [
  { columns: ["signal", "meaning"], when: fx`LEFT(${here("meaning")},10)="Impossible"`, role: "bad" },
  { columns: ["signal", "meaning"], when: fx`${here("meaning")}="Improvement"`, role: "improvement" },
  { columns: ["signal", "meaning"], when: fx`LEFT(${here("meaning")},7)="Concern"`, role: "concern" },
  { columns: ["signal", "meaning"], when: fx`${here("signal")}<>""`, role: "near" },
];

function testsTable({ lists, kpi, form }: ControlChartInput): Block {
  const own = fx`MATCH(${kpi.rules},${lists.sets},0)`;
  return {
    block: "table",
    name: "tests",
    rows: 1,
    columns: [
      ...RULE_TESTS.map(({ setting, title }) => ({
        name: setting,
        title,
        // A length between two whole numbers asks for the longer run.
        holds: { formula: fx`IFERROR(MIN(${LONGEST},-INT(-INDEX(${lists.setting(setting)},${own}))),0)` },
      })),
      ...(form === "functions" ? [rulesInWords()] : []),
    ],
  };
}

function constantsTable({ constants }: ControlChartInput): Block[] {
  return [
    {
      block: "section",
      text: "Constants of subgroups: mean and deviation of ranges, mean of standard deviations, in sigmas",
    },
    {
      block: "table",
      name: "constants",
      rows: constants.length,
      columns: [
        { name: "n", title: "Measurements", holds: { words: "" } },
        { name: "d2", title: "d2", holds: { words: "" }, number: "0.0000" },
        { name: "d3", title: "d3", holds: { words: "" }, number: "0.0000" },
        { name: "c4", title: "c4", holds: { words: "" }, number: "0.0000" },
      ],
      fill: constants.map((of, i) => ({ n: i + 2, ...of })),
    },
  ];
}
