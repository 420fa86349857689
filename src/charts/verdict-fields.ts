import type { Block } from "../workbook/design";
import { all, field, fx, type Formula } from "../workbook/formula";
import type { ControlChartInput } from "./control-chart-input";
import type { ControlChartKind } from "./control-chart-kind";
import { canBeImpossible } from "./impossible-column";
import { latestPhase } from "./phase-table";
import { heightOfName } from "./height-of-name";
import { hasPhaseNames } from "./plotted-columns";
import { backwardRows, outgrownWords, trouble } from "./trouble";
import { unchartedWords, unlabeledValues, wordsForNumbers } from "./uncharted";
import { baselineInUse, unheededWords } from "./unheeded";

const now = (column: string): Formula => fx`INDEX(${all(column, "phases")},${field("phase")})`;
// Row 0 of a column is the whole column, which would spill: where there is no such row, the first is read and not shown.
const row = (column: string): Formula => fx`INDEX(${all(column, "data")},MAX(1,${field("latest signal")}))`;
const latest = (column: string): Formula => fx`INDEX(${all(column, "data")},MAX(1,${field("latest point")}))`;

/** The last row of the latest phase in which something is true. */
const lastRowWhere = (condition: Formula): Formula =>
  fx`SUMPRODUCT(MAX((${all("phase", "data")}=${field("phase")})*${condition}*${all("row", "data")}))`;

const impossibleWords = fx`IF(${field("impossible")}=0,"","; "&${field("impossible")}&IF(${field("impossible")}=1," row holds"," rows hold")&" what cannot be and "&IF(${field("impossible")}=1,"is","are")&" left out (see Meaning)")`;

/** What is below every number: a value without a floor of its own. */
const NO_FLOOR = -1e300;

