import type { Column, RowFill } from "../../workbook/design";
import { cellAt, field, fx, joined, type Formula } from "../../workbook/formula";
import { PHASES } from "../../dmaic/phase";
import { SAVINGS_TYPES } from "../../dmaic/savings";
import { plainTemplate } from "../plain-template";
import type { Setting } from "../setting";
import { DAY, rowwise } from "../table-columns";
import { VARIATION } from "./scorecard";

/** A cell of the row: which sheets it is read from, and how. */
interface Told {
  readonly column: Column;
  readonly from: readonly string[];
  readonly cell: Formula;
}

/** The project in one row, to be pasted below those of other projects. */
export const portfolio = plainTemplate({
  id: "portfolio",
  title: "Portfolio row",
  phase: "always",
  question: "How does this project stand, in the one row that a list of all projects needs?",
  how: "Copy the row and paste its values below those of other projects: the columns are the same in every workbook. Money and hours stay apart.",
  needs: ["home"],
  widths: [14, 34, 13, 13, 26, 28, 12, 12, 12, 10, 15, 13, 14, 14, 14, 14, 14, 12, 13],
  blocks: (setting) => {
    const told = cells(setting).filter(({ from }) => from.every((id) => setting.has(id)));
    return [
      {
        block: "table",
        name: "row",
        rows: 1,
        fill: [Object.fromEntries(told.map(({ column, cell }) => [column.name, cell])) satisfies RowFill],
        numbers: [
          Object.fromEntries(
            ["baseline", "actual", "target"]
              .filter((name) => told.some(({ column }) => column.name === name))
              .map((name) => [name, setting.kpis[0]?.valueNumber ?? "General"]),
          ),
        ],
        columns: told.map(({ column }) => column),
      },
    ];
  },
});

function cells({ kpis }: Setting): readonly Told[] {
  const shown = (cell: Formula) => fx`IF(${cell}="","",${cell})`;
  const charter = (name: string, title: string, cell: string): Told => ({
    column: { ...rowwise(name, title), role: "text" },
    from: ["charter"],
    cell: shown(fx`${field(cell, "charter")}`),
  });
  const score = (name: string, title: string): Told => ({
    column: rowwise(name, title),
    from: ["scorecard", "charts"],
    cell: kpis.length === 0 ? fx`""` : fx`${cellAt("scores", name, 0, "scorecard")}`,
  });
  const saved = (name: string, title: string, type: string, column: string): Told => ({
    column: rowwise(name, title, "#,##0"),
    from: ["savings"],
    cell: fx`${cellAt(
      "kinds",
      column,
      SAVINGS_TYPES.findIndex((it) => it.type === type),
      "savings",
    )}`,
  });
  const passed = PHASES.map((_, row) => fx`(${cellAt("phases", "state", row, "gates")}="Passed")`);
  return [
    charter("id", "Project id", "id"),
    charter("title", "Project", "title"),
    { column: rowwise("phase", "Phase"), from: ["home"], cell: fx`${field("phase", "home")}` },
    charter("status now", "Project status", "status"),
    charter("sponsor", "Sponsor", "sponsor"),
    { ...score("kpi", "Primary metric"), column: { ...rowwise("kpi", "Primary metric"), role: "text" } },
    score("baseline", "Baseline"),
    score("actual", "Now"),
    score("target", "Target"),
    score("status", "Status"),
    score("variation", VARIATION),
    score("assurance", "Assurance"),
    saved("hard", "Hard savings a year", "hard", "net"),
    saved("low", "Low (95%)", "hard", "low"),
    saved("high", "High (95%)", "hard", "high"),
    saved("avoided", "Cost avoided a year", "avoidance", "net"),
    saved("hours", "Instructional hours a year", "instructional", "net"),
    {
      column: rowwise("gates", "Gates passed"),
      from: ["gates"],
      cell: fx`(${joined(passed, "+")})&${` of ${PHASES.length}`}`,
    },
    { column: rowwise("as of", "As of", DAY), from: ["home"], cell: fx`${field("due as of", "home")}` },
  ];
}
