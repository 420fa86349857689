import type { Block, SeriesDesign, SheetDesign } from "../workbook/design";
import { all, cellAt, field, fx, type Formula } from "../workbook/formula";
import type { BoxInput } from "./box-input";
import { boxRows, groupTable, groupedData, MOST_BEYOND } from "./box-tables";
import { fact } from "./facts";

/** Boxes of fewer values than this say little. */
const FEW = 5;

/** A sheet with a box for each group: the middle half of its values, its median, how far they reach, and which lie beyond. */
export function boxSheet(input: BoxInput, names: { readonly template: string; readonly sheet: string }): SheetDesign {
  const { of, valueIs } = input;
  return {
    template: names.template,
    title: names.sheet,
    tab: "analyze",
    orientation: "landscape",
    widths: [26, 10, 13, 13, 13, 13, 13, 13],
    blocks: [
      {
        block: "title",
        text: names.sheet,
        question: `How do the ${of}s differ in ${valueIs.toLowerCase()}, and how much do they vary?`,
      },
      { block: "line", name: "verdict", holds: { formula: fx`${field("sentence")}` }, role: "verdict" },
      { block: "line", holds: { formula: fx`${field("advice")}` }, role: "note" },
      picture(input, names.template),
      {
        block: "section",
        text: "Highest median first",
      },
      boxRows(input),
      {
        block: "line",
        holds: {
          words:
            "Quartiles of type 7 (PERCENTILE.INC). Whiskers reach to the furthest value within 1.5 heights of the box; what lies further out is drawn by itself.",
        },
        role: "note",
      },
      { block: "end of print" },
      { block: "section", text: "Facts" },
      facts(input),
      { block: "section", text: "The groups, in the order found" },
      groupTable(input),
      { block: "section", text: "Data: read from your sheet, row by row" },
      groupedData(input),
    ],
  };
}

function picture({ of, valueIs, number, from }: BoxInput, template: string): Block {
  const bar = (title: string, column: string, plays: SeriesDesign["plays"]): SeriesDesign => ({ title, column, plays });
  const unlisted = (series: SeriesDesign): SeriesDesign => ({ ...series, isUnlisted: true });
  const dots = Array.from({ length: MOST_BEYOND }, (_, i) => [`beyond high ${i + 1}`, `beyond low ${i + 1}`]).flat();
  return {
    block: "chart",
    rows: 22,
    columns: 8,
    chart: {
      id: `${template}-chart`,
      title: `${valueIs} by ${of}`,
      titleFrom: field("headline"),
      alt: `Box plot: ${valueIs.toLowerCase()} by ${of}, highest median first. Each box holds the middle half of the values and is divided at the median; pale ends reach as far as the whiskers; rings are values beyond them.`,
      table: "boxes",
      categories: "group",
      categoriesAre: "words",
      isStacked: true,
      series: [
        unlisted(bar("Below", "base up", "base")),
        bar("Outer quarters, to the whiskers", "lower whisker up", "whisker"),
        bar("Quartile to median", "lower half up", "lower half"),
        bar("Median to quartile", "upper half up", "upper half"),
        unlisted(bar("Upper whisker", "upper whisker up", "whisker")),
        // The same once more for what lies below 0, from there downward.
        unlisted(bar("Above", "base down", "base")),
        unlisted(bar("Upper whisker, below 0", "upper whisker down", "whisker")),
        unlisted(bar("Upper half, below 0", "upper half down", "upper half")),
        unlisted(bar("Lower half, below 0", "lower half down", "lower half")),
        unlisted(bar("Lower whisker, below 0", "lower whisker down", "whisker")),
        bar("Median", "median drawn", "median"),
        ...dots.map((column, i) =>
          i === 0 ? bar("Beyond the whiskers", column, "beyond") : unlisted(bar("Beyond", column, "beyond")),
        ),
      ],
      x: { title: "", number: "General" },
      y: { title: valueIs, number, ...(from === undefined ? {} : { min: from }) },
    },
  };
}

function facts({ of, number, groups }: BoxInput): Block {
  const shown = (cell: Formula) => fx`TEXT(${cell},${number.replace(/"/g, "")})`;
  const row = (column: string, at: Formula) => fx`INDEX(${all(column, "boxes")},${at})`;
  const last = fx`MAX(1,${field("filled")})`;
  const span = fx`"Medians run from "&${shown(row("median", last))}&" ("&${row("group", last)}&") to "&${shown(row("median", fx`1`))}&" ("&${row("group", fx`1`)}&")"`;
  const single = fx`"The median of "&${fx`${cellAt("boxes", "group", 0)}`}&" is "&${shown(row("median", fx`1`))}`;
  const beyond = fx`IF(${field("beyond")}=0,"; no value lies beyond the whiskers.","; "&${field("beyond")}&" of "&${field("values")}&IF(${field("beyond")}=1," values lies"," values lie")&" beyond the whiskers.")`;
  return {
    block: "fields",
    fields: [
      fact("values", "Values", fx`SUM(${all("count", "groups")})`, "0"),
      fact("filled", `${capital(of)}s with values`, fx`COUNTIF(${all("count", "groups")},">0")`, "0"),
      fact("beyond", "Beyond the whiskers", fx`SUM(${all("beneath", "groups")})+SUM(${all("over", "groups")})`, "0"),
      fact(
        "few",
        `${capital(of)}s with fewer than ${FEW} values`,
        fx`${field("filled")}-COUNTIF(${all("count", "groups")},${`>=${FEW}`})`,
        "0",
      ),
      fact("least", "Lowest value", fx`MIN(${all("number", "data")})`, number),
      fact("others", `Values of other ${of}s`, fx`COUNTIF(${all("nr", "data")},-1)`, "0"),
      fact(
        "advice",
        "Advice",
        fx`IF(${field("few")}>0,${field("few")}&IF(${field("few")}=1," box rests"," boxes rest")&${` on fewer than ${FEW} values: look at the values themselves. `},"")&IF(${field("others")}>0,${field("others")}&IF(${field("others")}=1," value belongs"," values belong")&${` to ${of}s that are new since this sheet was built, or beyond the first ${groups.length}: build it again to see them. `},"")&"A box hides the order in time: look at a control chart of each before comparing them."`,
      ),
      fact(
        "sentence",
        "Verdict",
        fx`IF(${field("values")}=0,"There is nothing to compare yet.",IF(${field("filled")}=1,${single},${span})&${beyond})`,
      ),
      fact("headline", "Chart title", fx`${field("sentence")}`),
    ],
  };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
