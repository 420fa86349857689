import fc from "fast-check";
import { areaOf } from "../../src/workbook/address";
import type { Cell } from "../../src/workbook/cell";
import { findTables } from "../../src/workbook/find-tables";
import type { SheetContents } from "../../src/workbook/sheet-contents";
import { columnArea, columnAt } from "../../src/workbook/table-found";
import { sheetOf } from "./sheet-of";

type Rows = readonly (readonly Cell[])[];

const days = (count: number) => Array.from({ length: count }, (_, i) => `@2025-09-${String(i + 1).padStart(2, "0")}`);
const late = days(6).map((date, i) => [date, 100 + i, 10 + i, 55.5 + i]);
const HEADING = ["Date", "Runs operated", "Late runs", "Minutes late"];
const N_A: Cell = { error: "#N/A" };

/** Each table as "area: name kind, name kind", its heading not counted in the area. */
function found(rows: Rows, more: Partial<SheetContents> = {}): string[] {
  return findTables(sheetOf(rows, more)).tables.map(
    ({ data, columns }) => `${areaOf(data)}: ${columns.map(({ name, kind }) => `${name} ${kind}`).join(", ")}`,
  );
}

const says = (rows: Rows, more: Partial<SheetContents> = {}) => {
  const { tables, says: whole } = findTables(sheetOf(rows, more));
  return [...tables.flatMap((table) => table.says), ...whole].join("\n");
};

const PLAIN = "A2:D7: Date date, Runs operated denominator, Late runs count, Minutes late measurement";
const plain = (firstRow: number) => PLAIN.replace("A2:D7", `A${firstRow}:D${firstRow + 5}`);

