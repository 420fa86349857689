import { foreignWorkbook } from "./foreign-workbook.mjs";
import { FIRST_DAY_AFTER_THE_FIX, lateBusesData } from "./late-buses-data.mjs";
import { serialDay } from "./school-calendar.mjs";

const DAILY = "Daily runs";
const CAUSES = "Causes";
const FUEL = "Fuel budget";
const COST = "Cost basis";

/** Days on which the log has holes, as real logs do: what was written instead of the figure. */
const HOLES = {
  "2025-10-22": { minutes: "N/A", hours: null, note: "AVL server down, minutes not recorded" },
  "2025-11-18": { riders: null, hours: null },
  "2025-12-10": { late: null, minutes: null, riders: null, hours: null, mainCause: null, note: "Log sheet missing" },
  "2026-03-04": { riders: "N/A", hours: null },
  "2026-04-14": { mainCause: null },
};

/** The late-bus log of a school year, as a transportation office keeps it: title, banner, blank row, totals row and all. */
export async function lateBuses() {
  const { excelize, call, bytes } = await foreignWorkbook();
  const { days, log, causes, terminals } = lateBusesData();
  const style = styles(call);
  call("SetSheetName", "Sheet1", DAILY);
  for (const sheet of [CAUSES, FUEL, COST]) call("NewSheet", sheet);
  writeDailyRuns(call, style, days);
  writeCauses(call, style, log, causes, terminals);
  writeFuelBudget(call, style, excelize);
  writeCostBasis(call, style);
  for (const sheet of [DAILY, CAUSES, FUEL, COST]) {
    call("SetSheetProps", sheet, { FitToPage: true });
    call("SetPageLayout", sheet, { Orientation: "landscape", FitToWidth: 1, FitToHeight: 0 });
  }
  call("SetDocProps", {
    creator: "Transportation Department",
    title: "Late bus log 2025-26",
    created: "2025-08-25T12:00:00Z",
    modified: "2026-06-08T12:00:00Z",
  });
  return bytes();
}

function styles(call) {
  const style = (of) => call("NewStyle", of).style;
  const fill = (color) => ({ Type: "pattern", Pattern: 1, Color: [color] });
  return {
    title: style({ Font: { Bold: true, Size: 14, Family: "Calibri" } }),
    banner: style({
      Font: { Italic: true, Color: "1F3864" },
      Fill: fill("DDEBF7"),
      Alignment: { WrapText: true, Vertical: "center" },
    }),
    header: style({
      Font: { Bold: true, Color: "FFFFFF" },
      Fill: fill("2F5597"),
      Alignment: { WrapText: true, Horizontal: "center", Vertical: "center" },
    }),
    date: style({ CustomNumFmt: "m/d/yyyy" }),
    month: style({ CustomNumFmt: "mmm yyyy" }),
    whole: style({ NumFmt: 3 }),
    oneDecimal: style({ CustomNumFmt: "#,##0.0" }),
    rate: style({ NumFmt: 2 }),
    percent: style({ NumFmt: 10 }),
    money: style({ CustomNumFmt: '"$"#,##0.00' }),
    dollars: style({ CustomNumFmt: '"$"#,##0' }),
    total: style({ Font: { Bold: true }, NumFmt: 3, Border: [{ Type: "top", Color: "000000", Style: 1 }] }),
    totalRate: style({ Font: { Bold: true }, NumFmt: 2, Border: [{ Type: "top", Color: "000000", Style: 1 }] }),
    totalDecimal: style({
      Font: { Bold: true },
      CustomNumFmt: "#,##0.0",
      Border: [{ Type: "top", Color: "000000", Style: 1 }],
    }),
    totalMoney: style({
      Font: { Bold: true },
      CustomNumFmt: '"$"#,##0.00',
      Border: [{ Type: "top", Color: "000000", Style: 1 }],
    }),
    note: style({ Font: { Italic: true, Color: "595959" } }),
  };
}

/** A formula with the number that Excel would have kept beside it; an empty text is kept as nothing. */
function formula(call, sheet, cell, text, answer) {
  if (typeof answer === "number") call("SetCellValue", sheet, cell, answer);
  call("SetCellFormula", sheet, cell, text);
}

