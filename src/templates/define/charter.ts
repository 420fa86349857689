import type { Charter } from "../../dmaic/project";
import type { Template } from "../template";
import type { Field, SheetDesign } from "../../workbook/design";
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

const figure = (name: string, title: string, guidance: string): Field => ({
  name,
  title,
  holds: { input: "number" },
  number: "#,##0.##",
  guidance,
});

/** The project on one page: what hurts, what shall be reached by when, who does it, what it is worth. */
export const charter: Template = {
  ...ABOUT,
  needs: [],
  designs: ({ project, kpis }) => [
    design(
      project.charter,
      kpis.map(({ kpi }) => kpi),
    ),
  ],
};

function design(it: Charter, kpis: readonly Kpi[]): SheetDesign {
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
          typed("goal statement", "Goal statement", it.goal, "From what, to what, by when."),
          figure("goal from", "Goal: from", "The level today, in the unit of the primary metric."),
          figure("goal to", "Goal: to", "The level to be reached."),
          {
            name: "goal by",
            title: "Goal: by when",
            holds: { input: "date" },
            number: "mmm d, yyyy",
            guidance: "The day on which it shall be reached.",
          },
          kpis.length === 0
            ? typed("primary metric", "Primary metric", "", "A KPI of the KPIs sheet.")
            : choose(
                "primary metric",
                "Primary metric",
                kpis.map(({ name }) => name),
                kpis[0]?.name,
                "A KPI of the KPIs sheet.",
              ),
          typed("consequential metric", "Consequential metric", kpis[1]?.name, "What must not get worse meanwhile."),
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