describe("a table is found", () => {
  test("that fills the sheet", () => {
    expect(found([HEADING, ...late])).toEqual([PLAIN]);
  });

  test("under a title, a banner and a blank row", () => {
    const rows = [["Late buses 2025-26"], ["All terminals, mornings and afternoons"], [], HEADING, ...late];
    expect(found(rows, { merged: ["A2:D2"] })).toEqual([plain(5)]);
    expect(findTables(sheetOf(rows)).tables[0]!.title).toBe(
      "Late buses 2025-26 All terminals, mornings and afternoons",
    );
    expect(says(rows)).toContain("Rows 1 to 2 above the heading are read as title and notes.");
  });

  test("right under its title, without a blank row", () => {
    expect(found([["Late buses"], HEADING, ...late])).toEqual([plain(3)]);
  });

  test("that starts in the middle of the sheet", () => {
    const rows = [[], [], ...[HEADING, ...late].map((row) => [null, null, ...row])];
    expect(found(rows)).toEqual([PLAIN.replace("A2:D7", "C4:F9")]);
  });

  test("whose heading is parted from its rows by a blank row", () => {
    expect(found([HEADING, [], ...late])).toEqual([plain(3)]);
  });

  test("with blank rows among its rows, which are passed over", () => {
    const rows = [HEADING, ...late.slice(0, 3), [], ...late.slice(3)];
    expect(found(rows)).toEqual([PLAIN.replace("D7", "D8")]);
    expect(findTables(sheetOf(rows)).tables[0]!.skipped).toEqual([4]);
    expect(says(rows)).toContain("1 blank row within the data is passed over.");
  });

  test("with a totals row right below it, and after a blank row", () => {
    const total = ["Total", 615, 75, 348];
    for (const rows of [
      [HEADING, ...late, total],
      [HEADING, ...late, [], total],
    ]) {
      expect(found(rows)).toEqual([PLAIN]);
      expect(says(rows)).toMatch(/Row \d "Total" looks like a totals row and is left out\./);
    }
  });

  test("with rows of averages and extremes below it", () => {
    expect(found([HEADING, ...late, ["Average", 102.5, 12.5, 58], ["Maximum", 105, 15, 60.5]])).toEqual([PLAIN]);
  });

  test("with a row of sums that nothing labels", () => {
    const rows = [HEADING, ...late, [null, 615, 75, 348]];
    expect(found(rows)).toEqual([PLAIN]);
    expect(says(rows)).toContain("Row 8 has no label and holds the sums of the rows above it; it is left out.");
  });

  test("with dated rows of tiny or of doubling values, none of which is a total", () => {
    for (const value of [(i: number) => (i + 1) * 1e-9, (i: number) => 2 ** Math.max(0, i - 1)]) {
      const rows = [["Date", "Grams"], ...days(9).map((date, i) => [date, value(i)])];
      expect(found(rows)).toEqual([expect.stringMatching(/^A2:B10: /)]);
      expect(says(rows)).not.toContain("left out");
    }
  });

  test("with tiny values without dates, of which only the exact sum is left out", () => {
    const tiny = [1, 2, 3, 5].map((value) => [value, value * 1.5e-9, value * 2.5e-9]);
    const heading = ["Sample", "Grams", "Ounces"];
    const sums = [null, 1.65e-8, 2.75e-8];
    expect(found([heading, ...tiny])).toEqual([expect.stringMatching(/^A2:C5: /)]);
    expect(found([heading, ...tiny, sums])).toEqual([expect.stringMatching(/^A2:C5: /)]);
    expect(found([heading, ...tiny, [null, 1.66e-8, 2.76e-8]])).toEqual([expect.stringMatching(/^A2:C6: /)]);
  });

  test("with a last row whose formulas add up the rows above, whatever its label", () => {
    const rows = [HEADING, ...late, ["District", 1, 1, 1]];
    expect(found(rows, { formulas: { B8: "=SUM(B2:B7)" } })).toEqual([PLAIN]);
  });

  test("with subtotals in the middle, which are passed over", () => {
    const schools = [
      ["School", "Meals"],
      ["Cedar", 10],
      ["Oak", 20],
      ["Elementary total", 30],
      ["Lake", 5],
      ["Hill", 6],
      ["Middle total", 11],
      ["Grand total", 41],
    ];
    const [table] = findTables(sheetOf(schools)).tables;
    expect(areaOf(table!.data)).toBe("A2:B6");
    expect(table!.skipped).toEqual([3]);
  });

  test("with notes below it", () => {
    const rows = [HEADING, ...late, ["* Snow days are left out"], [], ["Source: dispatcher log"]];
    expect(found(rows)).toEqual([PLAIN]);
    expect(says(rows)).toMatch(
      /Row 8 holds a note \(A8\) and is left out\.[\s\S]*Row 10 of sheet "Data" holds a note and is left out\./,
    );
  });

  test("whose heading comes back on each printed page", () => {
    const rows = [HEADING, ...late.slice(0, 3), HEADING, ...late.slice(3)];
    expect(findTables(sheetOf(rows)).tables[0]!.skipped).toEqual([4]);
  });

  test("under a heading of two lines", () => {
    const rows = [["Date", "Runs", "Late", "Minutes"], [null, "operated", "runs", "late"], ...late];
    expect(found(rows)).toEqual([
      "A3:D8: Date date, Runs operated denominator, Late runs count, Minutes late measurement",
    ]);
  });

  test("under merged group headings, which tell twins apart", () => {
    const rows = [
      [null, "AM", null, "PM"],
      ["Date", "Runs", "Late", "Runs", "Late"],
      ...days(4).map((date, i) => [date, 50, 3 + i, 60, 4 + i]),
    ];
    expect(found(rows, { merged: ["B1:C1", "D1:E1"] })).toEqual([
      "A3:E6: Date date, AM Runs denominator, AM Late count, PM Runs denominator, PM Late count",
    ]);
  });

  test("whose headings are years", () => {
    const rows = [
      ["School", 2023, 2024, 2025],
      ["Cedar", 0.91, 0.92, 0.93],
      ["Oak", 0.89, 0.9, 0.94],
    ];
    expect(found(rows)).toEqual(["A2:D3: School label, 2023 measurement, 2024 measurement, 2025 measurement"]);
  });

  test("whose headings are months", () => {
    const rows = [
      ["School", "@2025-09-01", "@2025-10-01"],
      ["Cedar", 12, 14],
      ["Oak", 9, 11],
    ];
    expect(found(rows)).toEqual(["A2:C3: School label, 9/1/2025 count, 10/1/2025 count"]);
  });

  test("without any heading, by the letters of its columns", () => {
    expect(found(late)).toEqual(["A1:D6: Column A date, Column B count, Column C count, Column D measurement"]);
    expect(says(late)).toContain("There is no heading above the rows, so the columns are called by their letters.");
  });

  test("of a single column", () => {
    expect(found([["Minutes late"], [12], [9], [15]])).toEqual(["A2:A4: Minutes late measurement"]);
  });

  test("of words alone, one cause a row", () => {
    const rows = [["Cause"], ["Traffic"], ["Traffic"], ["No driver"], ["Traffic"], ["Breakdown"]];
    expect(found(rows)).toEqual(["A2:A6: Cause category"]);
    expect(says(rows)).toContain("No column holds figures; the words can be counted, for a Pareto chart.");
  });

  test("beside another one, with a blank column between", () => {
    const rows = [
      ["School", "Meals", null, "Cause", "Late runs"],
      ["Cedar", 10, null, "Traffic", 5],
      ["Oak", 20, null, "No driver", 3],
      ["Pine", 30],
    ];
    expect(found(rows)).toEqual(["A2:B4: School label, Meals count", "D2:E3: Cause label, Late runs count"]);
  });

  test("across a blank column that is there for looks", () => {
    const rows = [["Date", "Runs operated", null, "Late runs"], ...days(4).map((date, i) => [date, 100, null, 5 + i])];
    expect(found(rows)).toEqual(["A2:D5: Date date, Runs operated denominator, Late runs count"]);
  });

  test("above another one, with a title of its own", () => {
    const rows = [
      ["By day"],
      HEADING,
      ...late,
      [],
      ["By cause"],
      ["Cause", "Late runs"],
      ["Traffic", 5],
      ["No driver", 3],
      ["Breakdown", 1],
    ];
    expect(found(rows)).toEqual([plain(3), "A12:B14: Cause label, Late runs count"]);
    expect(findTables(sheetOf(rows)).tables[1]!.title).toBe("By cause");
  });

  test("that the user has declared as a table, and another one beside its edge", () => {
    const rows = [
      ["Week", "Absent", "Low temperature"],
      [1, 10, 41],
      [2, 12, 38],
      [3, 9, 44],
    ];
    expect(found(rows, { tables: [{ name: "Absences", area: "A1:B4" }] })).toEqual([
      "A2:B4: Week label, Absent count",
      "C2:C4: Low temperature measurement",
    ]);
  });

  test("whose first row of data has no figures yet", () => {
    const rows = [
      ["Week", "Terminal", "Late runs"],
      [1, "North", "N/A"],
      [2, "North", 4],
      [3, "South", 5],
    ];
    expect(found(rows)).toEqual(["A2:C4: Week label, Terminal category, Late runs count"]);
  });

  test("in right-to-left script and with emoji", () => {
    const rows = [["التاريخ", "دقائق التأخير 🚌"], ...days(3).map((date, i) => [date, 5.5 + i])];
    expect(found(rows)).toEqual(["A2:B4: التاريخ date, دقائق التأخير 🚌 measurement"]);
  });
});

