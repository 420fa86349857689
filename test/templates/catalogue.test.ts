import { readdirSync, readFileSync } from "node:fs";
import { TEMPLATES } from "../../src/templates/catalogue";
import { askedParts } from "../../src/templates/asked-parts";
import { withNeeds } from "../../src/templates/plan-parts";
import { designsOf, planWorkbook } from "../../src/templates/plan-workbook";
import { PHASES } from "../../src/dmaic/phase";
import { isFormulaCell } from "../../src/workbook/plan";
import { boxOf } from "../../src/workbook/address";
import { isErrorCell } from "../../src/workbook/cell";
import { PROJECT, wholeProject } from "./whole-late-buses";

const designs = () =>
  designsOf(
    wholeProject().wanted,
    TEMPLATES.map(({ id }) => id),
  );

test("the catalogue holds every template file, each under its phase, and no id or name twice", () => {
  for (const phase of ["always", ...PHASES.map((it) => it.toLowerCase())]) {
    const folder = `src/templates/${phase}`;
    const files = readdirSync(folder)
      .filter((file) => /: Template = |plainTemplate\(/.test(readFileSync(`${folder}/${file}`, "utf8")))
      .map((file) => file.replace(/\.ts$/, ""));
    expect(
      TEMPLATES.filter((it) => it.phase === phase)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(files.sort());
  }
  expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(TEMPLATES.length);
  expect(new Set(TEMPLATES.map(({ title }) => title.toLowerCase())).size).toBe(TEMPLATES.length);
});

test("what a template needs is a template", () => {
  const ids = TEMPLATES.map(({ id }) => id);
  expect(TEMPLATES.flatMap(({ needs }) => needs).filter((id) => !ids.includes(id))).toEqual([]);
});

test("a whole project has a sheet of every template but those that come on request", () => {
  const there = new Set(wholeProject().laid.places.keys());
  for (const { id, isOnRequest } of TEMPLATES) {
    if (id === "charts") continue;
    expect({ id, isThere: there.has(id) }).toEqual({ id, isThere: isOnRequest !== true });
  }
});

test("every sheet says what question it answers, and leads back to Home", () => {
  for (const { template, title, blocks } of designs()) {
    const [head] = blocks;
    expect(head).toMatchObject({ block: "title", question: expect.stringMatching(/\?/) as string });
    if (template !== "home") expect({ title, ...head }).toMatchObject({ back: "home" });
  }
});

test("every column of every sheet has a width, so that it prints one page wide", () => {
  for (const { template, title, widths, blocks } of designs()) {
    for (const block of template.startsWith("chart-") ? [] : blocks) {
      if (block.block !== "table" || block.groupFrom !== undefined) continue;
      expect({ title, table: block.name, columns: block.columns.length <= widths.length }).toEqual({
        title,
        table: block.name,
        columns: true,
      });
    }
  }
});

test("no column that people read is folded away with the helper columns of another table", () => {
  const folded = [...wholeProject().laid.places.values()].flatMap(({ title, tables, design: { template, blocks } }) => {
    // Below a control chart stand only its workings.
    if (template.startsWith("chart-")) return [];
    const all = blocks.flatMap((it) => (it.block === "table" ? [it] : []));
    const at = (table: string, column: string) => tables.get(table)!.columns.get(column)!;
    return all.flatMap(({ name, groupFrom }) => {
      if (groupFrom === undefined) return [];
      const first = at(name, groupFrom);
      return all
        .filter((other) => other.name !== name)
        .flatMap((other) =>
          other.columns
            .filter(({ name: column, role }) => role !== "helper" && at(other.name, column) >= first)
            .map((column) => `${title}: ${column.title}`),
        );
    });
  });
  expect(folded).toEqual([]);
});

test("no two things that people fill in go by one heading: input is found again by it", () => {
  for (const { title, blocks } of designs()) {
    for (const block of blocks) {
      const headings =
        block.block === "table"
          ? block.columns.filter(({ holds }) => "input" in holds).map((it) => it.title)
          : block.block === "fields"
            ? block.fields.map((it) => it.title)
            : [];
      expect({ title, headings: headings.length }).toEqual({ title, headings: new Set(headings).size });
    }
  }
});

test("no formula of a whole project shows an error", () => {
  const { plan, answers } = wholeProject();
  const faults = plan.flatMap((step) => {
    if (step.step !== "write") return [];
    const { top, left } = boxOf(step.area);
    return step.cells.flatMap((row, i) =>
      row.flatMap((content, j) => {
        const cell = isFormulaCell(content) ? answers.cell(step.sheet, top + i, left + j) : null;
        return isErrorCell(cell) && cell.error !== "#N/A" ? [`${step.sheet} ${step.area}: ${cell.error}`] : [];
      }),
    );
  });
  expect(faults).toEqual([]);
});

describe.each(TEMPLATES.map(({ id }) => id))("the template %s", (id) => {
  test("stands by itself, with what it needs and nothing else", () => {
    const wanted = { ...wholeProject().wanted, project: { ...PROJECT, sheets: {} } };
    const { places } = planWorkbook(wanted, undefined, withNeeds([id]));
    expect(places.size).toBeGreaterThan(0);
  });
});

test("a phase is asked for by its name, with Home and Gates; a template by its id or its title", () => {
  expect(askedParts({})).toBeUndefined();
  expect(askedParts({ phase: "analyze" })).toEqual(expect.arrayContaining(["home", "gates", "fishbone", "fmea"]));
  expect(askedParts({ phase: "Analyze" })).not.toContain("sipoc");
  expect(askedParts({ templates: "5 whys,fmea" })).toEqual(["home", "five-whys", "fmea"]);
  expect(askedParts({ all: true })).not.toContain("kpi-library");
  expect(() => askedParts({ phase: "Define it" })).toThrow(
    'There is no phase "Define it". The phases are Define, Measure, Analyze, Improve, Control.',
  );
  expect(() => askedParts({ templates: "fishbones" })).toThrow(
    'There is no template "fishbones". The templates are home,',
  );
});
