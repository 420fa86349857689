import { buildWorkbook } from "../../src/hosts/file/build-workbook";
import { BLANK_PROJECT } from "../../src/dmaic/blank-project";
import { PHASES } from "../../src/dmaic/phase";
import { askedParts } from "../../src/templates/asked-parts";
import { TEMPLATES } from "../../src/templates/catalogue";
import { boxOf } from "../../src/workbook/address";
import type { CellEdit } from "../../src/xlsx/patch-cells";
import { LATE_BUSES, placeIn, recalculated, tableCell, typedInto, wholeProject } from "./whole-late-buses";

const GATES = wholeProject().laid.places.get("gates")!;

test("the worked example passes all five gates, and Home says so", () => {
  const built = wholeProject();
  PHASES.forEach((_, row) => {
    expect(tableCell(built, "gates", "phases", "state", row)).toBe("Passed");
    expect(tableCell(built, "home", "gates", "state", row)).toBe("Passed");
    expect(tableCell(built, "home", "gates", "met", row)).toMatch(/^(\d) of \1$/);
  });
});

test("every criterion leads to a sheet of its evidence", () => {
  const built = wholeProject();
  const links = built.plan.filter((it) => it.step === "link" && it.sheet === "Gates");
  const criteria = PHASES.reduce((sum, phase) => {
    const { first, last } = GATES.tables.get(phase)!;
    return sum + last - first + 1;
  }, 0);
  expect(links).toHaveLength(criteria + 1);
});

/** The worked example with cells changed, and what a criterion then says. */
function afterwards(edits: readonly CellEdit[]) {
  const built = wholeProject();
  const answers = recalculated(typedInto(built.bytes, edits));
  return (phase: string, row: number, column = "counts") => {
    const { first, columns } = GATES.tables.get(phase)!;
    return answers.cell("Gates", first + row, columns.get(column)!);
  };
}

const edit = (template: string, at: Parameters<typeof placeIn>[2], content: CellEdit["content"]): CellEdit => ({
  ...placeIn(wholeProject(), template, at),
  content,
});

test("each criterion of Define falls when its cells are emptied, and says what to do", () => {
  const says = afterwards([
    edit("charter", { field: "sponsor" }, null),
    edit("charter", { field: "problem statement" }, "The buses are late."),
    edit("kpis", { table: "kpis", column: "target date", row: 0 }, null),
    edit("charter", { field: "out of scope" }, null),
    edit("sipoc", { field: "end" }, null),
    ...[0, 1, 2].map((row) => edit("voice-of-customer", { table: "voices", column: "kpi", row }, null)),
  ]);
  expect([0, 1, 2, 3, 4, 5].map((row) => says("Define", row))).toEqual(Array(6).fill("Not met"));
  expect(says("Define", 2, "says")).toMatch(/^Give the primary metric a target and a target date on the KPIs sheet/);
  expect(says("phases", 0, "state")).toBe("Passed with open criteria");
  expect(says("phases", 0, "words")).toBe("0 of 6");
});

test("the other gates fall with their evidence", () => {
  const says = afterwards([
    edit("data-collection", { table: "measures", column: "definition", row: 1 }, null),
    edit("stratification", { table: "levels", column: "events", row: 0 }, null),
    ...[1, 2, 3, 4, 5, 6].map((row) => edit("stratification", { table: "levels", column: "events", row }, null)),
    edit("cause-verification", { table: "causes", column: "verdict", row: 0 }, "Open"),
    edit("cause-verification", { table: "causes", column: "verdict", row: 1 }, "Open"),
    edit("cause-verification", { table: "causes", column: "verdict", row: 2 }, "Open"),
    edit("fmea", { table: "modes", column: "action", row: 0 }, null),
    edit("pilot-plan", { table: "pilots", column: "written", row: 0 }, 46_030),
    edit("response-plan", { table: "triggers", column: "who", row: 0 }, null),
    edit("savings", { table: "ledger", column: "validated", row: 0 }, null),
    edit("savings", { table: "ledger", column: "validated", row: 1 }, null),
    edit("hand-over", { field: "accepted" }, "No"),
  ]);
  expect(says("Measure", 0)).toBe("Not met");
  expect(says("Measure", 5)).toBe("Not met");
  expect(says("Analyze", 1)).toBe("Not met");
  expect(says("Analyze", 3)).toBe("Not met");
  expect(says("Improve", 0)).toBe("Not met");
  expect(says("Improve", 1)).toBe("Not met");
  expect(says("Control", 1)).toBe("Not met");
  expect(says("Control", 3)).toBe("Not met");
  expect(says("Control", 5)).toBe("Not met");
});