describe("a column is", () => {
  const kind = (name: string, ...values: Cell[]) =>
    columnAt(
      findTables(sheetOf([["Day", name], ...values.map((value, i) => [`@2025-09-0${i + 1}`, value])])).tables[0]!,
      1,
    )!.kind;

  test.each([
    ["percentage", "On-time %", [91, 94.5, 88, 97]],
    ["percentage", "Attendance rate", [0.91, 0.945, 0.88, 0.97]],
    ["money", "Fuel cost", [1200, 1300.5, 900, 1000]],
    ["measurement", "Minutes late", [12, 9, 15, 11]],
    ["measurement", "Late minutes per run", [0.5, 0.7, 0.6, 0.2]],
    ["count", "Riders on late runs", [310, 250, 400, 120]],
    ["count", "Number of days", [3, 4, 5, 3]],
    ["id", "Bus #", [417, 221, 305, 118]],
    ["category", "Route", [12, 12, 14, 12]],
    ["id", "Work order", ["WO-1", "WO-2", "WO-3", "WO-4"]],
    ["label", "School year", ["2021-22", "2022-23", "2023-24", "2024-25"]],
    ["label", "Week", [1, 2, 3, 4]],
    ["category", "Day type", ["Regular", "Regular", "Early release", "Regular"]],
    ["note", "Note", ["Storm, flooded roads", null, "First day of school", "Log missing"]],
    ["category", "Open?", [true, false, true, true]],
    ["empty", "Reviewed by", [null, null, null, null]],
  ] as const)("a %s: %s", (expected, name, values) => {
    expect(kind(name, ...values)).toBe(expected);
  });

  test("a date, also where dates are typed as text, which is said", () => {
    const rows = [
      ["Day", "Late runs"],
      ["9/1/2025", 4],
      ["9/2/2025", 6],
      ["9/3/2025", 5],
    ];
    expect(found(rows)).toEqual(["A2:B4: Day date, Late runs count"]);
    expect(says(rows)).toContain('The dates of "Day" are typed as text');
  });

  test("numeric where its numbers are stored as text, which is said with how to mend it", () => {
    const rows = [
      ["Day", "Late runs"],
      ["@2025-09-01", "4"],
      ["@2025-09-02", "6"],
      ["@2025-09-03", "5"],
    ];
    expect(found(rows)).toEqual(["A2:B4: Day date, Late runs count"]);
    expect(says(rows)).toMatch(/The numbers of "Late runs" are stored as text.*Text to Columns/);
  });
});

