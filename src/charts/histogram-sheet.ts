import type { Place } from "../workbook/address";
import type { Block, Column, SeriesDesign, SheetDesign } from "../workbook/design";
import { above, all, field, fx, here, users, type Formula } from "../workbook/formula";
import { fact, quartileOf } from "./facts";

/** What a histogram counts. */
export interface HistogramInput {
  /** The measurements; words and blanks among them are passed over. */
  readonly values: Place;
  readonly of: string;
  readonly unit: string;
  readonly number: string;
}

/** More classes than anybody reads; the step is widened until they suffice. */
const MOST_CLASSES = 60;

/** A sheet with a histogram to scale, with the specification limits that are typed into it. Its classes follow the data. */
export function histogramSheet(
  input: HistogramInput,
  names: { readonly template: string; readonly sheet: string },
): SheetDesign {
  return {
    template: names.template,
    title: names.sheet,
    tab: "analyze",
    orientation: "landscape",
    widths: [24, 14, 14, 14, 12, 12, 12, 12],
    blocks: [
      {
        block: "title",
        text: names.sheet,
        question: "How are the values spread, and do they lie within what is wanted?",
      },
      { block: "line", name: "verdict", holds: { formula: fx`${field("sentence")}` }, role: "verdict" },
      { block: "space", rows: 1 },
      {
        block: "fields",
        fields: [
          {
            name: "lower spec",
            title: "Lower specification",
            holds: { input: "number" },
            number: input.number,
            guidance: "Optional: the least that is acceptable.",
          },
          {
            name: "upper spec",
            title: "Upper specification",
            holds: { input: "number" },
            number: input.number,
            guidance: "Optional: the most that is acceptable.",
          },
        ],
      },
      picture(input, names),
      { block: "end of print" },
      { block: "section", text: "Facts" },
      facts(input),
      { block: "section", text: "Classes: from, up to but not including; the last one includes its upper edge" },
      classes(input),
      { block: "section", text: "The outline, corner by corner" },
      outline(input),
    ],
  };
}

function picture({ of, unit, number }: HistogramInput, { template }: { readonly template: string }): Block {
  return {
    block: "chart",
    rows: 20,
    columns: 8,
    chart: {
      id: `${template}-chart`,
      title: `Histogram of ${of}`,
      titleFrom: field("sentence"),
      alt: `Histogram of ${of}: how many values fall in each class, with the mean and the specification limits.`,
      table: "outline",
      categories: "x",
      categoriesAre: "scale",
      series: [
        { title: "Values", column: "height", plays: "outline" },
        { title: "Mean", column: "mean", plays: "center" },
        ...specification("lower", "Lower specification"),
        ...specification("upper", "Upper specification"),
      ],
      x: { title: unit, number },
      y: { title: "Values", number: "0", min: 0 },
    },
  };
}

/** A specification that is not given has no line, and so none in the legend: its name stands beside its top. */
const specification = (which: "lower" | "upper", title: string): SeriesDesign[] => [
  { title, column: which, plays: "specification", isUnlisted: true },
  {
    title,
    titleFrom: field(`${which} name`),
    column: `${which} name`,
    plays: "line name",
    endLabel: "title",
    isUnlisted: true,
  },
];

/** The edge number k of the grid of classes: steps below 1 are divided by their inverse, which keeps edges such as 0.3 exact. */
const edge = (k: Formula): Formula =>
  fx`IF(${field("step")}<1,(${k})/ROUND(1/${field("step")},0),(${k})*${field("step")})`;

function facts({ values, number }: HistogramInput): Block {
  const cells = users(values);
  const range = fx`(${field("most")}-${field("least")})`;
  const lead = fx`(${field("wanted")}/10^INT(LOG(${field("wanted")},10)))`;
  const advised = fx`IF(${field("upper quartile")}>${field("lower quartile")},2*(${field("upper quartile")}-${field("lower quartile")})/${field("points")}^(1/3),${range}/(LOG(${field("points")},2)+1))`;
  const near = fx`ROUND(${field("least")}/${field("step")},0)`;
  const outside = fx`(IF(ISNUMBER(${field("lower spec")}),COUNTIF(${cells},"<"&${field("lower spec")}),0)+IF(ISNUMBER(${field("upper spec")}),COUNTIF(${cells},">"&${field("upper spec")}),0))`;
  const single = fx`"There is one value, "&TEXT(${field("mean")},${number})&"."`;
  const spread = fx`"Half of the "&${field("points")}&" values lie between "&TEXT(${field("lower quartile")},${number})&" and "&TEXT(${field("upper quartile")},${number})&"; the mean is "&TEXT(${field("mean")},${number})&"."`;
  const wanted = fx`IF(COUNT(${field("lower spec")},${field("upper spec")})=0,""," "&TEXT(${field("outside")}/${field("points")},"0.0%")&" lie outside the specification.")`;
  const named = (which: string, title: string) =>
    fx`IF(ISNUMBER(${field(`${which} spec`)}),${`${title} `}&TEXT(${field(`${which} spec`)},${number}),"")`;
  return {
    block: "fields",
    fields: [
      fact("points", "Values", fx`COUNT(${cells})`, "0"),
      fact("least", "Smallest", fx`IF(${field("points")}=0,0,MIN(${cells}))`, number),
      fact("most", "Largest", fx`IF(${field("points")}=0,0,MAX(${cells}))`, number),
      fact("mean", "Mean", fx`IF(${field("points")}=0,0,AVERAGE(${cells}))`, number),
      fact("deviation", "Standard deviation", fx`IF(${field("points")}<2,"",STDEV(${cells}))`, number),
      fact("lower quartile", "Lower quartile", quartileOf(cells, field("points"), 0.25), number),
      fact("middle", "Median", fx`IF(${field("points")}=0,0,MEDIAN(${cells}))`, number),
      fact("upper quartile", "Upper quartile", quartileOf(cells, field("points"), 0.75), number),
      fact("wanted", "Width advised", fx`IF(${range}=0,1,MAX(${advised},${range}/${MOST_CLASSES - 2}))`),
      fact(
        "step",
        "Width of a class",
        fx`IF(${range}=0,1,IF(${lead}<SQRT(2),1,IF(${lead}<SQRT(10),2,IF(${lead}<SQRT(50),5,10)))*10^INT(LOG(${field("wanted")},10)))`,
      ),
      fact(
        "first",
        "First edge, in steps",
        fx`IF(${range}=0,${field("least")}-0.5,${near}-IF(${edge(near)}>${field("least")},1,0))`,
      ),
      fact("tallest", "Most in a class", fx`MAX(${all("count", "classes")})`, "0"),
      fact("outside", "Outside the specification", outside, "0"),
      fact("lower name", "Name of the lower line", named("lower", "Lower specification")),
      fact("upper name", "Name of the upper line", named("upper", "Upper specification")),
      fact(
        "sentence",
        "Verdict",
        fx`IF(${field("points")}=0,"There are no values yet.",IF(${field("points")}=1,${single},${spread})&${wanted})`,
      ),
    ],
  };
}

