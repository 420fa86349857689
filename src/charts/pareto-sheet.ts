import type { Place } from "../workbook/address";
import type { Block, SheetDesign } from "../workbook/design";
import { all, field, fx, here, upToHere, users, type Formula } from "../workbook/formula";
import { helper } from "./data-columns";

/** What a Pareto chart counts: a column of categories, and what each row of it weighs (1, when left out). */
export interface ParetoInput {
  readonly category: Place;
  readonly weight?: Place;
  /** The categories found today, in any order; new ones are gathered in one more row. */
  readonly categories: readonly string[];
  /** What is counted: "Late runs". */
  readonly amount: string;
  /** What the categories are: "cause". */
  readonly of: string;
}

const OTHERS = "(not listed)";
const VITAL_SHARE = 0.8;

/** A sheet with a Pareto chart: categories by size, largest first, and their running share. It sorts itself. */
export function paretoSheet(
  input: ParetoInput,
  names: { readonly template: string; readonly sheet: string },
): SheetDesign {
  const { category, weight, categories, amount, of } = input;
  const rows = categories.length + 1;
  const isListed = fx`(${users(category)}=${here("name")})*1`;
  const listed = weight === undefined ? fx`SUMPRODUCT(${isListed})` : fx`SUMPRODUCT(${isListed},${users(weight)})`;
  const everything = weight === undefined ? fx`COUNTA(${users(category)})` : fx`SUM(${users(weight)})`;
  const others = fx`${everything}-SUM(${all("found", "sums")})`;
  const nth = fx`MATCH(${here("rank")},${all("order", "sums")},0)`;
  const sum = fx`SUM(${all("sum", "sums")})`;
  // What is not listed has a row once there is any of it.
  const isEmpty = fx`IF(${nth}=${rows},INDEX(${all("sum", "sums")},${nth})=0,FALSE)`;
  const shown = (formula: Formula) => fx`IF(${here("category")}="","",${formula})`;
  const ranked = fx`COUNTIF(${all("amount", "pareto")},">0")`;
  const makeUp = fx`IF(${ranked}=1,${` ${of} `},${` ${of}s `})&IF(${field("vital")}=1,"makes up ","make up ")`;
  return {
    template: names.template,
    title: names.sheet,
    tab: "analyze",
    orientation: "landscape",
    widths: [30, 14, 12, 14, 12, 10, 12, 12],
    blocks: [
      { block: "title", text: names.sheet, question: `Which few ${of}s make up most of it?` },
      { block: "line", name: "verdict", holds: { formula: fx`${field("sentence")}` }, role: "verdict" },
      { block: "space", rows: 1 },
      {
        block: "chart",
        rows: 20,
        columns: 8,
        chart: {
          id: `${names.template}-chart`,
          title: names.sheet,
          titleFrom: field("verdict"),
          alt: `Pareto chart: ${amount.toLowerCase()} by ${of}, largest first, with the cumulative percentage.`,
          table: "drawn",
          categories: "category",
          categoriesAre: "words",
          series: [
            { title: amount, column: "amount", plays: "bar" },
            { title: "Cumulative %", column: "cumulative", plays: "cumulative", second: true },
          ],
          x: { title: "", number: "General" },
          y: { title: amount, number: "#,##0", min: 0 },
          second: { title: "Cumulative share", number: "0%", min: 0, max: 1 },
        },
      },
      { block: "section", text: "Largest first" },
      {
        block: "table",
        name: "pareto",
        rows,
        fill: Array.from({ length: rows }, (_, i) => ({ rank: i + 1 })),
        groupFrom: "rank",
        marks: [{ columns: ["category", "vital"], when: fx`${here("vital")}="Vital few"`, role: "near" }],
        columns: [
          {
            name: "category",
            title: "Category",
            holds: { formula: fx`IF(${isEmpty},"",INDEX(${all("name", "sums")},${nth}))` },
          },
          {
            name: "amount",
            title: amount,
            holds: { formula: shown(fx`INDEX(${all("sum", "sums")},${nth})`) },
            number: "#,##0",
          },
          {
            name: "percent",
            title: "Percent",
            holds: { formula: shown(fx`IF(${sum}=0,0,${here("amount")}/${sum})`) },
            number: "0.0%",
          },
          {
            name: "cumulative",
            title: "Cumulative %",
            holds: { formula: shown(fx`SUM(${upToHere("percent")})`) },
            number: "0.0%",
          },
          {
            name: "vital",
            title: "Vital few",
            holds: {
              formula: fx`IF(SUM(${here("amount")})=0,"",IF(${here("cumulative")}-${here("percent")}<${VITAL_SHARE},"Vital few",""))`,
            },
          },
          { name: "rank", title: "Rank", holds: { words: "" }, role: "helper" },
        ],
      },
      { block: "end of print" },
      { block: "section", text: "Facts" },
      {
        block: "fields",
        fields: [
          { name: "vital", title: "Vital few", holds: { formula: fx`COUNTIF(${all("vital", "pareto")},"Vital few")` } },
          {
            name: "share",
            title: "Their share",
            holds: { formula: fx`IF(${field("vital")}=0,0,INDEX(${all("cumulative", "pareto")},${field("vital")}))` },
            number: "0.0%",
          },
          {
            name: "sentence",
            title: "Verdict",
            holds: {
              formula: fx`IF(${field("vital")}=0,"Nothing to rank yet.",${field("vital")}&" of "&${ranked}&${makeUp}&TEXT(${field("share")},"0%")&${` of all ${amount.toLowerCase()}; the largest is `}&INDEX(${all("category", "pareto")},1)&" ("&TEXT(INDEX(${all("percent", "pareto")},1),"0%")&").")`,
            },
          },
        ],
      },
      { block: "section", text: "What is drawn" },
      drawn(rows, amount),
      { block: "section", text: "Sums, in the order found" },
      {
        block: "table",
        name: "sums",
        rows,
        fill: [...categories.map((name) => ({ name })), { name: OTHERS, found: 0, sum: others }],
        columns: [
          { name: "name", title: "Category", holds: { words: "" }, role: "helper" },
          helper("found", "Found", listed),
          helper("sum", amount, fx`${here("found")}`),
          helper("order", "Rank", fx`RANK(${here("sum")},${all("sum")})+COUNTIF(${upToHere("sum")},${here("sum")})-1`),
        ],
      },
    ],
  };
}

/** What the chart draws of the categories: it would draw a blank text as zero, and the line would fall to it. */
function drawn(rows: number, amount: string): Block {
  const ranked = (column: string): Formula => fx`INDEX(${all(column, "pareto")},${here("rank")})`;
  const number = (column: string): Formula => fx`IF(${here("category")}="",NA(),${ranked(column)})`;
  return {
    block: "table",
    name: "drawn",
    rows,
    fill: Array.from({ length: rows }, (_, i) => ({ rank: i + 1 })),
    columns: [
      { name: "category", title: "Category", holds: { formula: fx`${ranked("category")}&""` } },
      { name: "amount", title: amount, holds: { formula: number("amount") }, number: "#,##0" },
      { name: "cumulative", title: "Cumulative %", holds: { formula: number("cumulative") }, number: "0.0%" },
      { name: "rank", title: "Rank", holds: { words: "" }, role: "helper" },
    ],
  };
}
