import fc from "fast-check";
import { strToU8 } from "fflate";
import { findTables } from "../../src/workbook/find-tables";
import { readCsv } from "../../src/xlsx/read-csv";

const read = (text: string) => readCsv(strToU8(text), "runs");
const cells = (text: string) => read(text).cells;

test("quotes hold delimiters, line breaks and quotes", () => {
  expect(cells('a,"b, c","d ""e"""\r\n"two\nlines",,\r\n')).toEqual([
    ["a", "b, c", 'd "e"'],
    ["two\nlines", null, null],
  ]);
});

test("numbers, money, percentages, accounting negatives and truth values are what they say", () => {
  const { cells: grid, formats } = read('12,"1,234.50",$5,($7.25),12.5%,-3,1e3,TRUE,.5,+4\n');
  expect(grid[0]).toEqual([12, 1234.5, 5, -7.25, 0.125, -3, 1000, true, 0.5, 4]);
  expect(formats[0]).toEqual([
    "General",
    "#,##0.00",
    '"$"#,##0',
    '"$"#,##0.00',
    "0.0%",
    "General",
    "General",
    "General",
    "General",
    "General",
  ]);
});

test("a heading of figures names its column by what it shows", () => {
  const figures = '10%,$5,7:30 AM,"1,000"';
  const sheet = read(`Date,Runs,Late,Riders,${figures}\n1/5/2026,3,4,5,6,7,8,9\n1/6/2026,4,3,5,6,7,8,9\n`);
  const names = findTables(sheet).tables[0]?.columns.map(({ name }) => name);
  expect(names?.slice(4)).toEqual(["10%", "$5", "7:30 AM", "1,000"]);
});

test("codes stay words: leading zeros, long digits, phone numbers, ranges", () => {
  const row = [
    "00417",
    "12345678901234567890",
    "555-0100",
    "9-12",
    "1,23",
    "N/A",
    "1.2.3",
    "12 runs",
    "$",
    "-",
    "=1+1",
  ];
  expect(cells(row.map((field) => `"${field}"`).join(","))).toEqual([row]);
});

test("dates become serial days with a format that shows them alike", () => {
  const { cells: grid, formats } = read(
    '9/5/2025,2025-09-05,5-Sep-25,"September 5, 2025",9/5/25 7:45,7:45 AM,Sep 2025\n',
  );
  expect(grid[0]).toEqual([45905, 45905, 45905, 45905, 45905 + 7.75 / 24, 7.75 / 24, 45901]);
  expect(formats[0]).toEqual([
    "m/d/yyyy",
    "yyyy-mm-dd",
    "d-mmm-yy",
    "mmm d, yyyy",
    "m/d/yy h:mm",
    "h:mm AM/PM",
    "mmm yyyy",
  ]);
});

test("days come first in a column that shows it, and only there", () => {
  expect(cells("3/4/2026,3/4/2026\n25/4/2026,4/25/2026\n")).toEqual([
    [46115, 46085],
    [46137, 46137],
  ]);
});

test.each([
  [
    "semicolons with decimal commas",
    "Day;Rate\n1;2,5\n2;1.234,75\n",
    [
      ["Day", "Rate"],
      [1, 2.5],
      [2, 1234.75],
    ],
  ],
  [
    "semicolons with decimal points",
    "Day;Runs\n1;1,240\n2;2.5\n",
    [
      ["Day", "Runs"],
      [1, 1240],
      [2, 2.5],
    ],
  ],
  [
    "tabs",
    "Day\tRuns\n1\t1,240\n",
    [
      ["Day", "Runs"],
      [1, 1240],
    ],
  ],
  [
    "bars",
    "Day|Runs\n1|2\n",
    [
      ["Day", "Runs"],
      [1, 2],
    ],
  ],
  [
    "a first line that names it",
    "sep=;\nDay;Runs, all\n1;2\n",
    [
      ["Day", "Runs, all"],
      [1, 2],
    ],
  ],
  ["one column", "Runs\n1\n2\n", [["Runs"], [1], [2]]],
])("%s are told apart by themselves", (_, text, grid) => {
  expect(cells(text)).toEqual(grid);
});

test("byte order marks, 16-bit text and old Windows text are read", () => {
  expect(cells("\ufeffA\n1\n")).toEqual([["A"], [1]]);
  const sixteen = Uint8Array.from([
    0xff,
    0xfe,
    ...[..."é\t1\n"].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  ]);
  expect(readCsv(sixteen, "x").cells).toEqual([["é", 1]]);
  expect(readCsv(Uint8Array.from([0xe9, 0x92, 0x2c, 0x31]), "x").cells).toEqual([["é’", 1]]);
});

test("short lines are filled up, trailing blank lines and columns are left out", () => {
  expect(cells("a,b,c,,\n1\n\n2,3\n,,,\n\n")).toEqual([
    ["a", "b", "c"],
    [1, null, null],
    [null, null, null],
    [2, 3, null],
  ]);
});

test.each([
  ["nothing", new Uint8Array(0), /empty: it holds no bytes/],
  ["blank lines", strToU8("\n , \n"), /only blank lines/],
  ["a picture", Uint8Array.from([0x89, 0x50, 0, 0, 1]), /not a text file/],
  [
    "a quotation mark that never closes",
    strToU8('a,b\n1,"oops\n2,3\n'),
    /opens in record 2 of the file is never closed/,
  ],
])("%s is refused with a sentence", (_, bytes, sentence) => {
  expect(() => readCsv(bytes, "x")).toThrow(sentence);
});

test("any table of words that is written by the rules is read back", () => {
  const word = fc
    .string({ unit: fc.constantFrom("a", '"', ",", "\n", ";", "é", "=", "x") })
    .filter((text) => text.trim() !== "" && !text.includes("\r"));
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word, word), { minLength: 3, maxLength: 8 }), (table) => {
      const text = table.map((row) => row.map((field) => `"${field.replace(/"/g, '""')}"`).join(",")).join("\r\n");
      expect(cells(text)).toEqual(table);
    }),
  );
});

test("any bytes at all are read or refused with a sentence", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      try {
        readCsv(bytes, "x");
      } catch (problem) {
        expect(problem).toMatchObject({ name: "XlsxProblem", message: expect.stringMatching(/^[A-Z].*\.$/) });
      }
    }),
    { numRuns: 1000 },
  );
});
