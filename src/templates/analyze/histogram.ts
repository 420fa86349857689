import type { Block, RowFill } from "../../workbook/design";
import { above, all, cellAt, field, fx, here, type Formula } from "../../workbook/formula";
import { chartTemplate, type KpiOnData } from "../chart-of-kpi";
import { result } from "../form-fields";
import { plainTemplate } from "../plain-template";
import { quiet, rowwise, worked } from "../table-columns";

const BINS = 12;
/** Letters that a box plot is drawn with. */
const WIDTH = 48;

/** How the values of the primary metric are spread, and a box plot of every KPI. */
export const histogram = plainTemplate({
  id: "histogram",
  title: "Histogram",
  phase: "analyze",
  question: "How are the values spread: one hump or two, a long tail, and how many miss the target?",
  how: "Drawn from the control charts' values, the points left out not counted. Two humps or a long tail mean two processes in one: stratify. Look at the control chart first; a histogram of a process that changed shows a mixture.",
  needs: ["charts"],
  widths: [30, 12, 12, 12, 12, 12, 12, 58],
  blocks: ({ kpis }) => {
    const [primary] = kpis;
    return primary === undefined ? [] : [...bars(primary), ...boxes(kpis)];
  },
});

function bars({ kpi, valueNumber }: KpiOnData): readonly Block[] {
  const chart = chartTemplate(kpi);
  const values = all("value", "data", chart);
  const used = all("use", "data", chart);
  const target = fx`${cellAt("kpis", "target", 0, "kpis")}`;
  const better = fx`${cellAt("kpis", "better", 0, "kpis")}`;
  const count = (test: Formula) => fx`COUNTIFS(${values},${test},${used},1)`;
  const beyond = fx`IF(${better}="Higher",${count(fx`"<"&${target}`)},${count(fx`">"&${target}`)})`;
  return [
    { block: "line", name: "verdict", holds: { formula: fx`${field("sentence")}` }, role: "verdict" },
    { block: "space", rows: 1 },
    {
      block: "chart",
      rows: 18,
      columns: 8,
      chart: {
        id: "histogram-chart",
        title: kpi.name,
        titleFrom: field("verdict"),
        alt: `Histogram of ${kpi.name}: how many values fall into each of ${BINS} ranges.`,
        table: "bins",
        categories: "range",
        categoriesAre: "words",
        series: [{ title: "Values", column: "count", plays: "bar" }],
        x: { title: kpi.unit, number: "General" },
        y: { title: "Values", number: "0", min: 0 },
      },
    },
    { block: "section", text: "Ranges" },
    {
      block: "table",
      name: "bins",
      rows: BINS,
      fill: Array.from({ length: BINS }, (_, i): RowFill => ({ nth: i })),
      columns: [
        worked(
          "range",
          "From, to below",
          fx`IF(${field("width")}=0,"",TEXT(${here("from")},${valueNumber.replace(/"/g, "")})&" to "&TEXT(${here("to")},${valueNumber.replace(/"/g, "")}))`,
        ),
        {
          ...worked("count", "Values", fx`${here("below")}-${above("below")}`, "0"),
          first: fx`${here("below")}`,
        },
        worked("from", "From", fx`${field("least")}+${here("nth")}*${field("width")}`, valueNumber),
        worked("to", "To", fx`${here("from")}+${field("width")}`, valueNumber),
        {
          ...worked("below", "Values below", count(fx`"<"&${here("to")}`), "0"),
          last: fx`SUM(${used})`,
        },
        { name: "nth", title: "Number", holds: { words: "" }, role: "helper" },
      ],
    },
    {
      block: "fields",
      fields: [
        result("n", "Values", fx`SUM(${used})`, "0"),
        result("least", "Smallest", fx`MIN(${values})`, valueNumber),
        result("most", "Largest", fx`MAX(${values})`, valueNumber),
        result("width", "Width of a range", fx`(${field("most")}-${field("least")})/${BINS}`, valueNumber),
        result("beyond", "Miss the target", fx`IF(ISNUMBER(${target}),${beyond},"")`, "0"),
        result(
          "sentence",
          "Verdict",
          fx`${kpi.name}&": "&${field("n")}&IF(${field("n")}=1," value from "," values from ")&TEXT(${field("least")},${valueNumber.replace(/"/g, "")})&" to "&TEXT(${field("most")},${valueNumber.replace(/"/g, "")})&IF(AND(ISNUMBER(${field("beyond")}),${field("n")}>0),"; "&TEXT(${field("beyond")}/${field("n")},"0%")&" miss the target of "&TEXT(${target},${valueNumber.replace(/"/g, "")}),"")&"."`,
        ),
      ],
    },
  ];
}

function boxes(kpis: readonly KpiOnData[]): readonly Block[] {
  const place = (quartile: string) =>
    fx`ROUND(${WIDTH - 1}*(${here(quartile)}-${here("least")})/(${here("most")}-${here("least")}),0)`;
  const stretch = (letter: string, length: Formula) => fx`LEFT(${letter.repeat(WIDTH)},MAX(0,${length}))`;
  const drawn = fx`"├"&${stretch("─", fx`${here("at q1")}-1`)}&${stretch("▓", fx`${here("at middle")}-${here("at q1")}`)}&"│"&${stretch("▓", fx`${here("at q3")}-${here("at middle")}-1`)}&${stretch("─", fx`${WIDTH - 2}-${here("at q3")}`)}&"┤"`;
  return [
    { block: "section", text: "Box plot of every KPI: the box holds the middle half, the stroke in it is the median" },
    {
      block: "table",
      name: "boxes",
      rows: kpis.length,
      groupFrom: "at q1",
      numbers: kpis.map(({ valueNumber: it }) => ({ least: it, q1: it, middle: it, q3: it, most: it })),
      fill: kpis.map(({ kpi }, row): RowFill => {
        const values = all("value", "data", chartTemplate(kpi));
        const quartile = (q: number) => fx`IF(COUNT(${values})=0,"",QUARTILE(${values},${q}))`;
        return {
          kpi: fx`${cellAt("kpis", "name", row, "kpis")}`,
          n: fx`COUNT(${values})`,
          least: quartile(0),
          q1: quartile(1),
          middle: quartile(2),
          q3: quartile(3),
          most: quartile(4),
        };
      }),
      columns: [
        { ...rowwise("kpi", "KPI"), role: "label" },
        rowwise("n", "Values", "0"),
        rowwise("least", "Smallest"),
        rowwise("q1", "Lower quartile"),
        rowwise("middle", "Median"),
        rowwise("q3", "Upper quartile"),
        rowwise("most", "Largest"),
        worked("picture", "From smallest to largest", fx`IF(ISNUMBER(${here("at q1")}),${drawn},"")`),
        ...(["q1", "middle", "q3"] as const).map((name) =>
          quiet(
            `at ${name}`,
            `Place of ${name}`,
            fx`IF(ISNUMBER(${here(name)}),IF(${here("most")}>${here("least")},${place(name)},""),"")`,
          ),
        ),
      ],
    },
  ];
}
