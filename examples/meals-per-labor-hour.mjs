import { foreignWorkbook } from "./foreign-workbook.mjs";
import { schoolDays } from "./school-calendar.mjs";
import { seededRandom } from "./seeded-random.mjs";

const WEEKS = "Weekly meals";
const KITCHENS = "Kitchens";
/** From this week on, the kitchens' hours follow the meal forecast. */
const STAFFED_BY_FORECAST = "2026-01-12";
/** What stands for one meal: a lunch, one and a half breakfasts, or this much of a la carte sales. */
const MEAL_EQUIVALENT_SALES = 4.89;

/** A made-up year of meals and labor hours: a row per school week, with a two-line heading and merged groups. */
export async function mealsPerLaborHour() {
  const { call, bytes } = await foreignWorkbook();
  const chance = seededRandom(117);
  const style = (of) => call("NewStyle", of).style;
  const bold = { Font: { Bold: true }, Alignment: { WrapText: true, Horizontal: "center" } };
  const as = {
    bold: style(bold),
    date: style({ CustomNumFmt: "mm/dd/yy" }),
    whole: style({ NumFmt: 3 }),
    money: style({ CustomNumFmt: '"$"#,##0' }),
    rate: style({ CustomNumFmt: "0.0" }),
  };
  call("SetSheetName", "Sheet1", WEEKS);
  call("NewSheet", KITCHENS);
  call("SetCellValue", WEEKS, "A1", "Child Nutrition: meals per labor hour, all kitchens");
  call("SetSheetRow", WEEKS, "A3", [null, null, "Meals and sales", null, null, null, "Labor", null]);
  call("MergeCell", WEEKS, "C3", "F3");
  call("MergeCell", WEEKS, "G3", "H3");
  call("SetSheetRow", WEEKS, "A4", [
    "Week of",
    "Serving days",
    "Breakfasts",
    "Lunches",
    "A la carte",
    "Meal equivalents",
    "Labor hours",
    "Meals per labor hour",
  ]);
  const weeks = schoolWeeks();
  weeks.forEach(({ monday, iso, days }, i) => {
    const row = 5 + i;
    const breakfasts = Math.round(days * chance.normal(3150, 70));
    const lunches = Math.round(days * chance.normal(7400, 120));
    const sales = Math.round(days * chance.normal(2100, 130));
    const equivalents = Math.round((breakfasts * 2) / 3 + lunches + sales / MEAL_EQUIVALENT_SALES);
    const rate = iso < STAFFED_BY_FORECAST ? chance.normal(14.3, 0.33) : chance.normal(16.0, 0.3);
    const hours = Math.round((equivalents / rate) * 4) / 4;
    call("SetSheetRow", WEEKS, `A${row}`, [monday, days, breakfasts, lunches, sales, equivalents, hours]);
    call("SetCellValue", WEEKS, `H${row}`, equivalents / hours);
    call("SetCellFormula", WEEKS, `H${row}`, `F${row}/G${row}`);
  });
  const last = 4 + weeks.length;
  call("SetCellStyle", WEEKS, "A1", "A1", style({ Font: { Bold: true, Size: 14 } }));
  call("SetCellStyle", WEEKS, "A3", "H4", as.bold);
  for (const [columns, format] of [
    ["AA", as.date],
    ["BD", as.whole],
    ["EE", as.money],
    ["FG", as.whole],
    ["HH", as.rate],
  ]) {
    call("SetCellStyle", WEEKS, `${columns[0]}5`, `${columns[1]}${last}`, format);
  }
  call("SetColWidth", WEEKS, "A", "H", 12);
  writeKitchens(call, as, chance);
  call("SetDocProps", {
    creator: "Child Nutrition Department",
    title: "Meals per labor hour 2025-26",
    created: "2025-08-25T12:00:00Z",
    modified: "2026-06-08T12:00:00Z",
  });
  return bytes();
}

function writeKitchens(call, as, chance) {
  const kitchens = [
    "Cedar Elementary",
    "Maple Elementary",
    "Oak Elementary",
    "Pine Elementary",
    "Spruce Elementary",
    "Willow Elementary",
    "Lake Middle",
    "River Middle",
    "Hill Middle",
    "East High",
    "West High",
    "Central Commissary",
  ];
  call("SetSheetRow", KITCHENS, "A1", ["Kitchen", "Meal equivalents", "Labor hours"]);
  kitchens.forEach((kitchen, i) => {
    const meals = Math.round(chance.normal(i < 6 ? 95000 : i < 9 ? 130000 : 240000, 9000));
    call("SetSheetRow", KITCHENS, `A${i + 2}`, [kitchen, meals, Math.round(meals / chance.normal(15.1, 1.4))]);
  });
  call("SetCellStyle", KITCHENS, "A1", "C1", as.bold);
  call("SetCellStyle", KITCHENS, "B2", "C13", as.whole);
  call("SetColWidth", KITCHENS, "A", "A", 22);
  call("SetColWidth", KITCHENS, "B", "C", 14);
}

/** The Mondays of the weeks with school, and the number of school days in each. */
function schoolWeeks() {
  const weeks = new Map();
  for (const { serial, weekday } of schoolDays()) {
    const monday = serial - weekday + 1;
    weeks.set(monday, (weeks.get(monday) ?? 0) + 1);
  }
  return [...weeks].map(([monday, days]) => ({
    monday,
    days,
    iso: new Date((monday - 25569) * 86400000).toISOString().slice(0, 10),
  }));
}
