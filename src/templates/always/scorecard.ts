import { chartTemplate } from "../chart-of-kpi";
import { quiet, rowwise, worked } from "../table-columns";
import { LATEST, TREND } from "./trend-bars";
import type { Template } from "../template";
import type { Kpi } from "../../dmaic/kpi";
import type { Block, RowFill, SheetDesign } from "../../workbook/design";
import { above, all, cellAt, field, fx, here, upToHere, type Formula } from "../../workbook/formula";

const ABOUT = {
  id: "scorecard",
  title: "Scorecard",
  phase: "always",
  question: "How is each process doing, is it only varying by chance, and will it meet its target?",
} as const;

/** What the latest point alone says, beside a verdict on all points. */
export const VARIATION = "Variation, latest point";

/** Every KPI in one row: where it stands, whether it varies by chance alone, and whether it can be relied on to meet its target. */
export const scorecard: Template = {
  ...ABOUT,
  needs: ["charts"],
  designs: ({ kpis }) => [
    design(
      kpis.map(({ kpi }) => kpi),
      kpis.map(({ valueNumber }) => valueNumber),
    ),
  ],
};

function design(kpis: readonly Kpi[], valueNumbers: readonly string[]): SheetDesign {
  return {
    template: ABOUT.id,
    title: ABOUT.title,
    tab: ABOUT.phase,
    orientation: "landscape",
    widths: [20, 28, 13, 9, 9, 9, 9, 11, 10, 12, 11, 6, 10, 12, 16, 20],
    blocks: [
      {
        block: "title",
        text: "Scorecard",
        question: ABOUT.question,
      },
      {
        block: "table",
        name: "scores",
        freeze: true,
        rows: kpis.length,
        fill: kpis.map((kpi, row) => rowOf(kpi, row)),
        shows: kpis.map(({ goal, name, unit, owner, better }) => ({
          goal,
          kpi: name,
          unit,
          owner,
          status: "",
          attainment: better === "Near target" ? "100% of tolerance used" : "",
        })),
        numbers: valueNumbers.map((number) => ({ baseline: number, actual: number, target: number, gap: number })),
        groupFrom: "weight",
        marks: [
          { columns: ["goal"], when: fx`${here("goal")}<>${above("goal")}`, role: "label" },
          { columns: ["status"], when: fx`${here("status")}="Met"`, role: "good" },
          { columns: ["status"], when: fx`${here("status")}="Near"`, role: "near" },
          { columns: ["status"], when: fx`${here("status")}="Missed"`, role: "bad" },
          { columns: ["status"], when: fx`${here("status")}="Target is not a number"`, role: "bad" },
          { columns: ["variation"], when: fx`${here("variation")}="Improvement"`, role: "improvement" },
          { columns: ["variation"], when: fx`LEFT(${here("variation")},7)="Concern"`, role: "concern" },
          { columns: ["assurance"], when: fx`${here("assurance")}="Will meet"`, role: "good" },
          { columns: ["assurance"], when: fx`${here("assurance")}="Will miss"`, role: "bad" },
          { columns: ["assurance"], when: fx`${here("assurance")}="Hit or miss"`, role: "near" },
        ],
        columns: [
          { ...rowwise("goal", "Strategic goal"), role: "text" },
          { ...rowwise("kpi", "KPI"), role: "label" },
          { ...rowwise("unit", "Unit"), role: "text" },
          { name: "baseline", title: "Baseline", holds: { formula: fx`""` } },
          { name: "actual", title: "Actual", holds: { formula: fx`""` } },
          { name: "target", title: "Target", holds: { formula: fx`""` } },
          {
            name: "gap",
            title: "Gap",
            holds: {
              formula: fx`IF(COUNT(${here("actual")},${here("target")})=2,${here("actual")}-${here("target")},"")`,
            },
          },
          { ...rowwise("attainment", "Attainment", "0%"), role: "text" },
          { ...rowwise("status", "Status"), role: "text" },
          rowwise("variation", VARIATION),
          { name: "assurance", title: "Assurance", holds: { formula: fx`""` } },
          {
            name: "signs",
            title: "Signs",
            holds: { formula: SIGNS },
          },
          { name: "trend", title: `Last ${LATEST.length}`, holds: { formula: TREND } },
          { name: "as of", title: "As of", holds: { formula: fx`""` }, number: "mmm d, yyyy" },
          { ...rowwise("owner", "Owner"), role: "text" },
          { name: "next", title: "Next action", holds: { input: "text" } },
          quiet("weight", "Weight", fx`""`),
          quiet("counted", "Weight that counts", fx`IF(ISNUMBER(${here("share")}),${here("weight")},0)`),
          quiet(
            "part",
            "Weighted attainment",
            fx`IF(ISNUMBER(${here("share")}),${here("weight")}*MIN(1,${here("share")}),0)`,
          ),
          { ...quiet("share", "Attainment in the score", fx`""`) },
          {
            ...quiet("goals", "Goals so far", fx`${above("goals")}+${IS_NEW_GOAL}`),
            first: IS_NEW_GOAL,
          },
          ...LATEST.map((ago) => quiet(`ago ${ago}`, `Value ${ago} before`, fx`""`)),
        ],
      },
      ...goalScores(kpis),
      { block: "section", text: "What the chart of each KPI says" },
      ...kpis.map((kpi, row): Block => ({
        block: "line",
        holds: { formula: fx`${cellAt("kpis", "name", row, "kpis")}&": "&${field("sentence", chartTemplate(kpi))}` },
        role: "plain",
      })),
      { block: "space", rows: 1 },
      {
        block: "line",
        holds: {
          words:
            "Variation: of the latest point alone, from the chart's signals and the better direction; the sentences above speak of all points of the phase. Assurance: from the limits of the latest phase against the target.",
        },
        role: "note",
      },
      {
        block: "line",
        holds: {
          words:
            "Attainment: 100% is on target. Where near the target is better, the row says how much of the tolerance is used, and the part that is left counts in the score. Score of a goal: attainments, none counted above 100%, weighted by the KPIs sheet.",
        },
        role: "note",
      },
      {
        block: "line",
        holds: {
          words:
            "Signs: + improvement, ! concern, ~ common cause; ✓ will meet, ✗ will miss, ? hit or miss. The bars show the latest values from lowest to highest.",
        },
        role: "note",
      },
    ],
  };
}