function writeDailyRuns(call, style, days) {
  const headers = [
    "Date",
    "Bell schedule",
    "Runs operated",
    "Late runs",
    "Minutes late",
    "Late minutes per run",
    "Riders on late runs",
    "Instructional hours lost",
    "Main cause",
    "Note",
  ];
  const first = 5;
  call("SetCellValue", DAILY, "A1", "Transportation Department: late bus log, school year 2025-26");
  call(
    "SetCellValue",
    DAILY,
    "A2",
    "A run is late when the bus arrives after its scheduled time, morning or afternoon. Instructional hours lost = minutes past the bell x riders / 60.",
  );
  call("MergeCell", DAILY, "A2", "J2");
  call("SetSheetRow", DAILY, "A4", headers);
  const sum = { runs: 0, late: 0, minutes: 0, riders: 0, hours: 0 };
  days.forEach((day, i) => {
    const row = first + i;
    const note =
      day.iso === FIRST_DAY_AFTER_THE_FIX
        ? "Retimed routes and standby drivers start"
        : i === 0
          ? "First day of school"
          : day.note;
    const shown = { ...day, note, ...HOLES[day.iso] };
    const measured = typeof shown.minutes === "number";
    call("SetSheetRow", DAILY, `A${row}`, [
      shown.serial,
      shown.bells,
      shown.runs,
      shown.late,
      shown.minutes,
      null,
      shown.riders,
      shown.hours,
      shown.mainCause,
      shown.note || null,
    ]);
    formula(
      call,
      DAILY,
      `F${row}`,
      `IF(ISNUMBER(E${row}),E${row}/C${row},"")`,
      measured ? shown.minutes / shown.runs : "",
    );
    for (const key of Object.keys(sum)) if (typeof shown[key] === "number") sum[key] += shown[key];
  });
  const last = first + days.length - 1;
  const total = last + 1;
  call("SetCellValue", DAILY, `A${total}`, "Total");
  for (const [column, answer] of [
    ["C", sum.runs],
    ["D", sum.late],
    ["E", sum.minutes],
    ["G", sum.riders],
    ["H", Math.round(sum.hours * 10) / 10],
  ]) {
    formula(call, DAILY, `${column}${total}`, `SUM(${column}${first}:${column}${last})`, answer);
  }
  formula(call, DAILY, `F${total}`, `E${total}/C${total}`, sum.minutes / sum.runs);
  call("SetCellStyle", DAILY, "A1", "A1", style.title);
  call("SetCellStyle", DAILY, "A2", "J2", style.banner);
  call("SetCellStyle", DAILY, "A4", "J4", style.header);
  for (const [column, as] of [
    ["A", style.date],
    ["C", style.whole],
    ["D", style.whole],
    ["E", style.whole],
    ["F", style.rate],
    ["G", style.whole],
    ["H", style.oneDecimal],
  ]) {
    call("SetCellStyle", DAILY, `${column}${first}`, `${column}${last}`, as);
  }
  call("SetCellStyle", DAILY, `A${total}`, `J${total}`, style.total);
  call("SetCellStyle", DAILY, `F${total}`, `F${total}`, style.totalRate);
  call("SetCellStyle", DAILY, `H${total}`, `H${total}`, style.totalDecimal);
  [11, 15, 10, 9, 10, 12, 12, 14, 20, 42].forEach((width, i) =>
    call("SetColWidth", DAILY, "ABCDEFGHIJ"[i], "ABCDEFGHIJ"[i], width),
  );
  call("SetRowHeight", DAILY, 2, 30);
  call("SetRowHeight", DAILY, 4, 32);
  call("SetPanes", DAILY, { Freeze: true, YSplit: 4, TopLeftCell: "A5", ActivePane: "bottomLeft" });
}

function writeCauses(call, style, log, causes, terminals) {
  call(
    "SetCellValue",
    CAUSES,
    "A1",
    "Late runs by month, terminal and cause (dispatcher codes, one cause per late run)",
  );
  call("SetSheetRow", CAUSES, "A3", ["Month", "Terminal", "Cause", "Late runs", "Rider-minutes late"]);
  const months = [...new Set([...log.keys()].map((key) => key.slice(0, 10)))].sort();
  let row = 4;
  for (const month of months) {
    for (const terminal of terminals) {
      for (const cause of causes) {
        const entry = log.get(`${month}|${terminal}|${cause}`);
        if (entry === undefined) continue;
        call("SetSheetRow", CAUSES, `A${row}`, [serialDay(month), terminal, cause, entry.lateRuns, entry.riderMinutes]);
        row += 1;
      }
    }
  }
  call("SetCellStyle", CAUSES, "A1", "A1", style.title);
  call("SetCellStyle", CAUSES, "A3", "E3", style.header);
  call("SetCellStyle", CAUSES, "A4", `A${row - 1}`, style.month);
  call("SetCellStyle", CAUSES, "D4", `E${row - 1}`, style.whole);
  call(
    "SetCellValue",
    CAUSES,
    `A${row + 1}`,
    "Codes assigned by the dispatcher on duty; a run late for two reasons carries the first.",
  );
  call("SetCellStyle", CAUSES, `A${row + 1}`, `A${row + 1}`, style.note);
  [12, 12, 22, 11, 14].forEach((width, i) => call("SetColWidth", CAUSES, "ABCDE"[i], "ABCDE"[i], width));
  call("SetRowHeight", CAUSES, 3, 32);
  call("SetPanes", CAUSES, { Freeze: true, YSplit: 3, TopLeftCell: "A4", ActivePane: "bottomLeft" });
}

