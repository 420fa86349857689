import type { Block, Column } from "../workbook/design";
import { all, field, fx, here, upToHere, users, type Formula } from "../workbook/formula";
import type { BoxInput } from "./box-input";
import { helper } from "./data-columns";

/** How many values beyond a whisker are drawn of each group, the furthest of them; all are counted. */
export const MOST_BEYOND = 4;

const data = (column: string) => all(column, "data");

/** The value of the group of this row that is the k-th largest: ranked among lifted values, then looked up, so that no digit is lost. */
const largest = (k: Formula): Formula =>
  fx`INDEX(${data("number")},MATCH(SUMPRODUCT(LARGE((${data("nr")}=${here("nr")})*${data("lifted")},${k})),${data("lifted")},0))`;

const smallest = (k: Formula): Formula => largest(fx`${here("count")}-(${k})+1`);

/** The quantile of type 7 of the group of this row. */
function quantile(share: number): Formula {
  const place = fx`((${here("count")}-1)*${share})`;
  const next = fx`MIN(${here("count")},INT(${place})+2)`;
  return whereAny(fx`(1-MOD(${place},1))*${smallest(fx`INT(${place})+1`)}+MOD(${place},1)*${smallest(next)}`, fx`""`);
}

const whereAny = (formula: Formula, otherwise: Formula): Formula => fx`IF(${here("count")}=0,${otherwise},${formula})`;

/** The statistics of every group, in the order in which the groups were found. */
export function groupTable({ groups }: BoxInput): Block {
  const height = fx`(${here("q3")}-${here("q1")})`;
  const outside = (fence: Formula) => whereAny(fx`SUMPRODUCT((${data("nr")}=${here("nr")})*(${fence}))`, fx`0`);
  const isHigher = fx`SUMPRODUCT((${all("height")}>${here("height")})*1)`;
  return {
    block: "table",
    name: "groups",
    rows: groups.length,
    fill: groups.map((name, i) => ({ name, nr: i + 1 })),
    columns: [
      { name: "name", title: "Group", holds: { words: "" }, role: "helper" },
      { name: "nr", title: "Number", holds: { words: "" }, role: "helper" },
      helper("count", "Values", fx`COUNTIF(${data("nr")},${here("nr")})`),
      helper("q1", "Lower quartile", quantile(0.25)),
      helper("median", "Median", quantile(0.5)),
      helper("q3", "Upper quartile", quantile(0.75)),
      helper("beneath", "Below the fence", outside(fx`${data("number")}<${here("q1")}-1.5*${height}`)),
      helper("over", "Above the fence", outside(fx`${data("number")}>${here("q3")}+1.5*${height}`)),
      helper("low", "Lower whisker", whereAny(smallest(fx`${here("beneath")}+1`), fx`""`)),
      helper("high", "Upper whisker", whereAny(largest(fx`${here("over")}+1`), fx`""`)),
      helper("height", "Ranked by", whereAny(fx`${here("median")}`, fx`-1E+300`)),
      helper("order", "Rank", fx`${isHigher}+SUMPRODUCT((${upToHere("height")}=${here("height")})*1)`),
    ],
  };
}

/** The boxes, highest median first, and the pieces that they are drawn from. */
export function boxRows({ groups, number }: BoxInput): Block {
  const of = (column: string): Formula => fx`INDEX(${all(column, "groups")},${here("nr")})`;
  const shown = (name: string, title: string): Column => ({ name, title, holds: { formula: of(name) }, number });
  const drawn = (name: string, title: string, formula: Formula): Column =>
    helper(name, title, fx`IF(${here("count")}=0,NA(),${formula})`);
  const pieces = [
    ["lower whisker", "low", "q1"],
    ["lower half", "q1", "median"],
    ["upper half", "median", "q3"],
    ["upper whisker", "q3", "high"],
  ] as const;
  const up = pieces.map(([name, from, to]) =>
    drawn(`${name} up`, `${name}, above 0`, fx`MAX(0,${here(to)})-MAX(0,${here(from)})`),
  );
  const down = [...pieces]
    .reverse()
    .map(([name, from, to]) => drawn(`${name} down`, `${name}, below 0`, fx`MIN(0,${here(from)})-MIN(0,${here(to)})`));
  const beyond = Array.from({ length: MOST_BEYOND }, (_, i) => [
    helper(`beyond high ${i + 1}`, "Beyond", fx`IF(${of("over")}>${i},${largest(fx`${i + 1}`)},NA())`),
    helper(`beyond low ${i + 1}`, "Beyond", fx`IF(${of("beneath")}>${i},${smallest(fx`${i + 1}`)},NA())`),
  ]).flat();
  return {
    block: "table",
    name: "boxes",
    rows: groups.length,
    fill: groups.map((_, i) => ({ rank: i + 1 })),
    groupFrom: "rank",
    marks: [{ columns: ["beyond"], when: fx`${here("beyond")}>0`, role: "near" }],
    columns: [
      { name: "group", title: "Group", holds: { formula: of("name") }, role: "label" },
      { name: "count", title: "Values", holds: { formula: of("count") }, number: "#,##0" },
      shown("low", "Lower whisker"),
      shown("q1", "Lower quartile"),
      shown("median", "Median"),
      shown("q3", "Upper quartile"),
      shown("high", "Upper whisker"),
      {
        name: "beyond",
        title: "Beyond the whiskers",
        holds: { formula: fx`${of("beneath")}+${of("over")}` },
        number: "0",
      },
      { name: "rank", title: "Rank", holds: { words: "" }, role: "helper" },
      helper("nr", "Number", fx`MATCH(${here("rank")},${all("order", "groups")},0)`),
      drawn("base up", "Below it", fx`MAX(0,${here("low")})`),
      ...up,
      drawn("base down", "Above it", fx`MIN(0,${here("high")})`),
      ...down,
      drawn("median drawn", "Median drawn", fx`${here("median")}`),
      ...beyond,
    ],
  };
}

/** The rows of the user's sheet, each with the number of its group: 0 where a row has no value, -1 where its group is not listed. */
export function groupedData({ group, value, rows }: BoxInput): Block {
  const cell = (place: BoxInput["group"]): Formula => fx`INDEX(${users(place)},${here("row")})`;
  const known = fx`IFERROR(MATCH(${cell(group)},${all("name", "groups")},0),-1)`;
  const number = fx`IF(${cell(group)}="",0,IF(ISNUMBER(${cell(value)}),${known},0))`;
  return {
    block: "table",
    name: "data",
    rows,
    fill: Array.from({ length: rows }, (_, i) => ({ row: i + 1 })),
    columns: [
      { name: "row", title: "Row", holds: { words: "" }, role: "helper" },
      helper("nr", "Group", fx`IF(${here("row")}>ROWS(${users(group)}),0,${number})`),
      helper("number", "Value", fx`IF(${here("nr")}>0,${cell(value)},0)`),
      helper("lifted", "Ranked by", fx`IF(${here("nr")}>0,${here("number")}-${field("least")}+1,0)`),
    ],
  };
}
