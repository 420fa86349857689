import type { Block, ChartDesign, SeriesDesign, SheetDesign } from "../workbook/design";
import { all, cellAt, field, fx, type Formula } from "../workbook/formula";
import type { ControlChartKind } from "./control-chart-kind";
import { fact } from "./facts";
import { drawnTable, panelsTable, periodsTable } from "./multiples-drawn";
import type { MultiplesInput } from "./multiples-input";
import { groupRows, groupsTable } from "./multiples-tables";
import { PANEL_TESTS } from "./panel-tests";

const ACROSS = 3;
/** Columns and rows of the sheet that a panel takes. */
const SIZE = { columns: 3, rows: 10 };
const NO_FLOOR = -1e300;

/** A sheet with a small control chart for each group, on one scale, ordered by what needs attention first. */
export function multiplesSheet(
  kind: ControlChartKind,
  input: MultiplesInput,
  names: { readonly template: string; readonly sheet: string },
): SheetDesign {
  const { of, valueIs, periods } = input;
  return {
    template: names.template,
    title: names.sheet,
    tab: "analyze",
    orientation: "portrait",
    widths: Array.from({ length: ACROSS }, () => [30, 9, 9]).flat(),
    blocks: [
      { block: "title", text: names.sheet, question: `Which ${of}s need attention first in ${valueIs.toLowerCase()}?` },
      { block: "line", name: "verdict", holds: { formula: fx`${field("sentence")}` }, role: "verdict" },
      { block: "line", holds: { formula: fx`${field("about")}` }, role: "note" },
      {
        block: "fields",
        fields: [
          {
            name: "better",
            title: "Better is",
            holds: { input: "choice", choices: ["Lower", "Higher", "Either"], initial: input.better },
            guidance: "Decides which signals are a concern, and so which panels come first.",
          },
        ],
      },
      ...Array.from({ length: Math.ceil(input.panels / ACROSS) }, (_, i) => panelRow(input, names.template, i)).flat(),
      { block: "end of print" },
      { block: "section", text: "Facts" },
      facts(kind, input),
      { block: "section", text: "Tests in use (1; 0 is off)" },
      {
        block: "table",
        name: "tests",
        rows: 1,
        fill: [Object.fromEntries(PANEL_TESTS.map(({ setting }) => [setting, 1]))],
        columns: PANEL_TESTS.map(({ setting, title }) => ({ name: setting, title, holds: { words: "" } })),
      },
      { block: "section", text: "Panels, in the order shown" },
      panelsTable(input),
      { block: "section", text: `The ${of}s, in the order found` },
      groupsTable(kind, input),
      { block: "section", text: `The latest ${periods} periods` },
      periodsTable(input),
      { block: "section", text: "What is drawn" },
      drawnTable(input),
      { block: "section", text: `Data: one row for each ${of} and period` },
      groupRows(kind, input),
    ],
  };
}

/** Panels side by side: the names of the groups that stand here today, what their charts say, and the charts. */
function panelRow(input: MultiplesInput, template: string, row: number): Block[] {
  const last = Math.min(input.panels, (row + 1) * ACROSS);
  const numbers = Array.from({ length: last - row * ACROSS }, (_, i) => row * ACROSS + i);
  const place = (i: number) => ({ left: (i % ACROSS) * SIZE.columns, beside: i % ACROSS > 0 });
  const line = (i: number, column: string, role: "label" | "note"): Block => ({
    block: "line",
    ...place(i),
    holds: { formula: fx`${cellAt("panels", column, i)}` },
    role,
  });
  return [
    ...numbers.map((i) => line(i, "name", "label")),
    ...numbers.map((i) => line(i, "says", "note")),
    ...numbers.map((i): Block => ({ block: "chart", ...SIZE, ...place(i), chart: panel(input, template, i) })),
  ];
}

function panel({ labels, of, valueIs, valueNumber }: MultiplesInput, template: string, i: number): ChartDesign {
  const line = (title: string, column: string, plays: SeriesDesign["plays"]): SeriesDesign => ({
    title,
    column: `${column} ${i + 1}`,
    plays,
  });
  return {
    id: `${template}-panel-${i + 1}`,
    title: "",
    alt: `Control chart number ${i + 1} of ${valueIs.toLowerCase()} by ${of}: the ${of} is named in the cell above it. All panels have one scale.`,
    table: "drawn",
    categories: "label",
    categoriesAre: labels === "dates" ? "dates" : "words",
    legend: "none",
    series: [
      line(valueIs, "value", "measurement"),
      line("Center", "center", "center"),
      line("Upper limit", "upper", "limit"),
      line("Lower limit", "lower", "limit"),
      line("Signal", "signal", "signal"),
      // Nothing is seen of these two: they give every panel the same extent, whatever the data come to.
      { title: "Lowest of all", column: "least", plays: "extent" },
      { title: "Highest of all", column: "most", plays: "extent" },
    ],
    x: { title: "", number: labels === "dates" ? "mmm yyyy" : "General" },
    y: { title: "", number: valueNumber },
  };
}

function facts(kind: ControlChartKind, { of, groups, panels, valueNumber, periods }: MultiplesInput): Block {
  const rest = groups.length - panels;
  const better = field("better");
  const first = (k: number): Formula => fx`${cellAt("panels", "name", k)}`;
  const firsts = [1, 2].reduce<Formula>(
    (names, k) => (k < panels ? fx`${names}&IF(${field("signaled")}>${k},", "&${first(k)},"")` : names),
    first(0),
  );
  const isConcern = fx`IF(${field("better is")}=0,"a signal","a signal of concern")`;
  return {
    block: "fields",
    fields: [
      fact("better is", "Better is up (1) or down (-1)", fx`IF(${better}="Higher",1,IF(${better}="Lower",-1,0))`, "0"),
      fact("lowest", "Lowest possible", fx`${kind.lowest ?? NO_FLOOR}`, "General"),
      fact("compared", `${of}s with values`, fx`COUNTIF(${all("points", "phases")},">0")`, "0"),
      fact("signaled", "With a signal to look at", fx`COUNTIF(${all("attention", "phases")},">0")`, "0"),
      fact("least", "Lowest of all", fx`MIN(${all("value", "data")},${all("lower", "data")})`, valueNumber),
      fact("most", "Highest of all", fx`MAX(${all("value", "data")},${all("upper", "data")})`, valueNumber),
      fact(
        "sentence",
        "Verdict",
        fx`IF(${field("compared")}=0,"There is nothing to compare yet.",IF(${field("signaled")}=0,"None",${field("signaled")}&"")&" of "&${field("compared")}&IF(${field("compared")}=1,${` ${of} `},${` ${of}s `})&IF(${field("signaled")}=1,"has ","have ")&${isConcern}&IF(${field("signaled")}=0,".",": look first at "&${firsts}&"."))`,
      ),
      fact(
        "about",
        "About the charts",
        fx`${`${kind.title} of each, all on one scale, the latest ${periods} periods at most; first those that signal at their latest point, then by the number of such signals, then the worst mean.`}&${rest > 0 ? ` ${panels} of ${groups.length} ${of}s have a chart; the other ${rest === 1 ? "one ranks after them and stands" : `${rest} rank after them and stand`} in the table of ${of}s below.` : ""}&${` ${capital(of)}s that are new need a new build.`}`,
      ),
    ],
  };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
