import type { Charter } from "../../dmaic/project";
import { date, line, number, pickFrom, result } from "../form-fields";
import { ofKpi, ofKpiOn } from "../of-kpi";
import type { Setting } from "../setting";
import { DAY } from "../table-columns";
import type { Template } from "../template";
import type { Field, SheetDesign } from "../../workbook/design";
import { all, field, fx } from "../../workbook/formula";
import { PHASES } from "../../dmaic/phase";
import { SAVINGS_TYPES } from "../../dmaic/savings";
import type { Kpi } from "../../dmaic/kpi";

const typed = (name: string, title: string, initial: string | undefined, guidance: string): Field => ({
  name,
  title,
  holds: { input: "text", initial: initial === undefined || initial === "" ? null : initial },
  guidance,
});

const ABOUT = {
  id: "charter",
  title: "Charter",
  phase: "define",
  question: "What is the problem, what shall be reached by when, and who answers for it?",
} as const;

const FIGURE = "#,##0.###";
const PRIMARY = fx`${field("primary metric")}`;

/**
 * From what, to what, by when. Target and date are read from the KPIs sheet and the level from the baseline of the chart, so that
 * charter, scorecard and chart name one goal; without those sheets they are typed.
 */
function goal({ has }: Setting): readonly Field[] {
  const level = number(
    "level today",
    "Level today",
    "In the unit of the primary metric. Used until its chart has a baseline.",
    FIGURE,
  );
  const isThere = fx`ISNUMBER(${BASELINE})`;
  if (!has("kpis")) {
    return [
      line("primary metric", "Primary metric", "What shows whether the goal is reached."),
      level,
      result("goal from", "Goal: from", fx`IF(ISNUMBER(${field("level today")}),${field("level today")},"")`, FIGURE),
      number("goal to", "Goal: to", "The level to be reached.", FIGURE),
      date("goal by", "Goal: by when", "The day on which it shall be reached."),
    ];
  }
  const typed = fx`IF(ISNUMBER(${field("level today")}),${field("level today")},"")`;
  const figure = (name: string) => fx`TEXT(${field(name)},"0.###")`;
  return [
    pickFrom("primary metric", "Primary metric", all("name", "kpis", "kpis"), "A KPI of the KPIs sheet."),
    level,
    result(
      "goal from",
      "Goal: from",
      has("scorecard") ? fx`IF(${isThere},${BASELINE},${typed})` : typed,
      FIGURE,
      "The baseline of its chart, or else the level typed above.",
    ),
    result("goal to", "Goal: to", ofKpi("target", PRIMARY), FIGURE, "The target on the KPIs sheet: change it there."),
    result("goal by", "Goal: by when", ofKpi("target date", PRIMARY), DAY, "The target date on the KPIs sheet."),
    result(
      "goal in figures",
      "Goal in figures",
      fx`IF(COUNT(${field("goal from")},${field("goal to")},${field("goal by")})<3,"","From "&${figure("goal from")}&" to "&${figure("goal to")}&" "&${ofKpi("unit", PRIMARY)}&" by "&TEXT(${field("goal by")},${"mmm d, yyyy"})&".")`,
      undefined,
      "Makes itself from the cells above.",
    ),
  ];
}

const BASELINE = ofKpiOn("scorecard", "scores", "kpi", "baseline", PRIMARY);

/** The project on one page: what hurts, what shall be reached by when, who does it, what it is worth. */
export const charter: Template = {
  ...ABOUT,
  needs: [],
  designs: (setting) => [
    design(
      setting.project.charter,
      setting.kpis.map(({ kpi }) => kpi),
      setting,
    ),
  ],
};

