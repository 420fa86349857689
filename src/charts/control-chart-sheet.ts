import type { Block, Column, Mark, SeriesDesign, SheetDesign } from "../workbook/design";
import { field, fx, here } from "../workbook/formula";
import type { ControlChartInput } from "./control-chart-input";
import type { ControlChartKind } from "./control-chart-kind";
import { isColumn, labelColumn, partColumns, sourceColumn } from "./data-columns";
import { limitColumns, lineColumn, plottedColumns, sigmaColumn } from "./limit-columns";
import { phaseTable } from "./phase-table";
import { RULE_TESTS } from "./rules/catalogue";
import { POSITION_COLUMNS, signalColumns } from "./signal-columns";
import { valueColumn } from "./value-column";
import { verdictFields } from "./verdict-fields";

/** What a sheet with a control chart is called and says of itself. */
export interface ControlChartNames {
  readonly template: string;
  readonly sheet: string;
  readonly kpi: string;
  readonly unit: string;
}

/** A sheet with one control chart: the verdict, the picture, its limits by phase, the facts, and the rows behind it. */
export function controlChartSheet(
  kind: ControlChartKind,
  input: ControlChartInput,
  names: ControlChartNames,
): SheetDesign {
  const rows = input.source.rows + input.spare;
  return {
    template: names.template,
    title: names.sheet,
    tab: "measure",
    orientation: "landscape",
    widths: [22, 16, 14, 12, 12, 12, 26, 22],
    blocks: [
      { block: "title", text: names.kpi, question: "Is this process stable, and where is it heading?" },
      { block: "line", name: "verdict", holds: { formula: fx`${field("state")}` }, role: "verdict" },
      { block: "line", holds: { formula: fx`TRIM(${field("promise")})` }, role: "verdict" },
      { block: "line", holds: { formula: fx`${field("about")}` }, role: "note" },
      { block: "space", rows: 1 },
      picture(kind, input, names),
      { block: "section", text: "Limits by phase" },
      phaseTable(kind, input),
      { block: "end of print" },
      { block: "section", text: "Facts" },
      verdictFields(kind, input),
      { block: "section", text: "Tests in use (a length, or 1; 0 is off)" },
      testsTable(input),
      { block: "section", text: "Data: read from your sheet, row by row" },
      {
        block: "table",
        name: "data",
        columns: dataColumns(kind, input),
        rows,
        fill: numbered(rows),
        groupFrom: "row",
        marks: MARKS,
      },
    ],
  };
}

function dataColumns(kind: ControlChartKind, input: ControlChartInput): Column[] {
  const { source } = input;
  const { shown, helpers } = signalColumns(input);
  const amounts = [
    sourceColumn("amount", "Amount", source.amount, "General"),
    ...(source.times === undefined ? [] : [sourceColumn("times", "Times", source.times, "General")]),
    ...(source.denominator === undefined
      ? []
      : [sourceColumn("denominator", "Denominator", source.denominator, "General")]),
  ];
  return [
    labelColumn(input),
    valueColumn(input),
    ...limitColumns(kind, input),
    ...shown,
    { name: "row", title: "Row", holds: { words: "" }, role: "helper" },
    isColumn(input),
    ...amounts.map((column): Column => ({ ...column, role: "helper" })),
    ...partColumns(input),
    ...kind.rows,
    sigmaColumn(kind),
    ...POSITION_COLUMNS,
    ...helpers,
    ...plottedColumns(input),
  ];
}

const numbered = (rows: number) => Array.from({ length: rows }, (_, i) => ({ row: i + 1 }));

const MARKS: readonly Mark[] = [
  { columns: ["signal", "meaning"], when: fx`${here("meaning")}="Improvement"`, role: "improvement" },
  { columns: ["signal", "meaning"], when: fx`LEFT(${here("meaning")},7)="Concern"`, role: "concern" },
  { columns: ["signal", "meaning"], when: fx`${here("signal")}<>""`, role: "near" },
];

function testsTable({ lists, kpi }: ControlChartInput): Block {
  const own = fx`MATCH(${kpi.rules},${lists.sets},0)`;
  return {
    block: "table",
    name: "tests",
    rows: 1,
    columns: RULE_TESTS.map(({ setting, title }) => ({
      name: setting,
      title,
      holds: { formula: fx`IFERROR(INDEX(${lists.setting(setting)},${own}),0)` },
    })),
  };
}

function picture(kind: ControlChartKind, input: ControlChartInput, names: ControlChartNames): Block {
  const groups = Array.from({ length: input.phaseGroups }, (_, i) => i + 1);
  return {
    block: "chart",
    rows: 22,
    columns: 8,
    chart: {
      id: `${names.template}-chart`,
      title: names.kpi,
      titleFrom: field("headline"),
      alt: `${kind.title} of ${names.kpi}: the values in time order, their center line${kind.limits ? ", control limits" : ""}, target, and points that signal a special cause.`,
      table: "data",
      categories: "label",
      categoriesAre: input.source.labelsAre,
      series: [
        { title: names.kpi, column: "plot value", plays: "measurement" },
        ...groups.flatMap((group) => lines(kind, group)),
        { title: "Target", column: "plot target", plays: "target", endLabel: true },
        { title: "Signal", column: "plot signal", plays: "signal" },
        { title: "Left out", column: "plot out", plays: "excluded" },
      ],
      x: { title: "", number: input.source.labelsAre === "dates" ? "mmm yy" : input.labelNumber },
      y: { title: names.unit, number: input.valueNumber },
    },
  };
}

/** Center and limits of one phase and, after as many phases as there are groups, of another. */
function lines(kind: ControlChartKind, group: number): SeriesDesign[] {
  const line = (title: string, name: "center" | "lower" | "upper", plays: "center" | "limit"): SeriesDesign => ({
    title,
    column: lineColumn(name, group),
    plays,
    endLabel: true,
  });
  const center = line("Center", "center", "center");
  return kind.limits
    ? [center, line("Upper limit", "upper", "limit"), line("Lower limit", "lower", "limit")]
    : [center];
}