describe("counts and denominators belong together", () => {
  const pairs = (rows: Rows) => findTables(sheetOf(rows)).tables[0]!.pairs;

  test("when names and numbers both say so", () => {
    expect(pairs([HEADING, ...late])).toEqual([{ count: 2, denominator: 1 }]);
    expect(
      pairs([
        ["School", "Absences", "Enrollment"],
        ["Cedar", 12, 400],
        ["Oak", 9, 350],
      ]),
    ).toEqual([{ count: 1, denominator: 2 }]);
    expect(
      pairs([
        ["Month", "Orders completed", "Orders opened"],
        [1, 30, 40],
        [2, 41, 45],
      ]),
    ).toEqual([{ count: 1, denominator: 2 }]);
  });

  test("not when a count is once above", () => {
    expect(pairs([HEADING, ...late, ["@2025-09-09", 5, 6, 1.5]])).toEqual([]);
  });

  test("not when only the numbers fit", () => {
    expect(
      pairs([
        ["Day", "Breakfasts", "Lunches"],
        [1, 100, 200],
        [2, 120, 220],
      ]),
    ).toEqual([]);
  });

  test("not when something is counted out of minutes or of fractions", () => {
    expect(
      pairs([
        ["Day", "Late runs", "Runs total minutes"],
        [1, 3, 200],
        [2, 4, 220],
      ]),
    ).toEqual([]);
    expect(
      pairs([
        ["Day", "Late runs", "Runs operated"],
        [1, 3, 200.5],
        [2, 4, 220],
      ]),
    ).toEqual([]);
  });
});

describe("it is said in a sentence", () => {
  test("which cells are no numbers, and that they are gaps", () => {
    const rows = [
      ["Day", "Minutes late"],
      [1, 5],
      [2, "N/A"],
      [3, N_A],
      [4, "snow"],
      [5, "closed"],
      [6, 7],
      [7, 8],
      [8, null],
      [9, 3],
      [10, 4],
    ];
    expect(says(rows)).toContain(
      '4 cells of "Minutes late" are not numbers (B3 "N/A", B4 #N/A, B5 "snow", and 1 more) and are treated as gaps.',
    );
    expect(says(rows)).toContain('1 cell of "Minutes late" is blank and is treated as a gap.');
  });

  test("what a column holds whose only cells are marks, or stand for values that are missing", () => {
    const column = (name: string, mark: Cell) => [
      ["Day", "Minutes late", name],
      ...days(4).map((date, i) => [date, 5 + i, i === 2 ? mark : null]),
    ];
    expect(found(column("Excluded", "x"))[0]).toContain("Excluded note");
    expect(says(column("Excluded", "x"))).not.toContain("Excluded");
    expect(found(column("Approved", "N/A"))[0]).toContain("Approved empty");
    expect(says(column("Approved", "N/A"))).toContain(
      'Column "Approved" holds nothing to use: 1 cell (C4 "N/A") stands for a value that is missing.',
    );
    expect(says(column("Approved", null))).toContain('Column "Approved" has a heading but no cells below it.');
  });

  test("that rows are hidden", () => {
    expect(says([HEADING, ...late], { hiddenRows: [2, 3] })).toContain(
      "2 rows of the data are hidden or filtered out; they count all the same.",
    );
  });

  test("that a sheet is blank", () => {
    for (const rows of [[], [[null, null]], [["", "  "], [null]]])
      expect(says(rows)).toBe('Sheet "Data" is blank. Choose a sheet with data in it.');
  });

  test("that there are no numbers", () => {
    expect(says([["Agenda"], ["Roll call"]])).toBe(
      'Sheet "Data" holds words but no numbers to chart. Choose another sheet, or add a column of numbers.',
    );
  });

  test("that there is a heading only", () => {
    expect(found([HEADING])).toEqual([]);
    expect(says([HEADING])).toContain(
      'Row 1 of sheet "Data" looks like a heading without rows below it and is left out.',
    );
  });

  test("that one row is too few", () => {
    expect(found([HEADING, late[0]!])).toHaveLength(1);
    expect(says([HEADING, late[0]!])).toContain("One row of data says little so far: limits need at least 6.");
  });

  test("that a form is no table", () => {
    const rows = [
      ["School", "Cedar"],
      ["Principal's office", "555-0100"],
      ["Enrollment", 412],
      ["Opened", "@2001-08-20"],
    ];
    expect(found(rows)).toEqual([]);
    expect(says(rows)).toContain(
      'A1:B4 of sheet "Data" looks like labels with their values, not like a table, and is left out.',
    );
  });
});

