import { CATALOGUE } from "../../functions/catalogue";
import { argumentsOfSelection } from "../../taskpane/model/arguments-of-selection";
import { formulaOf } from "../../taskpane/model/formula-of";
import type { Cell } from "../../src/workbook/cell";
import { sheetOf } from "../workbook/sheet-of";
import { opened } from "./opened";

const days = Array.from({ length: 12 }, (_, i): Cell[] => [
  `@2025-09-${String(i + 1).padStart(2, "0")}`,
  ["Adams", "Baker"][i % 2]!,
  4 + (i % 3),
  40,
  i < 6 ? "Before" : "After",
]);
const LOG = sheetOf([["Date", "School", "Late runs", "Runs", "Phase"], ...days], { name: "Bob's runs" });
const plain = sheetOf([["Defects", "Units"], [4, 200], [null, null], [7]], { name: "Plain" });

/** The formula that a selection comes to, as far as it gives the arguments. */
function formula(name: string, area: string, sheet = LOG) {
  const it = CATALOGUE.find((one) => one.name === name)!;
  return formulaOf(it, argumentsOfSelection(it, sheet, { sheet: sheet.name, area }), "").formula;
}

test.each([
  ["a column with its heading, which is left out", "HISTOGRAM", "C1:C13", "=HISTOGRAM('Bob''s runs'!$C$2:$C$13)"],
  ["a heading alone", "HISTOGRAM", "C1", "=HISTOGRAM('Bob''s runs'!$C$2:$C$13)"],
  ["one cell of a table stands for its column", "HISTOGRAM", "C5", "=HISTOGRAM('Bob''s runs'!$C$2:$C$13)"],
  ["some rows are those rows", "HISTOGRAM", "C4:C9", "=HISTOGRAM('Bob''s runs'!$C$4:$C$9)"],
  ["a range beyond the data ends with the data", "HISTOGRAM", "C1:C900", "=HISTOGRAM('Bob''s runs'!$C$2:$C$13)"],
  [
    "values and their labels, whichever comes first",
    "COMPARE_GROUPS",
    "B1:C13",
    "=COMPARE_GROUPS('Bob''s runs'!$C$2:$C$13,'Bob''s runs'!$B$2:$B$13)",
  ],
  ["a count and what it is out of", "FUNNEL", "C2:D13", "=FUNNEL('Bob''s runs'!$C$2:$C$13,'Bob''s runs'!$D$2:$D$13)"],
  ["two columns of numbers", "COMPARE", "C2:D13", "=COMPARE('Bob''s runs'!$C$2:$C$13,'Bob''s runs'!$D$2:$D$13)"],
  ["words alone, counted", "PARETO", "B1:B13", "=PARETO('Bob''s runs'!$B$2:$B$13)"],
] as const)("%s", (_, name, area, expected) => {
  expect(formula(name, area)).toBe(expected);
});

test("dates and other words are no values and no phases; a column that is called so is", () => {
  expect(formula("CONTROL_LIMITS", "A1:C13")).toBe("=CONTROL_LIMITS('Bob''s runs'!$C$2:$C$13)");
  expect(formula("CONTROL_LIMITS", "C1:E13")).toBe(
    "=CONTROL_LIMITS('Bob''s runs'!$C$2:$C$13,,'Bob''s runs'!$D$2:$D$13,'Bob''s runs'!$E$2:$E$13)",
  );
});

test("functions of single numbers take the cells one by one", () => {
  expect(formula("DPMO", "A2:B2", plain)).toBe("=DPMO('Plain'!$A$2,'Plain'!$B$2)");
  expect(formula("DPMO", "A1:B2", plain)).toBe("=DPMO('Plain'!$A$2,'Plain'!$B$2)");
  expect(formula("SIGMA_LEVEL", "A2", plain)).toBe("=SIGMA_LEVEL('Plain'!$A$2)");
});

test("blank cells give nothing", () => {
  expect(formula("HISTOGRAM", "H1:H9")).toBe("=HISTOGRAM()");
});

test("a function that is opened is filled in from the selection, on whichever sheet; the formula goes to the active cell", async () => {
  const { book, pane } = await opened([LOG, plain], "C3");
  await pane.ask({ event: "view chosen", view: "functions" });
  await pane.ask({ event: "function opened", name: "HISTOGRAM" });
  const { typed, says } = pane.state().functions;
  expect(typed).toEqual({ values: "'Bob''s runs'!$C$2:$C$13" });
  expect(says).toContain("Filled in from the selection, Bob's runs!C3.");
  book.selected = { sheet: "Plain", area: "D9" };
  const it = CATALOGUE.find(({ name }) => name === "HISTOGRAM")!;
  const inserted = formulaOf(it, typed, "").formula;
  await pane.ask({ event: "insert asked", formula: inserted });
  expect(book.content("Plain", "D9")).toEqual({ formula: inserted });
});

test("the formula never overwrites the data that it was filled in from", async () => {
  const { book, pane } = await opened([LOG], "C3");
  await pane.ask({ event: "view chosen", view: "functions" });
  await pane.ask({ event: "function opened", name: "HISTOGRAM" });
  await pane.ask({ event: "insert asked", formula: "=HISTOGRAM('Bob''s runs'!$C$2:$C$13)" });
  expect(pane.state().problem?.says).toContain("Click an empty cell");
  expect(book.content("Bob's runs", "C3")).toBe(5);
});

test("without a selection the form is blank and says nothing; who asks is told", async () => {
  const { book, pane } = await opened([LOG]);
  book.selected = undefined;
  await pane.ask({ event: "view chosen", view: "functions" });
  await pane.ask({ event: "function opened", name: "HISTOGRAM" });
  expect(pane.state().functions).toMatchObject({ typed: {}, says: "" });
  await pane.ask({ event: "selection asked" });
  expect(pane.state().functions.says).toContain("Nothing is selected.");
  expect(pane.state().draft).toBeNull();
});

test("what was typed stays when the function is filled in, unless the selection is asked for", async () => {
  const { book, pane } = await opened([LOG], "C3");
  await pane.ask({ event: "view chosen", view: "functions" });
  pane.begin({ event: "function opened", name: "COMPARE" });
  pane.begin({ event: "argument typed", name: "before", text: "A1:A9" });
  await pane.settled();
  expect(pane.state().functions.typed).toEqual({ before: "A1:A9" });
  book.selected = { sheet: "Bob's runs", area: "C2:D13" };
  await pane.ask({ event: "selection asked" });
  expect(pane.state().functions.typed).toEqual({
    before: "'Bob''s runs'!$C$2:$C$13",
    after: "'Bob''s runs'!$D$2:$D$13",
  });
});

test("a selection that cannot be read is a fault only for who asked for it", async () => {
  const { book, pane } = await opened([LOG], "C3");
  await pane.ask({ event: "view chosen", view: "functions" });
  book.faults = { fail: { read: "Several areas are selected. Select one." } };
  await pane.ask({ event: "function opened", name: "HISTOGRAM" });
  expect(pane.state().problem).toBeNull();
  await pane.ask({ event: "selection asked" });
  expect(pane.state().problem?.says).toBe("Several areas are selected. Select one.");
});