/** A sheet that has nothing to do with late buses, with a table, a chart, conditional formats and a name of its own. */
function writeFuelBudget(call, style, excelize) {
  const months = [
    "2025-07",
    "2025-08",
    "2025-09",
    "2025-10",
    "2025-11",
    "2025-12",
    "2026-01",
    "2026-02",
    "2026-03",
    "2026-04",
    "2026-05",
    "2026-06",
  ];
  const budget = [38000, 92000, 176000, 181000, 148000, 132000, 164000, 158000, 171000, 176000, 169000, 61000];
  const actual = [36420, 95110, 181950, 186700, 151220, 139480, 158310, 149870, 166040, 172390, 164950, 58230];
  call("SetSheetRow", FUEL, "A1", ["Month", "Budget", "Actual", "Variance", "Variance %"]);
  months.forEach((month, i) => {
    const row = i + 2;
    call("SetSheetRow", FUEL, `A${row}`, [serialDay(`${month}-01`), budget[i], actual[i]]);
    formula(call, FUEL, `D${row}`, `C${row}-B${row}`, actual[i] - budget[i]);
    formula(call, FUEL, `E${row}`, `D${row}/B${row}`, (actual[i] - budget[i]) / budget[i]);
  });
  call("SetCellStyle", FUEL, "A2", "A13", style.month);
  call("SetCellStyle", FUEL, "B2", "D13", style.dollars);
  call("SetCellStyle", FUEL, "E2", "E13", style.percent);
  call("AddTable", FUEL, { Range: "A1:E13", Name: "FuelBudget", StyleName: "TableStyleMedium2", ShowRowStripes: true });
  const over = call("NewConditionalStyle", {
    Font: { Color: "9C0006" },
    Fill: { Type: "pattern", Color: ["FFC7CE"], Pattern: 1 },
  }).style;
  call("SetConditionalFormat", FUEL, "D2:D13", [{ Type: "cell", Criteria: ">", Format: over, Value: "0" }]);
  call("SetConditionalFormat", FUEL, "C2:C13", [
    { Type: "data_bar", Criteria: "=", MinType: "min", MaxType: "max", BarColor: "#638EC6" },
  ]);
  call("SetConditionalFormat", FUEL, "E2:E13", [
    {
      Type: "3_color_scale",
      Criteria: "=",
      MinType: "min",
      MidType: "percentile",
      MaxType: "max",
      MidValue: "50",
      MinColor: "#63BE7B",
      MidColor: "#FFEB84",
      MaxColor: "#F8696B",
    },
  ]);
  call("SetDefinedName", { Name: "Fuel_actual", RefersTo: `'${FUEL}'!$C$2:$C$13` });
  const series = (column) => ({
    Name: `'${FUEL}'!$${column}$1`,
    Categories: `'${FUEL}'!$A$2:$A$13`,
    Values: `'${FUEL}'!$${column}$2:$${column}$13`,
  });
  call("AddChart", FUEL, "G2", {
    Type: excelize.Col,
    Series: [series("B"), series("C")],
    Title: { Paragraph: [{ Text: "Diesel and propane, budget and actual" }] },
    Legend: { Position: "bottom" },
    Dimension: { Width: 560, Height: 300 },
  });
  [12, 12, 12, 12, 12].forEach((width, i) => call("SetColWidth", FUEL, "ABCDE"[i], "ABCDE"[i], width));
}

function writeCostBasis(call, style) {
  call("SetCellValue", COST, "A1", "What a late minute costs the district in cash");
  call("SetSheetRow", COST, "A3", ["Charge", "Rate per hour", "Share of late minutes", "Cost per late minute"]);
  const charges = [
    ["Driver overtime, district-run routes (loaded, time and a half)", 44.4, 0.45],
    ["Bus aide overtime, half of the district-run routes", 27.6, 0.225],
    ["Contractor's extra-time charge, contract routes", 105, 0.55],
  ];
  charges.forEach(([charge, rate, share], i) => {
    const row = 4 + i;
    call("SetSheetRow", COST, `A${row}`, [charge, rate, share]);
    formula(call, COST, `D${row}`, `B${row}/60*C${row}`, (rate / 60) * share);
  });
  const total = charges.reduce((sum, [, rate, share]) => sum + (rate / 60) * share, 0);
  call("SetCellValue", COST, "A7", "Total, rounded to the cent");
  formula(call, COST, "D7", "ROUND(SUM(D4:D6),2)", Math.round(total * 100) / 100);
  const notes = [
    "Only cash that leaves the budget is counted: overtime on the time clock and extra time on the contractor's invoice.",
    "Left out on purpose: school staff who wait with students (capacity, not cash), fuel, and instructional hours, which are never turned into money.",
  ];
  notes.forEach((note, i) => call("SetCellValue", COST, `A${9 + i}`, note));
  call("SetCellStyle", COST, "A1", "A1", style.title);
  call("SetCellStyle", COST, "A3", "D3", style.header);
  call("SetCellStyle", COST, "B4", "B6", style.money);
  call("SetCellStyle", COST, "C4", "C6", style.percent);
  call("SetCellStyle", COST, "D4", "D6", style.money);
  call("SetCellStyle", COST, "A7", "D7", style.totalMoney);
  call("SetCellStyle", COST, "A9", "A10", style.note);
  [58, 14, 14, 14].forEach((width, i) => call("SetColWidth", COST, "ABCD"[i], "ABCD"[i], width));
  call("SetRowHeight", COST, 3, 32);
}
