import { TEMPLATES } from "../../src/templates/catalogue";
import { columnLetters } from "../../src/workbook/address";
import { placeIn, tableCell, wholeProject } from "./whole-late-buses";

const project = wholeProject();
const cell = (template: string, table: string, column: string, row = 0) =>
  tableCell(project, template, table, column, row);
const field = (template: string, name: string) => {
  const place = project.laid.places.get(template)!.fields.get(name)!;
  return project.answers.cell(place.sheet, Number(/\d+/.exec(place.area)![0]) - 1, 1);
};

/** What process and performance management asks of a district, the sheets that answer, and a cell of each that proves it. */
const ASKED: readonly { readonly asks: string; readonly answers: Readonly<Record<string, () => void>> }[] = [
  {
    asks: "identify key processes and align them with strategic goals and customer requirements",
    answers: {
      "process-inventory": () => {
        expect(cell("process-inventory", "processes", "aligned")).toBe("Aligned");
        expect(cell("process-inventory", "processes", "aligned", 1)).toBe("No KPI");
        // The retimed routes have closed the gap: what is no gap is no priority.
        expect(cell("process-inventory", "processes", "priority")).toBe("Low");
      },
    },
  },
  {
    asks: "identify key requirements of customers and stakeholders",
    answers: {
      "voice-of-customer": () => {
        expect(cell("voice-of-customer", "voices", "linked")).toBe("Linked");
        expect(cell("voice-of-customer", "voices", "linked", 3)).toBe("");
      },
      stakeholders: () => expect(cell("stakeholders", "groups", "gap")).toBe(2),
    },
  },
  {
    asks: "well-defined, communicated scorecards and dashboards",
    answers: {
      kpis: () => expect(cell("kpis", "kpis", "definition")).toMatch(/over all runs/),
      scorecard: () => expect(cell("scorecard", "scores", "status")).toBe("Met"),
      dashboard: () =>
        expect(project.laid.plan.filter((it) => it.step === "chart" && it.sheet === "Dashboard")).toHaveLength(3),
    },
  },
  {
    asks: "identify and prioritize areas for improvement",
    answers: { "opportunity-ranking": () => expect(cell("opportunity-ranking", "opportunities", "rank")).toBe(1) },
  },
  {
    asks: "improvement, design or redesign, and why",
    answers: {
      charter: () => expect(field("charter", "kind")).toBe("Improvement"),
      "opportunity-ranking": () => expect(cell("opportunity-ranking", "opportunities", "kind", 3)).toBe("Design"),
    },
  },
  {
    asks: "track results: day-to-day operation and improvement gains",
    answers: {
      charts: () =>
        expect(project.laid.plan.some((it) => it.step === "chart" && it.sheet === "Late-run rate")).toBe(true),
      "before-after": () => expect(cell("before-after", "shifts", "verdict")).toMatch(/^Better/),
      savings: () => expect(cell("savings", "kinds", "net")).toBeGreaterThan(260_000),
    },
  },
  {
    asks: "design sustainability into the improved process",
    answers: {
      "control-plan": () => expect(cell("control-plan", "kpis", "ready")).toBe("Ready"),
      "response-plan": () => expect(cell("response-plan", "triggers", "ready")).toBe("Ready"),
      sustainability: () =>
        expect(Number(cell("sustainability", "checks", "due", 2)) - Number(field("sustainability", "from"))).toBe(90),
    },
  },
  {
    asks: "document best practices, recognize excellence, spread gains across the district",
    answers: {
      replication: () => expect(cell("replication", "places", "fit")).toBe("Fits"),
      lessons: () => expect(cell("lessons", "recognition", "by")).toBe("Superintendent"),
      portfolio: () => expect(cell("portfolio", "row", "gates")).toBe("5 of 5"),
    },
  },
  {
    asks: "savings as money, labor hours, capacity; help to instruction: never added together",
    answers: {
      savings: () => {
        expect(cell("savings", "kinds", "net", 4)).toBeGreaterThan(10_000);
        const kinds = project.laid.places.get("savings")!.tables.get("kinds")!;
        expect(kinds.last - kinds.first + 1).toBe(6);
      },
    },
  },
];

describe.each(ASKED)("process management asks to $asks", ({ answers }) => {
  test.each(Object.entries(answers))("%s answers it", (template, proves) => {
    expect(TEMPLATES.map(({ id }) => id)).toContain(template);
    proves();
  });
});

test("one definition: a target that is changed on the KPIs sheet changes scorecard, chart, baseline and gate alike", () => {
  const { column } = placeIn(project, "kpis", { table: "kpis", column: "target", row: 0 });
  const kpi = `'KPIs'!$${columnLetters(column)}$`;
  const reads = (sheet: string) =>
    project.laid.plan.some(
      (it) =>
        it.step === "write" &&
        it.sheet === sheet &&
        it.cells.flat().some((cell) => typeof cell === "object" && cell !== null && cell.formula.includes(kpi)),
    );
  for (const sheet of ["Scorecard", "Late minutes per run", "Baseline", "Histogram"]) {
    expect({ sheet, reads: reads(sheet) }).toEqual({ sheet, reads: true });
  }
});