/** The facts of the latest phase, and the sentence that they add up to: what scorecards, titles and summaries read. */
export function verdictFields(kind: ControlChartKind, input: ControlChartInput, measured: string): Block {
  const { kpi, lists, labelNumber, valueNumber, source } = input;
  // Quoted words in a number format ("$") are read differently by different programs; without the quotes all agree.
  const shown = (cell: Formula, number: string) => fx`TEXT(${cell},${number.replace(/"/g, "")})`;
  const label = labelNumber !== "General" ? shown(fx`${field("as of")}`, labelNumber) : fx`${field("as of")}`;
  const signaled = labelNumber !== "General" ? shown(row("label"), labelNumber) : row("label");
  const low = fx`${field("lower")}`;
  const high = fx`${field("upper")}`;
  const target = fx`${field("target")}`;
  const promise = (meets: Formula, misses: Formula) =>
    fx`IF(${meets},"Will meet",IF(${misses},"Will miss","Hit or miss"))`;
  const assured = fx`IF(${field("better")}="Lower",${promise(fx`${high}<${target}`, fx`${low}>${target}`)},IF(${field("better")}="Higher",${promise(fx`${low}>${target}`, fx`${high}<${target}`)},""))`;
  const meaning = fx`IF(${row("meaning")}="","",IF(${row("meaning")}="Improvement",", an improvement",IF(${row("meaning")}="Concern",", a concern",", both better and worse")))`;
  const unstable = fx`"Not stable: "&${field("signals")}&" of "&${field("points")}&IF(${field("signals")}=1," points signals"," points signal")&" a special cause, the latest "&${source.labelsAre === "numbers" ? fx`"at point "` : fx`"on "`}&${signaled}&" ("&${row("signal")}&")"&${meaning}&"."`;
  const stable = fx`"Stable: no signal in "&${field("points")}&" points."`;
  const assurance = fx`IF(OR(${field("trouble")}<>"",COUNT(${low},${high},${target})<3),"",IF(${field("points")}<12,"",${assured}))`;
  const better = fx`IF(${field("better")}="Higher",1,IF(${field("better")}="Lower",-1,0))`;
  const lowest = fx`${kind.lowest ?? NO_FLOOR}`;
  const promised = fx`IF(OR(${field("assurance")}="",${field("trouble")}<>""),"",IF(${field("assurance")}="Will meet"," It will meet its target of ",IF(${field("assurance")}="Will miss"," It will miss its target of "," Chance decides whether it meets its target of "))&${shown(target, valueNumber)}&".")`;
  const none =
    source.denominator === undefined
      ? "No point can be charted yet: no row of the source has a label and a number."
      : "No point can be charted yet: no row of the source has a label, a number and a denominator above 0.";
  const state = fx`IF(${field("trouble")}<>"",${field("trouble")},IF(${field("points")}=0,${none},IF(${field("points")}<6,"Too few points: "&${field("points")}&" so far; limits need at least 6.",IF(${field("signals")}=0,${stable},${unstable}))))`;
  const sentence = fx`${field("state")}&IF(${field("points")}<6,"",${field("promise")})`;
  // Only the limits are tested where points follow from one another.
  const rules = kind.rules === "all" ? kpi.rules : fx`"limits"`;
  const limits = fx`IF(${field("points")}=0,"","; limits "&${field("firmness")}&" ("&${now("counting")}&IF(${now("counting")}=1," point)"," points)")&"; as of "&${label})`;
  const about = fx`${`${kind.title}; rules: `}&${rules}&${limits}${canBeImpossible(kind) ? fx`&${impossibleWords}` : fx``}&${outgrownWords(input)}&${unchartedWords(input)}&${unheededWords(input, now("until"))}`;
  const fact = (name: string, title: string, formula: Formula, number?: string) => ({
    name,
    title,
    holds: { formula },
    ...(number === undefined ? {} : { number }),
  });
  return {
    block: "fields",
    fields: [
      fact("phase", "Latest phase", latestPhase),
      fact("points", "Points", now("points")),
      fact("signals", "Points with a signal", now("signals")),
      fact("firmness", "Limits are", now("firmness")),
      fact("latest point", "Row of the latest point", lastRowWhere(fx`(${all("use", "data")}=1)`)),
      fact("latest signal", "Row of the latest signal", lastRowWhere(fx`(${all("signal", "data")}<>"")`)),
      fact("as of", "As of", fx`IF(${field("latest point")}=0,"",${latest("label")})`, labelNumber),
      fact("actual", "Actual", fx`IF(${field("latest point")}=0,"",${latest(measured)})`, valueNumber),
      fact("center", "Center", now("center"), valueNumber),
      fact("lower", "Lower limit", fx`IF(${field("latest point")}=0,"",${latest("lower")})`, valueNumber),
      fact("upper", "Upper limit", fx`IF(${field("latest point")}=0,"",${latest("upper")})`, valueNumber),
      fact("variation", "Variation", variation()),
      fact("assurance", "Assurance", kind.plots === "kpi" && kind.rules === "all" ? assurance : fx`""`),
      // What rows ask for stands on their own sheet: a formula that names another sheet is spelled out in every row of a file.
      fact("better", "Better", fx`${kpi.better}&""`),
      fact("target", "Target", fx`IF(ISNUMBER(${kpi.target}),${kpi.target},"")`, valueNumber),
      fact("better is", "Better is up (1) or down (-1)", better),
      fact(
        "lowest",
        "Lowest possible",
        fx`IF(ISNUMBER(${kpi.lowest}),MAX(${kpi.lowest},${lowest}),${lowest})`,
        "General",
      ),
      ...(canBeImpossible(kind)
        ? [fact("impossible", "Rows that cannot be", fx`COUNTIF(${all("meaning", "data")},"Impossible*")`)]
        : []),
      fact("baseline", "Baseline rows in use", baselineInUse(kpi)),
      fact("changes", "Phase changes", fx`SUMPRODUCT((${lists.phaseKpi}=${kpi.id})*1)`),
      fact("left out", "Points to leave out", fx`SUMPRODUCT((${lists.outKpi}=${kpi.id})*1)`),
      fact("unlabeled", "Values without a label", unlabeledValues(input)),
      fact("words", "Words instead of numbers", wordsForNumbers(input)),
      fact("backward", "Rows earlier than the row above", backwardRows(input)),
      fact("trouble", "What stops a verdict", trouble(input)),
      fact("state", "State", state),
      fact("promise", "Promise", promised),
      fact("sentence", "Verdict", sentence),
      fact("headline", "Chart title", fx`${kpi.name}&CHAR(10)&${field("state")}`),
      fact("about", "About the chart", about),
      ...(hasPhaseNames(input)
        ? [
            fact(
              "top",
              "Top of the lines",
              fx`IFERROR(MAX(${all("value", "data")},${all("upper", "data")},${target}),0)`,
              valueNumber,
            ),
            fact("letter", "Height of a name", heightOfName(input), valueNumber),
          ]
        : []),
    ],
  };
}

function variation(): Formula {
  const meaning = latest("meaning");
  return fx`IF(OR(${field("trouble")}<>"",${field("points")}<12),"",IF(${latest("signal")}="","Common cause",IF(${meaning}="","Special cause",${meaning})))`;
}
