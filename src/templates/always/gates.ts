import { PHASES, type Phase } from "../../dmaic/phase";
import type { Block, RowFill } from "../../workbook/design";
import { all, cellAt, fx, here, type Formula } from "../../workbook/formula";
import { analyzeGate } from "../gates/analyze-gate";
import { controlGate } from "../gates/control-gate";
import type { Criterion } from "../gates/criterion";
import { defineGate } from "../gates/define-gate";
import { improveGate } from "../gates/improve-gate";
import { measureGate } from "../gates/measure-gate";
import { plainTemplate } from "../plain-template";
import type { Setting } from "../setting";
import { choice, day, fixed, quiet, rowwise, words, worked } from "../table-columns";

/** The reviews at the ends of the phases: what each asks for, answered from the cells of the workbook. */
export const gates = plainTemplate({
  id: "gates",
  title: "Gates",
  phase: "always",
  question: "May the project go on to the next phase, and if not, what is missing?",
  how: "Every answer is read from the workbook. A criterion can be overridden only with a reason, a role and a date; what was overridden stays in sight.",
  onePage: true,
  widths: [48, 18, 72, 24, 14, 34, 22, 13],
  blocks: (setting) => [
    phasesTable(setting),
    ...PHASES.flatMap((phase): Block[] => [
      { block: "section", text: `Gate after ${phase}` },
      criteriaTable(phase, criteriaOf(phase, setting), setting),
    ]),
  ],
});

function criteriaOf(phase: Phase, { kpis }: Setting): readonly Criterion[] {
  switch (phase) {
    case "Define":
      return defineGate;
    case "Measure":
      return measureGate(kpis[0]);
    case "Analyze":
      return analyzeGate;
    case "Improve":
      return improveGate;
    case "Control":
      return controlGate;
  }
}

function phasesTable(setting: Setting): Block {
  const { has } = setting;
  return {
    block: "table",
    name: "phases",
    rows: PHASES.length,
    marks: [
      { columns: ["state"], when: fx`OR(${here("state")}="Ready",${here("state")}="Passed")`, role: "good" },
      { columns: ["state"], when: fx`${here("state")}="Passed with open criteria"`, role: "bad" },
      { columns: ["state"], when: fx`${here("state")}="Open"`, role: "near" },
    ],
    fill: PHASES.map((phase, row): RowFill => {
      const ok = all("ok", phase);
      const first = fx`MATCH(0,${ok},0)`;
      return {
        gate: `Gate after ${phase}`,
        met: fx`SUM(${ok})`,
        of: fx`ROWS(${ok})`,
        next: fx`IF(SUM(${ok})=ROWS(${ok}),"",INDEX(${all("asks", phase)},${first})&": "&INDEX(${all("counts", phase)},${first})&".")`,
        held: has("charter")
          ? fx`IF(ISNUMBER(${cellAt("timeline", "actual", row, "charter")}),${cellAt("timeline", "actual", row, "charter")},"")`
          : fx`""`,
        told: fx`COUNTIF(${all("auto", phase)},"Cannot tell")`,
      };
    }),
    columns: [
      fixed("gate", "Gate"),
      worked(
        "state",
        "State",
        fx`IF(${here("met")}=${here("of")},IF(ISNUMBER(${here("held")}),"Passed","Ready"),IF(ISNUMBER(${here("held")}),"Passed with open criteria","Open"))`,
      ),
      { ...rowwise("next", "What is missing first"), role: "plain" },
      worked("words", "Criteria met", fx`${here("met")}&" of "&${here("of")}`),
      { ...rowwise("held", "Held on", "mmm d, yyyy") },
      { ...rowwise("told", "Cannot tell", "0") },
      { ...rowwise("met", "Met", "0"), role: "helper" },
      { ...rowwise("of", "Criteria", "0"), role: "helper" },
    ],
  };
}

function criteriaTable(phase: Phase, criteria: readonly Criterion[], setting: Setting): Block {
  const complete = fx`AND(${here("reason")}<>"",${here("who")}<>"",ISNUMBER(${here("on")}))`;
  return {
    block: "table",
    name: phase,
    rows: criteria.length,
    groupFrom: "auto",
    fill: criteria.map((it) => rowOf(it, setting)),
    marks: [
      { columns: ["counts"], when: fx`${here("counts")}="Met"`, role: "good" },
      { columns: ["counts"], when: fx`${here("counts")}="Not met"`, role: "bad" },
      { columns: ["counts"], when: fx`${here("counts")}="Cannot tell"`, role: "near" },
      {
        columns: ["counts"],
        when: fx`OR(${here("counts")}="Overridden",${here("counts")}="Override incomplete")`,
        role: "near",
      },
    ],
    columns: [
      { ...fixed("asks", "Criterion"), role: "text" },
      worked(
        "counts",
        "State",
        fx`IF(OR(${here("auto")}="Met",${here("override")}<>"Yes"),${here("auto")},IF(${complete},"Overridden","Override incomplete"))`,
      ),
      {
        ...worked(
          "says",
          "What to do",
          fx`IF(${here("auto")}="Met","",IF(AND(${here("override")}="Yes",NOT(${complete})),"An override needs a reason, a role and a date.",${here("mends")}))`,
        ),
        role: "text",
      },
      { ...fixed("evidence", "Evidence"), role: "text" },
      choice("override", "Override?", ["Yes", "No"]),
      words("reason", "Reason of the override"),
      words("who", "Overridden by (role)"),
      day("on", "Overridden on"),
      { ...rowwise("auto", "From the cells"), role: "helper" },
      { ...rowwise("mends", "When not met"), role: "helper" },
      quiet("ok", "Counts", fx`IF(OR(${here("counts")}="Met",${here("counts")}="Overridden"),1,0)`),
    ],
  };
}

/** Met, not met, or cannot tell: because the sheet is not there, too little is filled in, or a cell that is read is broken. */
function rowOf(
  { asks, template, title, reads = [], sheet, at, met, tells, mends }: Criterion,
  setting: Setting,
): RowFill {
  const missing = [{ template, title }, ...reads].filter((it) => !setting.has(it.template));
  if (missing.length > 0) {
    const names = missing.map((it) => `"${it.title}"`).join(" and ");
    return {
      asks,
      auto: "Cannot tell",
      mends:
        missing.length === 1
          ? `The sheet ${names} would answer this: add it.`
          : `The sheets ${names} would answer this: add them.`,
      evidence: `(${title})`,
    };
  }
  const told: Formula = tells ?? fx`TRUE`;
  return {
    asks,
    auto: fx`IFERROR(IF(${told},IF(${met},"Met","Not met"),"Cannot tell"),"Cannot tell")`,
    mends: fx`IF(ISERROR(IF(${told},${met},0)),"Cells that this reads are gone or broken: Repair brings our sheets back and keeps what was typed.",IF(${here("auto")}="Cannot tell","Nothing is filled in yet. ","")&${mends})`,
    evidence: { text: title, sheet: sheet ?? template, ...(at === undefined ? {} : { to: at }) },
  };
}
