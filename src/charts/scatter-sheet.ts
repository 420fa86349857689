import type { Place } from "../workbook/address";
import type { Column, SheetDesign } from "../workbook/design";
import { all, field, fx, here, users, type Formula } from "../workbook/formula";
import { chanceInWords } from "./chance-in-words";
import { helper } from "./data-columns";
import { fact } from "./facts";

/** What is held against what: two columns of the same rows. */
export interface ScatterInput {
  readonly across: Place;
  readonly up: Place;
  readonly acrossIs: string;
  readonly upIs: string;
  readonly acrossNumber: string;
  readonly upNumber: string;
  /** Rows that hold data today, and some to spare. */
  readonly rows: number;
}

/** A sheet with a scatter chart and the straight line of least squares through it. */
export function scatterSheet(
  input: ScatterInput,
  names: { readonly template: string; readonly sheet: string },
): SheetDesign {
  const { acrossIs, upIs, acrossNumber, upNumber } = input;
  const sum = (column: string) => fx`SUM(${all(column, "data")})`;
  const mean = (column: string) =>
    fx`IF(${field("points")}=0,0,SUMIFS(${all(column, "data")},${all("both", "data")},1)/${field("points")})`;
  const [x, y] = [acrossIs.toLowerCase(), upIs.toLowerCase()];
  const more = fx`${`One more in ${x} goes with `}&TEXT(ABS(${field("slope")}),"0.00")&IF(${field("slope")}<0," less"," more")&${` in ${y}: `}`;
  const found = fx`IF(${field("p")}<0.05,${more},${`What ${x} and ${y} have to do with each other `})&${field("chance")}`;
  const interval = fx`IF(ISNUMBER(${field("low")})," (95% interval "&TEXT(${field("low")},"0.00")&" to "&TEXT(${field("high")},"0.00")&")","")`;
  const says = fx`${found}&"."`;
  const strength = fx`IF(${field("points")}<3,"","r = "&TEXT(${field("r")},"0.00")&${interval}&", "&${field("points")}&" points.")`;
  const same = fx`${`Either ${x} or ${y} is the same everywhere: there is nothing to relate.`}`;
  return {
    template: names.template,
    title: names.sheet,
    tab: "analyze",
    orientation: "landscape",
    widths: [22, 14, 14, 14, 12, 12, 12, 12],
    blocks: [
      {
        block: "title",
        text: names.sheet,
        question: `Does ${upIs.toLowerCase()} go up or down with ${acrossIs.toLowerCase()}?`,
      },
      { block: "line", name: "verdict", holds: { formula: fx`${field("sentence")}` }, role: "verdict" },
      { block: "line", holds: { formula: fx`${field("strength")}` }, role: "verdict" },
      {
        block: "line",
        holds: {
          words:
            "Look at charts of both over time first. A relation is no proof of a cause: look for what else changes with both.",
        },
        role: "note",
      },
      {
        block: "chart",
        rows: 20,
        columns: 8,
        chart: {
          id: `${names.template}-chart`,
          title: `${upIs} by ${acrossIs}`,
          titleFrom: field("headline"),
          alt: `Scatter chart: ${upIs.toLowerCase()} against ${acrossIs.toLowerCase()}, with the straight line of least squares.`,
          table: "data",
          categories: "x",
          categoriesAre: "scale",
          series: [
            { title: upIs, column: "y", plays: "points" },
            { title: "Straight line", column: "line", plays: "fitted" },
          ],
          x: { title: acrossIs, number: acrossNumber },
          y: { title: upIs, number: upNumber },
        },
      },
      { block: "end of print" },
      { block: "section", text: "Facts" },
      {
        block: "fields",
        fields: [
          fact("points", "Points", fx`SUM(${all("both", "data")})`, "0"),
          fact("mean x", `Mean of ${acrossIs}`, mean("raw x"), "0.0000"),
          fact("mean y", `Mean of ${upIs}`, mean("raw y"), "0.0000"),
          fact("slope", "Slope", fx`IF(${sum("xx")}=0,0,${sum("xy")}/${sum("xx")})`, "0.0000"),
          fact("intercept", "Intercept", fx`${field("mean y")}-${field("slope")}*${field("mean x")}`, "0.0000"),
          fact(
            "r",
            "Correlation r",
            fx`IF(${sum("xx")}*${sum("yy")}=0,0,MAX(-1,MIN(1,${sum("xy")}/SQRT(${sum("xx")})/SQRT(${sum("yy")}))))`,
            "0.000",
          ),
          fact("low", "Interval of r (95%), from", fisher(fx`-`), "0.000"),
          fact("high", "Interval of r (95%), to", fisher(fx``), "0.000"),
          // Both tails of Student's t, by way of the beta distribution: TDIST is not among the functions that all programs share.
          fact(
            "p",
            "p value",
            fx`IF(${field("points")}<3,1,BETADIST((1-${field("r")})*(1+${field("r")}),(${field("points")}-2)/2,0.5))`,
            "0.0000",
          ),
          fact("chance", "More than chance?", chanceInWords(field("p"), "straight-line relation")),
          fact(
            "headline",
            "Title",
            fx`${`${upIs} by ${acrossIs}`}&": r = "&TEXT(${field("r")},"0.00")&", "&${field("chance")}`,
          ),
          fact("strength", "How close to a line", strength),
          fact(
            "sentence",
            "Verdict",
            fx`IF(${field("points")}<3,"A line needs three points or more.",IF(${sum("xx")}*${sum("yy")}=0,${same},${says}))`,
          ),
        ],
      },
      { block: "section", text: "Data: read from your sheet, row by row" },
      {
        block: "table",
        name: "data",
        rows: input.rows,
        fill: Array.from({ length: input.rows }, (_, i) => ({ row: i + 1 })),
        columns: columns(input),
      },
    ],
  };
}

