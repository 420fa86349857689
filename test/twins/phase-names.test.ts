import { BLANK_KPI } from "../../src/dmaic/blank-kpi";
import { BLANK_PROJECT } from "../../src/dmaic/blank-project";
import type { Kpi } from "../../src/dmaic/kpi";
import { calculate } from "../../src/engine/calculate";
import { chartTemplate } from "../../src/templates/chart-of-kpi";
import { planWorkbook } from "../../src/templates/plan-workbook";
import type { Cell } from "../../src/workbook/cell";
import { planCells } from "../../src/workbook/plan-cells";
import { testWith } from "../needs";
import { calculatedByLibreOffice } from "./calculated-by-libreoffice";
import type { Shows } from "./compare-with-code";

const FIRST_DAY = 45_292;
const LONG = [
  "Before anything was changed",
  "After the new routing software went live",
  "Drivers were paid for standby time",
  "Bell times moved by 20 minutes",
  "Second terminal opened on the east side",
  "New contract with the bus company",
];
const KPI: Kpi = {
  ...BLANK_KPI,
  id: "late",
  name: "Late runs",
};

/** A chart over days, some of them far apart, whose phases begin in these rows and bear these names. */
function laid(names: readonly string[], starts: readonly number[], days: readonly number[]) {
  const data: Cell[][] = days.map((day, i) => [FIRST_DAY + day, 20 + ((i * 7) % 5)]);
  const place = (column: string) => ({ sheet: "Data", area: `${column}1:${column}${days.length}` });
  const source = {
    label: place("A"),
    labelsAre: "dates",
    everyDays: 7,
    amount: place("B"),
    rows: days.length,
  } as const;
  const phaseChanges = names.map((name, i) => ({
    kpi: KPI.id,
    start: data[starts[i]!]![0] as number,
    name,
    why: "",
    by: "",
  }));
  const on = { kpi: KPI, source, labelNumber: "mmm d, yyyy", valueNumber: "0.0", firstLabel: FIRST_DAY };
  const book = planWorkbook({ project: { ...BLANK_PROJECT, phaseChanges }, kpis: [on], form: "formulas" }, undefined, [
    "kpis",
    "charts",
    "rule-sets",
  ]);
  return { data, plan: book.plan, place: book.places.get(chartTemplate(KPI))! };
}
type Case = ReturnType<typeof laid>;

const worked = ({ data, plan }: Case): Shows =>
  calculate([{ name: "Data", cells: data }, ...[...planCells(plan)].map(([name, cells]) => ({ name, cells }))]).cell;

/** What is drawn of each phase: its name as drawn, on which level, from which letter on. */
function drawn({ place }: Case, shows: Shows, phases: number) {
  const { first, columns } = place.tables.get("phases")!;
  return Array.from({ length: phases }, (_, i) => {
    const cell = (name: string) => shows(place.title, first + i, columns.get(name)!);
    return {
      name: cell("name"),
      text: String(cell("drawn as") ?? ""),
      level: Number(cell("level")),
      begins: Number(cell("begins")),
    };
  });
}

const weeks = (count: number) => Array.from({ length: count }, (_, i) => 7 * i);
const CASES: readonly (readonly [string, Case, readonly string[]])[] = [
  ["phases of five rows", laid(LONG, [0, 5, 10, 15, 20, 25], weeks(30)), LONG],
  ["phases of two rows", laid(LONG, [0, 2, 4, 6, 8, 10], weeks(60)), LONG],
  [
    "days that lie close at first",
    laid(
      LONG,
      [0, 5, 10, 15, 20, 25],
      weeks(30).map((day) => day ** 2 / 7),
    ),
    LONG,
  ],
];

/** No name ends behind the one that follows it on its level; each is its phase's name, or as much of it as there is room for. */
function check(it: Case, names: readonly string[], shows: Shows): void {
  const all = drawn(it, shows, names.length);
  expect(all.map(({ name }) => name)).toEqual(names);
  all.forEach(({ text, level, begins }, i) => {
    const next = all.slice(i + 1).find((other) => other.level === level);
    if (next !== undefined) expect(begins + text.length).toBeLessThan(next.begins);
    const [kept = "", cut] = text.split("…");
    if (cut !== undefined) expect(names[i]).toContain(kept);
    else if (text !== "") expect(text.startsWith(names[i]!)).toBe(true);
  });
}

test.each(CASES)("names of phases never overprint in the workbench: %s", (_, it, names) => {
  check(it, names, worked(it));
});

testWith("LibreOffice", "nor in LibreOffice", (soffice) => {
  for (const [, it, names] of CASES) check(it, names, calculatedByLibreOffice(it.plan, it.data, soffice));
});

test("a name is shortened, not its number, and only where phases are short", () => {
  const short = CASES[0]![1];
  expect(drawn(short, worked(short), 2)[1]!.text).toMatch(/^After the new .*… \d+\.\d$/);
  const long = laid(LONG.slice(0, 2), [0, 15], weeks(30));
  expect(drawn(long, worked(long), 2)[1]!.text).toMatch(/^After the new routing software went live \d+\.\d$/);
});

test("where there is no room even for a few letters, no name is drawn", () => {
  const names = Array.from({ length: 12 }, (_, i) => `Change number ${i + 1}`);
  const it = laid(
    names,
    names.map((_, i) => i),
    weeks(300),
  );
  const shows = worked(it);
  expect(drawn(it, shows, 1)[0]!.text).toBe("");
  const { first, columns } = it.place.tables.get("data")!;
  expect(shows(it.place.title, first, columns.get("name 1")!)).toMatchObject({ error: "#N/A" });
});