/** Every strategic goal with the weighted score of its KPIs; the list of goals makes itself. */
function goalScores(kpis: readonly Kpi[]): readonly Block[] {
  const goals = new Set(kpis.map(({ goal }) => goal)).size;
  const nth = fx`MATCH(${here("nth")},${all("goals", "scores")},0)`;
  const named = (then: Formula) => fx`IF(${here("goal")}="","",${then})`;
  const own = (column: string, word: string) =>
    named(fx`COUNTIFS(${all("goal", "scores")},${here("goal")},${all(column, "scores")},${word})`);
  const counted = fx`SUMIFS(${all("counted", "scores")},${all("goal", "scores")},${here("goal")})`;
  return [
    { block: "section", text: "Strategic goals" },
    {
      block: "table",
      name: "goals",
      rows: Math.min(kpis.length, goals + 2),
      fill: Array.from({ length: Math.min(kpis.length, goals + 2) }, (_, i) => ({ nth: i + 1 })),
      columns: [
        { ...worked("goal", "Goal", fx`IFERROR(INDEX(${all("goal", "scores")},${nth}),"")`), role: "label" },
        worked(
          "score",
          "Weighted score",
          named(
            fx`IF(${counted}=0,"",SUMIFS(${all("part", "scores")},${all("goal", "scores")},${here("goal")})/${counted})`,
          ),
          "0%",
        ),
        worked("kpis", "KPIs", named(fx`COUNTIF(${all("goal", "scores")},${here("goal")})`), "0"),
        worked("met", "Met", own("status", "Met"), "0"),
        worked("near", "Near", own("status", "Near"), "0"),
        worked("missed", "Missed", own("status", "Missed"), "0"),
        worked(
          "blank",
          "No data",
          named(fx`COUNTIF(${all("goal", "scores")},${here("goal")})-${here("met")}-${here("near")}-${here("missed")}`),
          "0",
        ),
        { name: "nth", title: "Number", holds: { words: "" }, role: "helper" },
      ],
    },
  ];
}