function design(it: Charter, kpis: readonly Kpi[], setting: Setting): SheetDesign {
  const choose = (
    name: string,
    title: string,
    choices: readonly string[],
    initial: string | undefined,
    guidance: string,
  ): Field => ({
    name,
    title,
    holds: { input: "choice", choices, ...(initial === undefined ? {} : { initial }) },
    guidance,
  });
  return {
    template: ABOUT.id,
    title: ABOUT.title,
    tab: ABOUT.phase,
    orientation: "portrait",
    onePage: true,
    widths: [26, 64, 52, 14, 14, 14],
    blocks: [
      {
        block: "title",
        text: "Project charter",
        question: ABOUT.question,
      },
      { block: "section", text: "Project" },
      {
        block: "fields",
        fields: [
          typed("title", "Title", it.title, "Short enough to say in a meeting."),
          typed("id", "Project id", undefined, "As the district counts its projects."),
          choose(
            "kind",
            "Kind of project",
            ["Improvement", "Design", "Redesign"],
            it.kind,
            "Improve a process, design a new one, or replace one.",
          ),
          choose("status", "Status", ["Not started", "Started", "On hold", "Cancelled", "Completed"], it.status, ""),
          typed(
            "district goal",
            "Strategic goal",
            it.goalOfDistrict,
            "The goal of the district's plan that this serves.",
          ),
          typed(
            "process id",
            "APQC process",
            it.processId,
            "Id and name in the Education Process Classification Framework.",
          ),
          typed("schools", "Schools and sites", it.schools, "Where the project runs."),
        ],
      },
      { block: "section", text: "People" },
      {
        block: "fields",
        fields: [
          typed("sponsor", "Sponsor", it.sponsor, "Removes obstacles and signs the gates."),
          typed("process owner", "Process owner", it.processOwner, "Keeps the gains when the project is over."),
          typed("finance partner", "Finance partner", it.financePartner, "Validates the savings."),
          typed("team", "Team", it.team, "Role and share of time of each member."),
        ],
      },
      { block: "section", text: "Case" },
      {
        block: "fields",
        fields: [
          typed("business case", "Business case", it.businessCase, "Why now, and what it costs to wait."),
          typed(
            "problem statement",
            "Problem statement",
            it.problem,
            "What, where, when, how much. No cause, no solution.",
          ),
          typed("goal statement", "Goal statement", it.goal, "In words. The figures stand below."),
          ...goal(setting).map((its): Field => (its.name === "primary metric" ? chosenAtFirst(its, kpis[0]) : its)),
          setting.has("kpis")
            ? chosenAtFirst(
                pickFrom(
                  "consequential metric",
                  "Consequential metric",
                  all("name", "kpis", "kpis"),
                  "What must not get worse meanwhile.",
                ),
                kpis[1],
              )
            : line("consequential metric", "Consequential metric", "What must not get worse meanwhile."),
          typed("in scope", "In scope", it.inScope, ""),
          typed("out of scope", "Out of scope", it.outOfScope, ""),
          typed("risks", "Risks", it.risks, "What could stop the project, and what is done about it."),
        ],
      },
      { block: "section", text: "Timeline" },
      {
        block: "table",
        name: "timeline",
        rows: PHASES.length,
        fill: PHASES.map((phase) => ({ phase })),
        columns: [
          { name: "phase", title: "Phase", holds: { words: "" }, role: "label" },
          { name: "work", title: "Main work", holds: { input: "text" } },
          { name: "remarks", title: "Remarks", holds: { input: "text" } },
          { name: "planned", title: "Gate planned", holds: { input: "date" }, number: "mmm d, yyyy" },
          { name: "actual", title: "Gate held", holds: { input: "date" }, number: "mmm d, yyyy" },
          { name: "signed", title: "Signed by (role)", holds: { input: "text" } },
        ],
      },
      { block: "section", text: "Sign-offs" },
      {
        block: "table",
        name: "signatures",
        rows: 4,
        fill: ["Sponsor", "Process owner", "Finance partner", "Team leader"].map((role) => ({ role })),
        columns: [
          { name: "role", title: "Role", holds: { words: "" }, role: "label" },
          { name: "agrees", title: "Agrees with the charter because", holds: { input: "text" } },
          { name: "remarks", title: "Remarks", holds: { input: "text" } },
          { name: "date", title: "Signed on", holds: { input: "date" }, number: "mmm d, yyyy" },
        ],
      },
      { block: "section", text: "Benefit expected in a year; kinds are never added together" },
      {
        block: "table",
        name: "benefits",
        rows: SAVINGS_TYPES.length,
        fill: SAVINGS_TYPES.map(({ title, counts }) => ({ type: title, counts })),
        columns: [
          { name: "type", title: "Kind of benefit", holds: { words: "" }, role: "label" },
          { name: "counts", title: "Counts as", holds: { words: "" } },
          { name: "basis", title: "How it was estimated", holds: { input: "text" } },
          { name: "estimate", title: "Estimate", holds: { input: "number" }, number: "#,##0" },
        ],
      },
    ],
  };
}

/** A choice of a KPI with the one that it begins with. */
function chosenAtFirst(field: Field, kpi: Kpi | undefined): Field {
  return kpi === undefined || !("input" in field.holds)
    ? field
    : { ...field, holds: { ...field.holds, initial: kpi.name } };
}
