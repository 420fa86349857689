import { funnelSheet } from "../charts/funnel-sheet";
import { histogramSheet } from "../charts/histogram-sheet";
import { paretoSheet } from "../charts/pareto-sheet";
import { scatterSheet } from "../charts/scatter-sheet";
import type { Place } from "../workbook/address";
import type { SheetDesign } from "../workbook/design";
import type { FoundColumn } from "../workbook/table-found";
import { WorkbookProblem } from "../workbook/workbook-problem";
import type { ChartAsked } from "./asked-chart";
import { kpiId } from "./kpi-id";
import type { TableOnSheet } from "./propose-kpis";
import { boxAsked } from "./box-asked";
import { multiplesAsked } from "./multiples-asked";
import { needsNumbers } from "./needs-numbers";
import { categoriesIn, dataOf, numberOf, SPARE_ROWS } from "./picture-columns";
import { pictureNamed } from "./pictures";
import { growingColumn } from "./series-of-table";
import { sheetName } from "./sheet-name";
import { sameHeading } from "../workbook/same-heading";

/**
 * The sheet with a chart that is no control chart: a Pareto chart or a funnel of the labels, a histogram of the values, or the values
 * against the labels.
 *
 * @param taken  Names of sheets, in lower case; the new one is added.
 * @throws {WorkbookProblem} When a column is missing, or is not what the chart takes.
 */
export function askedPicture(
  asked: ChartAsked,
  tables: readonly TableOnSheet[],
  taken: Set<string>,
  called?: string,
): SheetDesign {
  const word = pictureNamed(asked.chart);
  const wanted = [asked.value, asked.label, asked.denominator, asked.by].filter((it) => it !== undefined);
  const on = tables.find(({ table }) => wanted.every((name) => named(table.columns, name) !== undefined));
  if (on === undefined) {
    throw new WorkbookProblem(
      `No table of the file has ${wanted.map((it) => `"${it}"`).join(" and ")} side by side. Check the headings, or name the sheet with --sheet.`,
    );
  }
  const needs = (heading: string | undefined, option: string, what: string): FoundColumn => {
    const column = heading === undefined ? undefined : named(on.table.columns, heading);
    if (column !== undefined) return column;
    throw new WorkbookProblem(`A ${word} chart needs ${option} as well: the heading of the column with ${what}.`);
  };
  const value = needs(asked.value, "--value", "the values");
  // A Pareto chart without labels counts the words of its one column.
  if (word !== "pareto" || asked.label !== undefined) needsNumbers(on, value, "--value");
  const title = `${TITLES[word ?? ""] ?? capital(word ?? "")} of ${value.name}`;
  const names = { template: `${word}-${kpiId(value.name)}`, sheet: sheetName(called ?? title, taken) };
  const place = (column: FoundColumn): Place => growingColumn(on.table, on.sheet, column.column);
  switch (word) {
    case "histogram":
      return histogramSheet(
        { values: dataOf(on, value), of: value.name.toLowerCase(), unit: value.name, number: numberOf(value) },
        names,
      );
    case "scatter": {
      const across = needs(asked.label, "--label", "what goes across");
      needsNumbers(on, across, "--label", "or dates");
      return scatterSheet(
        {
          across: place(across),
          up: place(value),
          acrossIs: across.name,
          upIs: value.name,
          acrossNumber: numberOf(across),
          upNumber: numberOf(value),
          rows: on.table.data.bottom - on.table.data.top + 1 + SPARE_ROWS,
        },
        names,
      );
    }
    case "box": {
      const of = needs(asked.by ?? asked.label, "--label", "the schools, routes or whatever is compared");
      return boxAsked({ on, value, of }, names);
    }
    case "multiples": {
      const of = needs(asked.by, "--by", "the schools, routes or whatever gets a chart of its own");
      const label = needs(asked.label, "--label", "the dates or periods");
      const denominator = asked.denominator === undefined ? undefined : needs(asked.denominator, "--denominator", "");
      if (denominator !== undefined) needsNumbers(on, denominator, "--denominator");
      return multiplesAsked({ on, value, of, label, denominator, better: asked.better }, names);
    }
    case "funnel": {
      const of = needs(asked.label, "--label", "the schools, routes or whatever is compared");
      const size = needs(asked.denominator, "--denominator", "what the counts are out of");
      needsNumbers(on, size, "--denominator");
      const isShare = on.table.pairs.some((it) => it.count === value.column && it.denominator === size.column);
      return funnelSheet(
        {
          category: dataOf(on, of),
          count: dataOf(on, value),
          denominator: dataOf(on, size),
          categories: categoriesIn(on, of),
          of: of.name.toLowerCase(),
          countIs: value.name,
          denominatorIs: size.name,
          kind: isShare ? "proportion" : "rate",
        },
        names,
      );
    }
    default: {
      const of = asked.label === undefined ? value : needs(asked.label, "--label", "the causes");
      return paretoSheet(
        {
          category: dataOf(on, of),
          ...(of === value ? {} : { weight: dataOf(on, value) }),
          categories: categoriesIn(on, of),
          amount: of === value ? "Count" : value.name,
          of: of.name.toLowerCase().replace(/s$/, ""),
        },
        names,
      );
    }
  }
}

const named = (columns: readonly FoundColumn[], heading: string): FoundColumn | undefined => {
  const index = columns.findIndex(({ name }) => sameHeading(name, heading));
  return columns[index];
};

const TITLES: Readonly<Record<string, string>> = { box: "Box plot", multiples: "Small multiples" };

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
