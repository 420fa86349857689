import type { Place } from "../workbook/address";
import type { Block, Column, SheetDesign } from "../workbook/design";
import { all, field, fx, here, users, type Formula } from "../workbook/formula";
import { helper } from "./data-columns";
import { fact, quartileOf } from "./facts";

/** What a funnel holds side by side: the rates of schools, routes, terminals, of different size. */
export interface FunnelInput {
  readonly category: Place;
  readonly count: Place;
  readonly denominator: Place;
  /** The categories found today. */
  readonly categories: readonly string[];
  /** What the categories are: "school". */
  readonly of: string;
  readonly countIs: string;
  readonly denominatorIs: string;
  /** A share cannot be above 1; a rate can. */
  readonly kind: "proportion" | "rate";
}

/** Places along the funnel at which its limits are drawn. */
const STEPS = 40;

const Z95 = fx`NORMSINV(0.975)`;
const Z998 = fx`NORMSINV(0.999)`;

/** A sheet with a funnel chart: which units differ from the overall rate by more than chance explains, their sizes being what they are. */
export function funnelSheet(
  input: FunnelInput,
  names: { readonly template: string; readonly sheet: string },
): SheetDesign {
  const { of, countIs, denominatorIs, kind } = input;
  const number = kind === "proportion" ? "0.0%" : "0.00";
  const title = `${countIs} per ${denominatorIs.toLowerCase()}, by ${of}`;
  const line = (name: string, column: string, plays: "limit" | "inner limit") =>
    ({ title: name, column, plays }) as const;
  return {
    template: names.template,
    title: names.sheet,
    tab: "analyze",
    orientation: "landscape",
    widths: [26, 14, 14, 14, 14, 12, 12, 12],
    blocks: [
      {
        block: "title",
        text: names.sheet,
        question: `Which ${of}s differ from the rest by more than chance explains?`,
      },
      { block: "line", name: "verdict", holds: { formula: fx`${field("sentence")}` }, role: "verdict" },
      { block: "line", holds: { formula: fx`${field("advice")}` }, role: "note" },
      {
        block: "fields",
        fields: [
          {
            name: "adjust",
            title: "Adjust for overdispersion",
            holds: { input: "choice", choices: ["Yes", "No"], initial: "No" },
            guidance: "Yes, when most of them lie outside: the limits then allow for what all have in common.",
          },
        ],
      },
      {
        block: "chart",
        rows: 20,
        columns: 8,
        chart: {
          id: `${names.template}-chart`,
          title,
          titleFrom: field("sentence"),
          alt: `Funnel chart: ${title}, against the number of ${denominatorIs.toLowerCase()}, with limits of 95 and 99.8 percent.`,
          table: "plot",
          categories: "x",
          categoriesAre: "scale",
          series: [
            { title: "Overall", column: "overall", plays: "center" },
            line("95 % limits", "lower 95", "inner limit"),
            { ...line("95 % limits", "upper 95", "inner limit"), isUnlisted: true },
            line("99.8 % limits", "lower 998", "limit"),
            { ...line("99.8 % limits", "upper 998", "limit"), isUnlisted: true },
            { title: "Within chance", column: "within", plays: "points" },
            { title: "Beyond 95 %", column: "beyond", plays: "signal" },
          ],
          x: { title: denominatorIs, number: "#,##0" },
          y: { title: "", number, min: 0 },
        },
      },
      { block: "section", text: `One row for each ${of}` },
      units(input, number),
      { block: "end of print" },
      { block: "section", text: "Facts" },
      facts(input, number),
      { block: "section", text: "What is drawn" },
      plot(number, input),
    ],
  };
}

function units(
  { category, count, denominator, categories, of, countIs, denominatorIs }: FunnelInput,
  number: string,
): Block {
  const sumOf = (place: Place): Formula => fx`SUMIFS(${users(place)},${users(category)},${here("unit")})`;
  const there = (formula: Formula): Formula => fx`IF(${here("size")}>0,${formula},"")`;
  const limits = ["lower 95", "upper 95", "lower 998", "upper 998"].map((name): Column => ({
    name,
    title: `${name.startsWith("lower") ? "Lower" : "Upper"} ${name.endsWith("998") ? "99.8" : "95"}`,
    holds: { formula: there(limit(name, here("size"))) },
    number,
  }));
  const distance = fx`ABS(${here("z")})`;
  const flag = fx`IF(${distance}>${Z998},"99.8",IF(${distance}>${Z95},"95",""))`;
  return {
    block: "table",
    name: "units",
    rows: categories.length,
    fill: categories.map((unit) => ({ unit })),
    marks: [{ columns: ["unit", "flag"], when: fx`${here("flag")}<>""`, role: "near" }],
    columns: [
      { name: "unit", title: of.charAt(0).toUpperCase() + of.slice(1), holds: { words: "" }, role: "label" },
      { name: "count", title: countIs, holds: { formula: sumOf(count) }, number: "#,##0" },
      { name: "size", title: denominatorIs, holds: { formula: sumOf(denominator) }, number: "#,##0" },
      { name: "rate", title: "Rate", holds: { formula: there(fx`${here("count")}/${here("size")}`) }, number },
      {
        name: "flag",
        title: "Differs",
        holds: { formula: there(fx`IF(${flag}="","",IF(${here("z")}>0,"above ","below ")&${flag})`) },
      },
      ...limits,
      helper("chance", "Sigma by chance", there(fx`SQRT(${field("variance")}/${here("size")})`)),
      helper(
        "raw z",
        "z",
        there(fx`IF(${here("chance")}>0,(${here("rate")}-${field("overall")})/${here("chance")},0)`),
      ),
      helper(
        "square",
        "z squared, extremes pulled in",
        there(fx`MAX(${field("z low")},MIN(${field("z high")},${here("raw z")}))^2`),
      ),
      helper("z", "z, widened", there(fx`${here("raw z")}/${field("widened")}`)),
    ],
  };
}

