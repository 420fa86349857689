import { paretoSheet } from "../../src/charts/pareto-sheet";
import { calculate } from "../../src/engine/calculate";
import type { Cell } from "../../src/workbook/cell";
import { layOut } from "../../src/workbook/layout";
import { boxOf } from "../../src/workbook/address";
import { planCells } from "../../src/workbook/plan-cells";
import { testWith } from "../needs";
import { calculatedByLibreOffice } from "./calculated-by-libreoffice";
import type { Shows } from "./compare-with-code";

type Data = readonly (readonly Cell[])[];

const LISTED: Data = [
  ["Weather", 6],
  ["Traffic", 40],
  ["Loading", 0],
  ["Breakdown", 14],
];
const ROWS = LISTED.length + 3;
const place = (letter: string) => ({ sheet: "Data", area: `${letter}1:${letter}${ROWS}` });
const LAID = layOut([
  paretoSheet(
    {
      category: place("A"),
      weight: place("B"),
      categories: LISTED.map(([name]) => String(name)),
      amount: "Runs late",
      of: "cause",
    },
    { template: "pareto", sheet: "Pareto" },
  ),
]);

const inWorkbench = (data: Data): Shows =>
  calculate([{ name: "Data", cells: data }, ...[...planCells(LAID.plan)].map(([name, cells]) => ({ name, cells }))])
    .cell;

/** LibreOffice writes fifteen digits, and adds up with fewer errors. */
const tidied = (cell: Cell) => (typeof cell === "number" ? Number(cell.toFixed(9)) : (cell ?? ""));

/** Rows of a table of the sheet: category, amount, cumulative percentage. */
function rows(shows: Shows, table: "pareto" | "drawn") {
  const { first, columns } = LAID.places.get("pareto")!.tables.get(table)!;
  return Array.from({ length: LISTED.length + 1 }, (_, i) =>
    ["category", "amount", "cumulative"].map((name) => tidied(shows("Pareto", first + i, columns.get(name)!))),
  );
}

const sentence = (shows: Shows) => {
  const { top, left } = boxOf(LAID.places.get("pareto")!.fields.get("sentence")!.area);
  return shows("Pareto", top, left);
};

function checkListed(shows: Shows): void {
  expect(rows(shows, "pareto")).toEqual([
    ["Traffic", 40, 0.666666667],
    ["Breakdown", 14, 0.9],
    ["Weather", 6, 1],
    ["Loading", 0, 1],
    ["", "", ""],
  ]);
  const last = rows(shows, "drawn")[LISTED.length]!;
  expect(last[0]).toBe("");
  for (const cell of last.slice(1)) expect(JSON.stringify(cell)).toContain("#N/A");
  expect(sentence(shows)).toBe("2 of 3 causes make up 90% of all runs late; the largest is Traffic (67%).");
}

function checkUnlisted(shows: Shows): void {
  expect(rows(shows, "drawn")).toEqual([
    ["(not listed)", 140, 0.7],
    ["Traffic", 40, 0.9],
    ["Breakdown", 14, 0.97],
    ["Weather", 6, 1],
    ["Loading", 0, 1],
  ]);
}
const UNLISTED: Data = [...LISTED, ["Strike", 140]];

test("where every cause is listed, nothing is drawn of others", () => checkListed(inWorkbench(LISTED)));
test("a cause that is typed later is drawn among others", () => checkUnlisted(inWorkbench(UNLISTED)));

testWith("LibreOffice", "and in LibreOffice", (soffice) => {
  checkListed(calculatedByLibreOffice(LAID.plan, LISTED, soffice));
  checkUnlisted(calculatedByLibreOffice(LAID.plan, UNLISTED, soffice));
});

test("one cause makes up, several make up", () => {
  expect(
    sentence(
      inWorkbench([
        ["Traffic", 40],
        ["Weather", 2],
      ]),
    ),
  ).toMatch(/^1 of 2 causes makes up 95% /);
  expect(sentence(inWorkbench([["Traffic", 40]]))).toMatch(/^1 of 1 cause makes up 100% /);
});
