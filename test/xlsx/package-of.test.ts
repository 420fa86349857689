import { strToU8 } from "fflate";
import { openPackage, packageBytes } from "../../src/xlsx/package";
import { packageOf } from "../../src/xlsx/package-of";
import { readCsv } from "../../src/xlsx/read-csv";
import { readWorkbook } from "../../src/xlsx/read-workbook";

test("delimited text becomes a workbook that reads the same: values, dates, money, errors, codes, text like formulas", () => {
  const contents = readCsv(
    strToU8('Day,Cost,Code,Rate,Note\n9/5/2025,"$1,234.50",007,#N/A,=1+1\n9/6/2025,$5.00,008,12.5%,"a, b"\n'),
    "Export & more",
  );
  const again = readWorkbook(openPackage(packageBytes(packageOf([contents]))));
  expect(again.sheets).toEqual([contents]);
});

test("several sheets keep their order, and a hidden one stays hidden", () => {
  const one = readCsv(strToU8("A\n1\n"), "One");
  const two = { ...readCsv(strToU8("B\n2\n"), "Two"), hidden: true };
  expect(readWorkbook(packageOf([one, two])).sheets).toEqual([one, two]);
});