const IS_NEW_GOAL = fx`IF(${here("goal")}="",0,IF(COUNTIF(${upToHere("goal")},${here("goal")})=1,1,0))`;

/** Symbols beside the words, so that nobody has to tell colors apart. */
const SIGNS = fx`IF(LEFT(${here("variation")},7)="Concern","!",IF(${here("variation")}="Improvement","+",IF(${here("variation")}="","","~")))&IF(${here("assurance")}="Will meet"," ✓",IF(${here("assurance")}="Will miss"," ✗",IF(${here("assurance")}=""," "," ?")))`;

function rowOf(kpi: Kpi, row: number): RowFill {
  const defined = (column: string): Formula => fx`${cellAt("kpis", column, row, "kpis")}`;
  const shown = (column: string): Formula => fx`IF(${defined(column)}="","",${defined(column)})`;
  const chart = (name: string): Formula => fx`${field(name, chartTemplate(kpi))}`;
  const better = defined("better");
  const [actual, target] = [fx`${here("actual")}`, fx`${here("target")}`];
  const tolerance = fx`IF(ISNUMBER(${defined("tolerance")}),${defined("tolerance")},0.05*ABS(${target}))`;
  // Less what rounding can have added: 1.05 is within 0.05 of 1, although 1.05 - 1 is 0.05 and a bit more.
  const rounding = fx`1E-12*(ABS(${actual})+ABS(${target}))`;
  const miss = fx`IF(${better}="Lower",${actual}-${target},IF(${better}="Higher",${target}-${actual},ABS(${actual}-${target})-${tolerance}))-${rounding}`;
  const higher = fx`IF(${target}=0,"",${actual}/${target})`;
  const lower = fx`IF(${actual}=0,1,${target}/${actual})`;
  const near = fx`IF(${tolerance}=0,IF(ABS(${actual}-${target})<=${rounding},1,0),MAX(0,1-ABS(${actual}-${target})/${tolerance}))`;
  // "Met" beside an attainment of 29% would read as a contradiction: near its target, a KPI is met within the whole tolerance.
  const used = fx`IF(${tolerance}=0,"",TEXT(ABS(${actual}-${target})/${tolerance},"0%")&" of tolerance used")`;
  const known = (then: Formula, otherwise: Formula) =>
    fx`IF(AND(COUNT(${actual},${target})=2,${better}<>""),${then},${otherwise})`;
  const unknown = fx`IF(NOT(ISNUMBER(${actual})),"No data",IF(${defined("target")}="","No target",IF(ISTEXT(${defined("target")}),"Target is not a number","No direction")))`;
  return {
    goal: shown("goal"),
    kpi: shown("name"),
    unit: shown("unit"),
    baseline: fx`${cellAt("phases", "center", 0, chartTemplate(kpi))}`,
    actual: chart("actual"),
    target: shown("target"),
    attainment: known(fx`IF(${better}="Near target",${used},${here("share")})`, fx`""`),
    share: known(fx`IF(${better}="Higher",${higher},IF(${better}="Lower",${lower},${near}))`, fx`""`),
    status: known(
      fx`IF(${miss}<=0,"Met",IF(${better}="Near target","Missed",IF(${miss}<=${tolerance},"Near","Missed")))`,
      unknown,
    ),
    variation: chart("variation"),
    assurance: chart("assurance"),
    "as of": chart("as of"),
    owner: shown("owner"),
    weight: fx`IF(ISNUMBER(${defined("weight")}),${defined("weight")},1)`,
    ...Object.fromEntries(
      LATEST.map((ago) => [
        `ago ${ago}`,
        fx`IF(${chart("latest point")}>${ago},INDEX(${all("value", "data", chartTemplate(kpi))},${chart("latest point")}-${ago}),"")`,
      ]),
    ),
  };
}
