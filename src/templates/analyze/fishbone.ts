import type { Block, Mark, RowFill } from "../../workbook/design";
import { all, cellAt, fx, here, upToHere, type Formula } from "../../workbook/formula";
import { plainTemplate } from "../plain-template";
import { amount, choiceFrom, quiet, rowwise, words, worked } from "../table-columns";

const CATEGORIES = ["Staffing", "Routing", "Vehicle", "School or site", "Policy", "Data"] as const;
const ABOVE = 3;
const EFFECT = cellAt("effect", "effect", 0);
const BONES = 5;

/** Suspected causes by category: listed, voted on, and drawn as a fishbone. */
export const fishbone = plainTemplate({
  id: "fishbone",
  title: "Fishbone",
  phase: "analyze",
  question: "What could cause the problem, and what does the evidence say of each suspicion?",
  how: "List the causes below; the picture draws itself, the first five of each category. Rename the six categories as you like. Votes only say where to look first: causes are verified with data on the next sheets.",
  onePage: true,
  widths: [40, 9, 40, 9, 40, 9, 30, 10],
  blocks: () => [
    diagram(),
    { block: "section", text: "The problem, and the six categories" },
    { block: "table", name: "effect", rows: 1, columns: [words("effect", "Effect (the problem)")] },
    {
      block: "table",
      name: "categories",
      rows: CATEGORIES.length,
      fill: CATEGORIES.map((category) => ({ category })),
      columns: [{ ...words("category", "Category"), isOursAtFirst: true }],
    },
    { block: "section", text: "Causes" },
    {
      block: "table",
      name: "causes",
      rows: 24,
      grows: true,
      columns: [
        words("cause", "Cause"),
        amount("votes", "Votes", "0", 0),
        words("sub", "Why that (sub-cause)"),
        worked(
          "nth",
          "No.",
          fx`IF(${here("category")}="","",COUNTIF(${upToHere("category")},${here("category")}))`,
          "0",
        ),
        words("evidence", "Evidence"),
        quiet("key", "Key", fx`IF(${here("category")}="","",${here("category")}&"|"&${here("nth")})`),
        choiceFrom("category", "Category", all("category", "categories")),
      ],
    },
  ],
});

/** Three categories above the spine, three below it, their causes along the bones, the effect at the head. */
function diagram(): Block {
  const bone = (category: number, n: Formula): Formula =>
    fx`IFERROR(INDEX(${all("cause", "causes")},MATCH(${cellAt("categories", "category", category)}&"|"&${n},${all("key", "causes")},0)),"")`;
  const row = (first: number, n: number, slash: string, indent: number): RowFill => {
    const at = fx`${n}`;
    const stroke = { bone1: slash, bone2: slash, bone3: slash };
    const strokes = Object.fromEntries(Object.entries(stroke).map(([name, it]) => [name, " ".repeat(2 * indent) + it]));
    return { part1: bone(first, at), part2: bone(first + 1, at), part3: bone(first + 2, at), ...strokes };
  };
  const heads = (first: number): RowFill => ({
    part1: fx`${cellAt("categories", "category", first)}`,
    part2: fx`${cellAt("categories", "category", first + 1)}`,
    part3: fx`${cellAt("categories", "category", first + 2)}`,
    row: "head",
  });
  const spine = "━".repeat(60);
  const joint = "━".repeat(14);
  const numbers = Array.from({ length: BONES }, (_, i) => i + 1);
  const fill: RowFill[] = [
    heads(0),
    ...numbers.map((n) => row(0, n, "╲", n)),
    {
      part1: spine,
      bone1: joint,
      part2: spine,
      bone2: joint,
      part3: spine,
      bone3: "━━━━►",
      head: fx`IF(${EFFECT}="","(the problem)",${EFFECT})`,
      row: "spine",
    },
    ...numbers.map((n) => row(ABOVE, n, "╱", BONES + 1 - n)),
    heads(ABOVE),
  ];
  return {
    block: "table",
    name: "diagram",
    rows: fill.length,
    fill,
    marks: MARKS,
    groupFrom: "row",
    columns: [
      { ...rowwise("part1", "Causes"), role: "plain" },
      { ...rowwise("bone1", ""), role: "plain" },
      { ...rowwise("part2", "Causes "), role: "plain" },
      { ...rowwise("bone2", ""), role: "plain" },
      { ...rowwise("part3", "Causes  "), role: "plain" },
      { ...rowwise("bone3", ""), role: "plain" },
      { ...rowwise("head", "Effect"), role: "label" },
      { name: "row", title: "Part", holds: { words: "" }, role: "helper" },
    ],
  };
}

const MARKS: readonly Mark[] = [
  { columns: ["part1", "part2", "part3"], when: fx`${here("row")}="head"`, role: "result" },
  { columns: ["head"], when: fx`${here("row")}="spine"`, role: "bad" },
];