function classes({ values, number }: HistogramInput): Block {
  const cells = users(values);
  const first = fx`IF(${field("points")}=0,"",IF(${field("most")}=${field("least")},${field("least")}-0.5,${edge(fx`${field("first")}`)}))`;
  const next = fx`IF(${above("to")}="","",IF(${above("to")}>=${field("most")},"",${above("to")}))`;
  const to = fx`IF(${here("from")}="","",IF(${field("most")}=${field("least")},${here("from")}+1,${edge(fx`${field("first")}+${here("number")}`)}))`;
  const below = (column: string) => fx`COUNTIF(${cells},"<"&${here(column)})`;
  const upTo = fx`IF(${here("to")}>=${field("most")},${field("points")},${below("to")})`;
  const count = fx`IF(${here("from")}="","",${upTo}-${below("from")})`;
  return {
    block: "table",
    name: "classes",
    rows: MOST_CLASSES,
    fill: Array.from({ length: MOST_CLASSES }, (_, i) => ({ number: i + 1 })),
    columns: [
      { name: "number", title: "Class", holds: { words: "" }, role: "label" },
      calculated("from", "From", next, number, first),
      calculated("to", "To", to, number),
      calculated("count", "Values", count, "0"),
    ],
  };
}

/** Four corners draw the bar of a class, two each the mean and the limits. */
function outline({ number }: HistogramInput): Block {
  const class_ = (column: string) => fx`INDEX(${all(column, "classes")},${here("class")})`;
  const isThere = fx`ISNUMBER(${class_("from")})`;
  const lastEdge = fx`MAX(${all("to", "classes")})`;
  const line = (name: string, title: string, part: number) =>
    calculated(name, title, fx`IF(${here("part")}=${part},${here("y")},NA())`, "0");
  const top = (name: string, title: string, part: number) =>
    calculated(name, title, fx`IF(${here("part")}=${part},IF(${here("class")}=1,${here("y")},NA()),NA())`, "0");
  const ends = (part: number, x: Formula) => [0, 1].map((top) => ({ part, class: top, x, y: top }));
  const rows = [
    ...Array.from({ length: 4 * MOST_CLASSES }, (_, i) => ({
      part: 1,
      class: Math.floor(i / 4) + 1,
      x: fx`IF(${isThere},${class_(i % 4 < 2 ? "from" : "to")},${lastEdge})`,
      y: i % 4 === 0 || i % 4 === 3 ? fx`0` : fx`IF(${isThere},${class_("count")},0)`,
    })),
    ...ends(2, fx`${field("mean")}`),
    ...ends(3, fx`IF(ISNUMBER(${field("lower spec")}),${field("lower spec")},${field("mean")})`),
    ...ends(4, fx`IF(ISNUMBER(${field("upper spec")}),${field("upper spec")},${field("mean")})`),
  ];
  const isGiven = (part: number) => (part === 3 ? field("lower spec") : field("upper spec"));
  return {
    block: "table",
    name: "outline",
    rows: rows.length,
    fill: rows.map(({ part, class: number, x, y }) => ({
      part,
      class: number,
      x,
      y:
        typeof y !== "number"
          ? y
          : part === 2
            ? fx`${y}*${field("tallest")}`
            : fx`IF(ISNUMBER(${isGiven(part)}),${y}*${field("tallest")},NA())`,
    })),
    columns: [
      { name: "x", title: "At", holds: { words: "" }, number },
      line("height", "Values", 1),
      line("mean", "Mean", 2),
      line("lower", "Lower specification", 3),
      line("upper", "Upper specification", 4),
      top("lower name", "Name of the lower line", 3),
      top("upper name", "Name of the upper line", 4),
      { name: "part", title: "Part", holds: { words: "" }, role: "helper" },
      { name: "class", title: "Class", holds: { words: "" }, role: "helper" },
      { name: "y", title: "Height", holds: { words: "" }, role: "helper" },
    ],
  };
}

const calculated = (name: string, title: string, formula: Formula, number: string, first?: Formula): Column => ({
  name,
  title,
  holds: { formula },
  number,
  ...(first === undefined ? {} : { first }),
});
