import { sheetsCarriedOut } from "../../src/hosts/file/calculated-file";
import { surveyWorkbook } from "../../src/xlsx/survey-workbook";
import { LATE_BUSES, wholeProject } from "../templates/whole-late-buses";
import { differingCells } from "./differing-cells";

test("both calculators show the same in every cell of a whole project", () => {
  const { plan } = wholeProject();
  expect(differingCells(sheetsCarriedOut(LATE_BUSES.contents, surveyWorkbook(LATE_BUSES.contents), plan))).toEqual([]);
});