test("the cells of a column are given as an area", () => {
  const [table] = findTables(sheetOf([HEADING, ...late])).tables;
  expect(columnArea(table!, 2)).toBe("C2:C7");
});

test("a million blank rows between two tables are walked in a moment", () => {
  const blank: Cell[] = [null, null, null, null];
  const rows = [
    HEADING,
    ...late,
    ...Array.from({ length: 1000000 }, () => blank),
    ["Cause", "Late runs"],
    ["Traffic", 5],
    ["No driver", 3],
  ];
  const general = blank.map(() => "General");
  const sheet = sheetOf([HEADING, ...late]);
  const cells = rows.map((row, i) => sheet.cells[i] ?? (row === blank ? blank : [...row, null, null]));
  const { tables } = findTables({ ...sheet, cells, formats: rows.map((_, i) => sheet.formats[i] ?? general) });
  expect(tables.map(({ data }) => areaOf(data))).toEqual(["A2:D7", "A1000009:B1000010"]);
});

test("any grid at all is read without a fault, and what is said is whole sentences about cells that exist", () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    fc.constantFrom<Cell>(
      "",
      " ",
      "Date",
      "Late runs",
      "Runs operated",
      "Total",
      "N/A",
      "-",
      "Note: x",
      "=HYPERLINK(1)",
      "😀",
      "مدرسة",
      "9/1/2025",
      "12",
      "__proto__",
      N_A,
      { error: "#DIV/0!" },
      true,
      false,
      0,
      -0,
      1e308,
      -1,
      2024,
      45900,
      0.5,
    ),
    fc.string({ maxLength: 60 }),
    fc.double({ noNaN: true }),
  );
  const box = fc
    .tuple(fc.nat(9), fc.nat(5), fc.nat(9), fc.nat(5))
    .map(([top, left, down, across]) => areaOf({ top, left, bottom: top + down, right: left + across }));
  const format = fc.constantFrom("General", "m/d/yyyy", "0%", "$#,##0", "[", '"', "@");
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 14 }),
      fc.array(fc.array(format, { maxLength: 7 }), { maxLength: 14 }),
      fc.array(box, { maxLength: 3 }),
      fc.array(box, { maxLength: 2 }),
      fc.array(fc.nat(20), { maxLength: 4 }),
      (cells, formats, merged, tables, hiddenRows) => {
        const sheet = {
          ...sheetOf([]),
          cells,
          formats,
          merged,
          hiddenRows,
          tables: tables.map((area) => ({ name: "T", area })),
          formulas: { B3: "=SUM(B1:B2)", C3: "=" },
        };
        const { tables: all, says: whole } = findTables(sheet);
        for (const { data, heading, columns, skipped, label, says: own } of all) {
          expect(data.top).toBeLessThanOrEqual(data.bottom);
          expect(data.bottom).toBeLessThan(cells.length);
          if (heading !== null) expect(heading.last).toBeLessThan(data.top);
          for (const { column, odd, filled, blank } of columns) {
            expect(column).toBeGreaterThanOrEqual(data.left);
            expect(column).toBeLessThanOrEqual(data.right);
            expect(filled + blank + odd.length).toBe(data.bottom - data.top + 1 - skipped.length);
          }
          if (label !== null) expect(columns.some(({ column }) => column === label)).toBe(true);
          for (const sentence of own) expect(sentence).toMatch(/^["A-Z0-9][\s\S]*\.$/);
        }
        for (const sentence of whole) expect(sentence).toMatch(/^["A-Z0-9][\s\S]*\.$/);
      },
    ),
    { numRuns: 3000 },
  );
});
