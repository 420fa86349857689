import { PHASES } from "../../dmaic/phase";
import type { Kpi } from "../../dmaic/kpi";
import type { Project } from "../../dmaic/project";
import type { SheetDesign } from "../../workbook/design";
import { cellAt, field, fx, here, joined } from "../../workbook/formula";
import { chartTemplate } from "../chart-of-kpi";

/** The first sheet: which project this is, where it stands, and the way to everything else. */
export function home(
  project: Project,
  kpis: readonly Kpi[],
  sheets: readonly { readonly title: string; readonly template: string; readonly about: string }[],
): SheetDesign {
  return {
    template: "home",
    title: "Home",
    tab: "always",
    orientation: "landscape",
    widths: [28, 78, 12, 16, 14],
    blocks: [
      {
        block: "title",
        text: "DMAIC workbook",
        question: "Which project is this, where does it stand, and where is everything?",
      },
      {
        block: "fields",
        fields: [
          {
            name: "project",
            title: "Project",
            holds: { formula: fx`IF(${field("title", "charter")}="","(no title yet)",${field("title", "charter")})` },
            role: "result",
          },
          {
            name: "phase",
            title: "Phase",
            holds: { input: "choice", choices: PHASES, initial: project.phase },
            guidance: "Choose the phase that the team is working in.",
          },
          {
            name: "as of",
            title: "Data as of",
            holds: {
              formula: fx`MAX(${joined(
                kpis.map((kpi) => fx`${field("as of", chartTemplate(kpi))}`),
                ",",
              )})`,
            },
            number: "mmm d, yyyy",
          },
        ],
      },
      { block: "section", text: "Where the KPIs stand" },
      {
        block: "table",
        name: "standing",
        rows: kpis.length,
        fill: kpis.map((kpi, row) => ({
          kpi: fx`${cellAt("kpis", "name", row, "kpis")}`,
          verdict: fx`${field("sentence", chartTemplate(kpi))}`,
          status: fx`${cellAt("scores", "status", row, "scorecard")}`,
          variation: fx`${cellAt("scores", "variation", row, "scorecard")}`,
          assurance: fx`${cellAt("scores", "assurance", row, "scorecard")}`,
        })),
        marks: [
          { columns: ["status"], when: fx`${here("status")}="Met"`, role: "good" },
          { columns: ["status"], when: fx`${here("status")}="Near"`, role: "near" },
          { columns: ["status"], when: fx`${here("status")}="Missed"`, role: "bad" },
          { columns: ["variation"], when: fx`${here("variation")}="Improvement"`, role: "improvement" },
          { columns: ["variation"], when: fx`LEFT(${here("variation")},7)="Concern"`, role: "concern" },
        ],
        columns: [
          { name: "kpi", title: "KPI", holds: { formula: fx`""` }, role: "label" },
          { name: "verdict", title: "Verdict", holds: { formula: fx`""` }, role: "text" },
          { name: "status", title: "Target", holds: { formula: fx`""` } },
          { name: "variation", title: "Variation", holds: { formula: fx`""` } },
          { name: "assurance", title: "Assurance", holds: { formula: fx`""` } },
        ],
      },
      { block: "section", text: "Sheets" },
      { block: "links", links: sheets.map(({ title, template, about }) => ({ text: title, sheet: template, about })) },
      {
        block: "line",
        holds: {
          words:
            "Yellow cells are for you to fill in; the others work themselves out. Everything here is made of ordinary formulas and charts: it goes on working when the file is sent to somebody without Tollgate.",
        },
        role: "note",
      },
    ],
  };
}