test("what was pasted past the lists and limits is named, counts for nothing, and keeps its gate from being met", () => {
  const built = wholeProject();
  const edits = [
    edit("savings", { table: "ledger", column: "type", row: 0 }, "Hard saving"),
    edit("fmea", { table: "modes", column: "s", row: 0 }, "eight"),
    edit("fmea", { table: "modes", column: "o", row: 1 }, 11),
    edit("kpis", { table: "kpis", column: "target", row: 0 }, "about 1"),
  ];
  const answers = recalculated(typedInto(built.bytes, edits));
  const shown = (template: string, table: string, column: string, row: number) => {
    const at = placeIn(built, template, { table, column, row });
    return answers.cell(at.sheet, at.row, at.column);
  };
  expect(shown("savings", "ledger", "status", 0)).toBe("Choose a type from the list: “Hard saving” is none.");
  expect(shown("savings", "ledger", "is", 0)).toBe(0);
  expect(shown("savings", "ledger", "status", 1)).toMatch(/^Booked/);
  expect(shown("gates", "Control", "counts", 3)).toBe("Not met");
  expect([0, 1].map((row) => shown("fmea", "modes", "rpn", row))).toEqual(["Use 1 to 10", "Use 1 to 10"]);
  expect(shown("gates", "Analyze", "counts", 3)).toBe("Not met");
  expect(shown("scorecard", "scores", "status", 0)).toBe("Target is not a number");
  expect(shown("home", "standing", "status", 0)).toBe("Target is not a number");
});

test("an override counts only with a reason, a role and a date", () => {
  const row = 3;
  const override = (column: string, content: CellEdit["content"]) =>
    edit("gates", { table: "Define", column, row }, content);
  const open = edit("charter", { field: "out of scope" }, null);
  const half = afterwards([open, override("override", "Yes"), override("reason", "Agreed with the sponsor")]);
  expect(half("Define", row)).toBe("Override incomplete");
  expect(half("Define", row, "says")).toBe("An override needs a reason, a role and a date.");
  expect(half("Define", row, "ok")).toBe(0);
  const whole = afterwards([
    open,
    override("override", "Yes"),
    override("reason", "Agreed with the sponsor"),
    override("who", "Chief Operations Officer"),
    override("on", 46_000),
  ]);
  expect(whole("Define", row)).toBe("Overridden");
  expect(whole("phases", 0, "state")).toBe("Passed");
});

test("a broken reference cannot be told, and the gate says so instead of showing an error", () => {
  const { laid } = wholeProject();
  const { top, left } = boxOf(laid.places.get("charter")!.fields.get("goal by")!.area);
  const says = afterwards([{ sheet: "Charter", row: top, column: left, content: { formula: "=1/0" } }]);
  expect(says("Define", 2)).not.toBe("Met");
  const problem = boxOf(laid.places.get("charter")!.fields.get("sponsor")!.area);
  const broken = afterwards([
    { sheet: "Charter", row: problem.top, column: problem.left, content: { formula: "=1/0" } },
  ]);
  expect(broken("Define", 0)).toBe("Cannot tell");
  expect(broken("Define", 0, "says")).toMatch(/gone or broken/);
});

test("in a blank workbook nothing is met, and where a sheet is missing the gate names the one that would answer", () => {
  const built = buildWorkbook(LATE_BUSES, {
    project: BLANK_PROJECT,
    parts: askedParts({ templates: "gates,charter" }),
  });
  PHASES.forEach((_, row) => expect(tableCell(built, "gates", "phases", "state", row)).toBe("Open"));
  expect(tableCell(built, "gates", "Define", "counts", 0)).toBe("Not met");
  expect(tableCell(built, "gates", "Define", "counts", 1)).toBe("Cannot tell");
  expect(tableCell(built, "gates", "Define", "says", 4)).toBe('The sheet "SIPOC" would answer this: add it.');
  for (const phase of PHASES.slice(1)) {
    const { first, last } = built.laid.places.get("gates")!.tables.get(phase)!;
    for (let row = 0; row <= last - first; row += 1) {
      expect(tableCell(built, "gates", phase, "counts", row)).toBe("Cannot tell");
      const says = String(tableCell(built, "gates", phase, "says", row));
      const [, title = ""] = /^The sheets? "([^"]+)"/.exec(says) ?? [];
      expect(TEMPLATES.map((it) => it.title)).toContain(title);
    }
  }
});

test("all sheets and only some are two wishes, which is refused", () => {
  expect(() => askedParts({ all: true, phase: "Define" })).toThrow("ask for all, or for the phase alone.");
  expect(() => askedParts({ all: true, templates: "fmea" })).toThrow("ask for all, or for the templates alone.");
});