/** One limit at a size: overall, less or more z sigmas, kept within what is possible. */
function limit(name: string, size: ReturnType<typeof here>): Formula {
  const z = name.endsWith("998") ? Z998 : Z95;
  const reach = fx`${z}*SQRT(${field("variance")}/${size})*${field("widened")}`;
  return name.startsWith("lower")
    ? fx`MAX(0,${field("overall")}-${reach})`
    : fx`MIN(${field("highest")},${field("overall")}+${reach})`;
}

function facts({ kind, of }: FunnelInput, number: string): Block {
  const sum = (column: string) => fx`SUMIFS(${all(column, "units")},${all("size", "units")},">0")`;
  const beyond = fx`COUNTIF(${all("flag", "units")},"?*")`;
  const differ = fx`IF(${field("units")}=1,${` ${of} `},${` ${of}s `})&IF(${beyond}=1,"differs","differ")`;
  const quantile = (share: number) => quartileOf(all("raw z", "units"), field("units"), share);
  return {
    block: "fields",
    fields: [
      fact("units", "Compared", fx`COUNT(${all("raw z", "units")})`, "0"),
      fact("overall", "Overall", fx`IF(${sum("size")}=0,0,${sum("count")}/${sum("size")})`, number),
      fact(
        "variance",
        "Variance of one",
        kind === "proportion" ? fx`${field("overall")}*(1-${field("overall")})` : fx`${field("overall")}`,
        "0.0000",
      ),
      fact("highest", "Highest possible", kind === "proportion" ? fx`1` : fx`1E+300`, "General"),
      fact("z low", "10th percentile of z", quantile(0.1), "0.00"),
      fact("z high", "90th percentile of z", quantile(0.9), "0.00"),
      fact(
        "dispersion",
        "Times chance",
        fx`IF(${field("units")}=0,0,SUM(${all("square", "units")})/${field("units")})`,
        "0.00",
      ),
      fact(
        "widened",
        "Limits widened by",
        fx`IF(${field("adjust")}="Yes",SQRT(MAX(1,${field("dispersion")})),1)`,
        "0.00",
      ),
      fact(
        "smallest",
        "Smallest",
        fx`MAX(1,IF(${field("units")}=0,1,SMALL(${all("size", "units")},COUNTIF(${all("size", "units")},"<=0")+1)))`,
        "#,##0",
      ),
      fact("largest", "Largest", fx`MAX(${all("size", "units")})`, "#,##0"),
      fact(
        "advice",
        "Advice",
        fx`IF(${field("dispersion")}>2,IF(${field("adjust")}="Yes","","They vary "&TEXT(${field("dispersion")},"0.0")&" times as much as chance alone would make them: adjust for overdispersion before pointing at one."),"")`,
      ),
      fact(
        "sentence",
        "Verdict",
        fx`IF(${field("units")}=0,"There is nothing to compare yet.",IF(${beyond}=0,"None",${beyond}&"")&" of "&${field("units")}&${differ}&" from the overall rate of "&TEXT(${field("overall")},${number})&" by more than chance explains"&IF(${field("widened")}>1,", with limits widened for overdispersion.","."))`,
      ),
    ],
  };
}

/** The units as points, then the limits at even steps of size: a scale takes one column of places for all that is drawn. */
function plot(number: string, { categories }: FunnelInput): Block {
  const unit = (column: string): Formula => fx`INDEX(${all(column, "units")},${here("unit")})`;
  const isPoint = fx`${here("unit")}>0`;
  const lines = ["lower 95", "upper 95", "lower 998", "upper 998"].map((name): Column => ({
    name,
    title: name,
    holds: { formula: fx`IF(${isPoint},NA(),${limit(name, here("x"))})` },
    number,
  }));
  const point = (name: string, title: string, isShown: Formula): Column => ({
    name,
    title,
    holds: { formula: fx`IF(${isPoint},IF(${unit("size")}>0,IF(${isShown},${unit("rate")},NA()),NA()),NA())` },
    number,
  });
  return {
    block: "table",
    name: "plot",
    rows: categories.length + STEPS,
    fill: [
      ...categories.map((_, i) => ({ unit: i + 1, step: 0 })),
      ...Array.from({ length: STEPS }, (_, i) => ({ unit: 0, step: i + 1 })),
    ],
    groupFrom: "unit",
    columns: [
      {
        name: "x",
        title: "Size",
        holds: {
          formula: fx`IF(${isPoint},${unit("size")},${field("smallest")}*0.8+(${field("largest")}*1.05-${field("smallest")}*0.8)*((${here("step")}-1)/${STEPS - 1})^2)`,
        },
        number: "#,##0",
      },
      { name: "overall", title: "Overall", holds: { formula: fx`IF(${isPoint},NA(),${field("overall")})` }, number },
      ...lines,
      point("within", "Within chance", fx`${unit("flag")}=""`),
      point("beyond", "Beyond 95 %", fx`${unit("flag")}<>""`),
      { name: "unit", title: "Unit", holds: { words: "" }, role: "helper" },
      { name: "step", title: "Step", holds: { words: "" }, role: "helper" },
    ],
  };
}