/** An end of the interval of r by Fisher: tanh(atanh(r) -+ z/sqrt(n - 3)), where there are four points; at r itself where all lie on the line. */
function fisher(sign: Formula): Formula {
  const odds = fx`((1+${field("r")})/(1-${field("r")})*EXP(${sign}2*NORMSINV(0.975)/SQRT(${field("points")}-3)))`;
  return fx`IF(${field("points")}<4,"",IFERROR((${odds}-1)/(${odds}+1),${field("r")}))`;
}

function columns({ across, up, acrossIs, upIs, acrossNumber, upNumber }: ScatterInput): Column[] {
  const cell = (place: Place): Formula => fx`INDEX(${users(place)},${here("row")})`;
  // A blank that is read is 0: only what is a number is taken over.
  const read = (place: Place): Formula =>
    fx`IF(${here("row")}>ROWS(${users(place)}),"",IF(ISNUMBER(${cell(place)}),${cell(place)},""))`;
  const both = (formula: Formula, otherwise: Formula = fx`0`): Formula =>
    fx`IF(${here("both")}=1,${formula},${otherwise})`;
  const away = (column: string, mean: string): Formula => fx`(${here(column)}-${field(mean)})`;
  const shown = (name: string, title: string, formula: Formula, number: string): Column => ({
    name,
    title,
    holds: { formula },
    number,
  });
  return [
    // A scale takes numbers only: a row without a point stands at the mean, and nothing is drawn there.
    shown("x", acrossIs, both(fx`${here("raw x")}`, fx`${field("mean x")}`), acrossNumber),
    shown("y", upIs, both(fx`${here("raw y")}`, fx`NA()`), upNumber),
    shown("line", "Straight line", fx`${field("intercept")}+${field("slope")}*${here("x")}`, upNumber),
    { name: "row", title: "Row", holds: { words: "" }, role: "helper" },
    helper("raw x", acrossIs, read(across)),
    helper("raw y", upIs, read(up)),
    helper("both", "Both there", fx`IF(ISNUMBER(${here("raw x")}),IF(ISNUMBER(${here("raw y")}),1,0),0)`),
    helper("xx", "x squared", both(fx`${away("raw x", "mean x")}^2`)),
    helper("yy", "y squared", both(fx`${away("raw y", "mean y")}^2`)),
    helper("xy", "x times y", both(fx`${away("raw x", "mean x")}*${away("raw y", "mean y")}`)),
  ];
}
