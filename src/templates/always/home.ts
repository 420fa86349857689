import { PHASES } from "../../dmaic/phase";
import type { Block, Field, SheetDesign } from "../../workbook/design";
import { cellAt, field, fx, here, joined } from "../../workbook/formula";
import { chartTemplate } from "../chart-of-kpi";
import { date, result } from "../form-fields";
import type { Setting } from "../setting";
import { DAY, rowwise } from "../table-columns";
import { VARIATION } from "./scorecard";
import type { Template } from "../template";

const ABOUT = {
  id: "home",
  title: "Home",
  phase: "always",
  question: "Which project is this, where does it stand, and where is everything?",
} as const;

/** The first sheet: which project this is, where it stands, and the way to everything else. */
export const home: Template = { ...ABOUT, needs: [], designs: (setting) => [design(setting)] };

function design(setting: Setting): SheetDesign {
  return {
    template: ABOUT.id,
    title: ABOUT.title,
    tab: ABOUT.phase,
    orientation: "portrait",
    widths: [28, 78, 22, 16, 14],
    blocks: [
      { block: "title", text: "DMAIC workbook", question: ABOUT.question },
      { block: "fields", fields: project(setting) },
      ...gates(setting),
      ...standing(setting),
      { block: "section", text: "Sheets" },
      {
        block: "links",
        links: setting.sheets.map(({ title, template, about }) => ({ text: title, sheet: template, about })),
      },
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

function project(setting: Setting): readonly Field[] {
  const title = field("title", "charter");
  const dates = setting.has("charts") ? setting.kpis.map(({ kpi }) => fx`${field("as of", chartTemplate(kpi))}`) : [];
  return [
    result(
      "project",
      "Project",
      setting.has("charter") ? fx`IF(${title}="","(no title yet)",${title})` : fx`"(no charter yet)"`,
    ),
    {
      name: "phase",
      title: "Phase",
      holds: { input: "choice", choices: PHASES, initial: setting.project.phase },
      guidance: "Choose the phase that the team is working in.",
    },
    ...(dates.length === 0
      ? []
      : [
          {
            name: "as of",
            title: "Data as of",
            holds: { formula: fx`MAX(${joined(dates, ",")})` },
            number: DAY,
          },
        ]),
    date("today", "Due dates as of", "Blank: the date of the latest data. A date typed here counts instead."),
    {
      name: "due as of",
      title: "Due dates are seen from",
      holds: {
        formula: fx`IF(ISNUMBER(${field("today")}),${field("today")},${dates.length === 0 ? fx`""` : fx`IF(${field("as of")}>0,${field("as of")},"")`})`,
      },
      number: DAY,
    },
  ];
}

/** Where each gate stands: nothing where the Gates sheet is not in the plan. */
function gates(setting: Setting): readonly Block[] {
  if (!setting.has("gates")) return [];
  const at = (column: string, row: number) => fx`${cellAt("phases", column, row, "gates")}`;
  return [
    { block: "section", text: "Where the gates stand" },
    {
      block: "table",
      name: "gates",
      rows: PHASES.length,
      fill: PHASES.map((_, row) => ({
        gate: at("gate", row),
        next: at("next", row),
        state: at("state", row),
        met: at("words", row),
      })),
      marks: [
        { columns: ["state"], when: fx`OR(${here("state")}="Ready",${here("state")}="Passed")`, role: "good" },
        { columns: ["state"], when: fx`${here("state")}="Passed with open criteria"`, role: "bad" },
        { columns: ["state"], when: fx`${here("state")}="Open"`, role: "near" },
      ],
      columns: [
        { ...rowwise("gate", "Gate"), role: "label" },
        { ...rowwise("next", "What is missing first"), role: "plain" },
        rowwise("state", "State"),
        rowwise("met", "Criteria met"),
      ],
    },
  ];
}

function standing(setting: Setting): readonly Block[] {
  if (!setting.has("scorecard") || setting.kpis.length === 0) return [];
  return [
    { block: "section", text: "Where the KPIs stand" },
    {
      block: "table",
      name: "standing",
      rows: setting.kpis.length,
      shows: setting.kpis.map(({ kpi: { name } }) => ({ kpi: name })),
      fill: setting.kpis.map(({ kpi }, row) => ({
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
        { columns: ["status"], when: fx`${here("status")}="Target is not a number"`, role: "bad" },
        { columns: ["variation"], when: fx`${here("variation")}="Improvement"`, role: "improvement" },
        { columns: ["variation"], when: fx`LEFT(${here("variation")},7)="Concern"`, role: "concern" },
      ],
      columns: [
        { name: "kpi", title: "KPI", holds: { formula: fx`""` }, role: "label" },
        { name: "verdict", title: "Verdict, all points of the phase", holds: { formula: fx`""` }, role: "text" },
        { name: "status", title: "Target", holds: { formula: fx`""` } },
        { name: "variation", title: VARIATION, holds: { formula: fx`""` } },
        { name: "assurance", title: "Assurance", holds: { formula: fx`""` } },
      ],
    },
  ];
}
