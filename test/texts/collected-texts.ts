import { CONTROL_CHART_KINDS } from "../../src/charts/kinds/catalogue";
import { BLANK_PROJECT } from "../../src/dmaic/blank-project";
import type { Kpi } from "../../src/dmaic/kpi";
import { TEMPLATES } from "../../src/templates/catalogue";
import { designsOf, type Wanted } from "../../src/templates/plan-workbook";
import { mapTexts } from "../../src/workbook/map-texts";
import { HOLE } from "../../src/workbook/translation";

/** Every text of ours in a workbook, and those by whose beginning formulas know others. */
export interface CollectedTexts {
  readonly texts: readonly string[];
  readonly beginnings: readonly string[];
}

/** What the layout says of cells that take only some things; its lists and bounds are holes. */
const MESSAGES = [
  `Choose one of: ${HOLE}.`,
  "Choose a word from the list.",
  "Type a date, such as 9/1/2026.",
  "Type a number.",
  `Type a number of at least ${HOLE}.`,
  `Type a number of at most ${HOLE}.`,
  `Type a number of at least ${HOLE} and at most ${HOLE}.`,
];

/** The texts of every template with every kind of chart; holes stand where words of the user's would. */
export function collectedTexts(): CollectedTexts {
  const texts = new Set<string>(MESSAGES);
  const beginnings = new Set<string>();
  const everyKind = CONTROL_CHART_KINDS.map(({ word }) => wantedWith(word));
  const xmr = everyKind[0]!;
  for (const wanted of [...everyKind, { ...xmr, kpis: xmr.kpis.map(numbered) }, inPhases(xmr)]) {
    const asked = TEMPLATES.map(({ id }) => id);
    for (const parts of [asked, asked.filter((id) => id === "gates" || id === "home")]) {
      for (const design of designsOf(wanted, parts)) {
        mapTexts(design, (text, isBeginning) => {
          texts.add(anyPhase(text));
          if (isBeginning === true) beginnings.add(text);
          return text;
        });
      }
    }
  }
  const isOurs = (text: string) => /\p{L}/u.test(text.split(HOLE).join(""));
  return { texts: [...texts].filter(isOurs).sort(), beginnings: [...beginnings].sort() };
}

/** Headings count phases, of which there may be any number: "Center drawn, 2". */
const anyPhase = (text: string) => text.replace(/, \d+$/, `, ${HOLE}`);

/** The same KPI with rows that have numbers for names. */
const numbered = (it: Wanted["kpis"][number]): Wanted["kpis"][number] => ({
  ...it,
  source: { ...it.source, labelsAre: "numbers" },
  labelNumber: "General",
});

/** The same KPI with a second phase: then phases are named in the picture. */
const inPhases = (it: Wanted): Wanted => ({
  ...it,
  project: { ...it.project, phaseChanges: [{ kpi: HOLE, start: 46_000, name: HOLE, why: "", by: "" }] },
});

/** A workbook with one KPI, whose every word is a hole. */
export function wantedWith(chart: string, word: string = HOLE): Wanted {
  const kpi: Kpi = {
    id: word,
    name: word,
    goal: word,
    process: word,
    requirement: word,
    definition: word,
    numerator: word,
    denominator: word,
    unit: word,
    better: "Lower",
    target: 55,
    frequency: word,
    chart,
    rules: "anhoej",
    owner: word,
    source: word,
  };
  const place = (column: string) => ({ sheet: "Data", area: `${column}1:${column}14` });
  return {
    project: BLANK_PROJECT,
    kpis: [
      {
        kpi,
        source: {
          label: place("A"),
          labelsAre: "dates",
          everyDays: 30,
          amount: place("B"),
          more: [place("C"), place("D")],
          denominator: place("E"),
          rows: 14,
        },
        labelNumber: "mmm yyyy",
        valueNumber: "0.0",
      },
    ],
    pareto: { category: place("F"), categories: ["1", "2"], amount: word, of: word },
  };
}
