import { isOurs } from "../../src/workbook/survey";
import { surveyWorkbook } from "../../src/xlsx/survey-workbook";
import { columnLetters } from "../../src/workbook/address";
import type { CellEdit } from "../../src/xlsx/patch-cells";
import type { Cell } from "../../src/workbook/cell";
import { placeIn, recalculated, typedInto, wholeProject } from "./whole-late-buses";

const WHOLE = wholeProject();
const kpi = (column: string, row: number, content: CellEdit["content"]): CellEdit => ({
  ...placeIn(WHOLE, "kpis", { table: "kpis", column, row }),
  content,
});

const EDITS = [
  kpi("target", 0, 1.357),
  kpi("unit", 0, "minutes a run"),
  kpi("frequency", 0, "Every school day"),
  kpi("owner", 0, "Head of Routing"),
  kpi("target", 1, 0.0777),
  kpi("name", 1, "Share of late runs"),
  kpi("target", 2, 43.21),
  kpi("better", 2, "Near target"),
  kpi("tolerance", 2, 50),
];

interface Shown {
  readonly sheet: string;
  readonly at: string;
  readonly shows: Cell;
}

/** Every cell of our sheets as it shows after the edits. */
const CELLS: readonly Shown[] = (() => {
  const file = typedInto(WHOLE.bytes, EDITS);
  const survey = surveyWorkbook(file.contents);
  const answers = recalculated(file);
  return file.contents.sheets
    .filter(({ name }) => isOurs(survey, name) && name !== "_tollgate")
    .flatMap(({ name: sheet, cells }) =>
      cells.flatMap((row, r) =>
        row.map((_, c): Shown => ({ sheet, at: `${columnLetters(c)}${r + 1}`, shows: answers.cell(sheet, r, c) })),
      ),
    );
})();

const texts = (word: RegExp) => CELLS.filter(({ shows }) => typeof shows === "string" && word.test(shows));
const sheetsOf = (cells: readonly Shown[]) => [...new Set(cells.map(({ sheet }) => sheet))];
const inTable = (template: string, table: string, column: string, row = 0): Cell | undefined => {
  const { sheet, row: r, column: c } = placeIn(WHOLE, template, { table, column, row });
  return CELLS.find((it) => it.sheet === sheet && it.at === `${columnLetters(c)}${r + 1}`)?.shows;
};

/** Sheets on which such a figure is a count, a time or the number of a row, and no target. */
const OTHERS =
  /^(Process map|Measurement check|Opportunity ranking|Late minutes per run|Late-run rate|Instructional hours lost)$/;

test("a target that is changed on the KPIs sheet is changed on every sheet: none says the old one any more", () => {
  const figures = CELLS.filter(
    ({ sheet, shows }) => shows === 1.2 || ((shows === 0.08 || shows === 40) && !OTHERS.test(sheet)),
  );
  expect(figures).toEqual([]);
  expect(
    texts(/(^|[^\d.,$])(1\.20?|8(\.0)?%|0\.08|40(\.0)?)(?=$|[^\d.,%]|[.,]($|\s))/).filter(
      ({ sheet }) => sheet !== "Measurement check",
    ),
  ).toEqual([]);
  const now = CELLS.filter(({ shows }) => shows === 1.357 || (typeof shows === "string" && /1\.36|1\.357/.test(shows)));
  for (const sheet of [
    "Home",
    "Process inventory",
    "Charter",
    "Voice of the customer",
    "KPIs",
    "Late minutes per run",
    "Scorecard",
    "Portfolio row",
  ])
    expect({ sheet, says: sheetsOf(now).includes(sheet) }).toEqual({ sheet, says: true });
});

test("unit, frequency, owner, better and tolerance follow as well", () => {
  expect(inTable("voice-of-customer", "voices", "unit", 1)).toBe("minutes a run");
  expect(inTable("data-collection", "measures", "says")).toBe(
    "Minutes late / Runs operated; minutes a run; Every school day; chart xmr",
  );
  expect(inTable("scorecard", "scores", "owner")).toBe("Head of Routing");
  expect(texts(/(?<!Late )minutes per run/i)).toEqual([]);
  expect(inTable("voice-of-customer", "voices", "direction")).toBe("Near target");
  expect(inTable("scorecard", "scores", "attainment", 2)).toMatch(/^\d+% of tolerance used$/);
  expect(inTable("scorecard", "scores", "status", 2)).toBe("Met");
});

test("a KPI that is renamed is named anew by charts, scorecard and Home, and rows that chose the old name say so", () => {
  const renamed = sheetsOf(texts(/Share of late runs/));
  for (const sheet of ["Home", "Scorecard", "Control plan", "Dashboard", "Baseline"]) expect(renamed).toContain(sheet);
  expect(inTable("voice-of-customer", "voices", "linked", 2)).toBe("No such KPI");
  expect(inTable("data-collection", "measures", "says", 1)).toBe("No such KPI");
});
