import { hostContract } from "../hosts.contract";
import { openExcel } from "./open-excel";

hostContract("Excel with ExcelApi 1.12", (sheets) => openExcel("1.12", sheets));
hostContract("Excel with ExcelApi 1.15", (sheets) => openExcel("1.15", sheets));

test("a place is shown: its sheet becomes the active one and its cells are selected", async () => {
  const opened = openExcel("1.12", [NOTES, { ...NOTES, name: "Late minutes" }]);
  await opened.host.show!({ sheet: "Late minutes", area: "B2:C3" });
  expect((await opened.host.read()).selected).toEqual({ sheet: "Late minutes", area: "B2:C3" });
});

const NOTES = {
  name: "Notes",
  cells: [],
  formats: [],
  formulas: {},
  merged: [],
  hidden: false,
  hiddenRows: [],
  hiddenColumns: [],
  tables: [],
};
