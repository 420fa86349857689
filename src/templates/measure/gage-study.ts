import type { Block } from "../../workbook/design";
import { all, field, fx, here, type Formula } from "../../workbook/formula";
import { result } from "../form-fields";
import { amount, quiet, words } from "../table-columns";

const ROWS = 60;
/** An interaction less likely than this by chance stays in the model. */
const KEEP_INTERACTION_BELOW = 0.05;

/** Rows that are still empty show nothing. */
const SHOWN = "0.00;-0.00;;@";

const isIn = all("in", "study");
const [parts, operators, repeats] = [field("parts"), field("operators"), field("repeats")];
const mean = (name: string): Formula => fx`${all(name, "study")}`;
const meanOf = (where: Formula): Formula =>
  fx`IF(${here("in")}=1,AVERAGEIFS(${all("value")},${where},${all("in")},1),0)`;
/** Adds up to how many there are: each of n rows alike counts 1/n. */
const oneOf = (where: Formula): Formula => fx`IF(${here("in")}=1,1/COUNTIFS(${where},${all("in")},1),0)`;
const SAME_PART = fx`${all("part")},${here("part")}`;
const SAME_OPERATOR = fx`${all("operator")},${here("operator")}`;
const count = (name: string): Formula => fx`ROUND(SUM(${all(name, "study")}),0)`;

const told = (then: Formula): Formula => fx`IF(${field("study state")}="Complete",${then},"")`;
const squares = {
  part: fx`SUMPRODUCT(${isIn}*(${mean("part mean")}-${field("grand mean")})^2)`,
  operator: fx`SUMPRODUCT(${isIn}*(${mean("operator mean")}-${field("grand mean")})^2)`,
  interaction: fx`SUMPRODUCT(${isIn}*(${mean("cell mean")}-${mean("part mean")}-${mean("operator mean")}+${field("grand mean")})^2)`,
  error: fx`SUMPRODUCT(${all("rest", "study")},${all("rest", "study")})`,
};
const degrees = {
  part: fx`(${parts}-1)`,
  operator: fx`(${operators}-1)`,
  interaction: fx`((${parts}-1)*(${operators}-1))`,
  error: fx`(${parts}*${operators}*(${repeats}-1))`,
};
/** The interaction stands beside the error, or is pooled with it where chance explains it. */
const isPooled = fx`${field("interaction p")}>=${KEEP_INTERACTION_BELOW}`;
const between = fx`IF(${isPooled},${field("repeatability")},${field("interaction square")})`;

const STATE = fx`IF(SUM(${isIn})=0,"Nothing has been measured for a study yet.",IF(OR(${parts}<2,${operators}<2),"A study needs two things and two people at least.",IF(${count("one cell")}*MAX(${all("repeat", "study")})<>SUM(${isIn}),"Everybody has to measure every thing equally often.",IF(${count("one cell")}<>${parts}*${operators},"Everybody has to measure every thing.",IF(${repeats}<2,"Everybody has to measure every thing twice at least.",IF(${squares.error}=0,"All repeats are the same: read the gage to one more digit.","Complete"))))))`;

/**
 * Gage R&R by analysis of variance, in built-in formulas: the twin of the function GAGE_RR. Parts crossed with operators, each pair
 * measured equally often; an interaction that chance explains is pooled with the error.
 */
export const gageStudy: readonly Block[] = [
  { block: "section", text: "Gage R&R: things measured by several people, several times each" },
  {
    block: "table",
    name: "study",
    rows: ROWS,
    grows: true,
    columns: [
      words("part", "Thing measured"),
      words("operator", "Measured by (role)"),
      amount("value", "Value"),
      quiet("in", "Counts", fx`IF(AND(${here("part")}<>"",${here("operator")}<>"",ISNUMBER(${here("value")})),1,0)`),
      quiet("part mean", "Mean of the thing", meanOf(SAME_PART)),
      quiet("operator mean", "Mean of the person", meanOf(SAME_OPERATOR)),
      quiet("cell mean", "Mean of both", meanOf(fx`${SAME_PART},${SAME_OPERATOR}`)),
      quiet("rest", "Away from it", fx`IF(${here("in")}=1,${here("value")}-${here("cell mean")},0)`),
      quiet("one part", "Things", oneOf(SAME_PART)),
      quiet("one operator", "People", oneOf(SAME_OPERATOR)),
      quiet("one cell", "Pairs", oneOf(fx`${SAME_PART},${SAME_OPERATOR}`)),
      quiet("repeat", "Repeats", fx`IF(${here("one cell")}>0,ROUND(1/${here("one cell")},0),0)`),
    ].map((column) => ("formula" in column.holds ? { ...column, number: SHOWN } : column)),
  },
  {
    block: "fields",
    fields: [
      result("study state", "Study", STATE),
      result("parts", "Things", count("one part"), "0"),
      result("operators", "People", count("one operator"), "0"),
      result("repeats", "Times each", fx`MAX(${all("repeat", "study")})`, "0"),
      result("grand mean", "Mean of all", told(fx`SUMPRODUCT(${isIn},${all("value", "study")})/SUM(${isIn})`), "0.000"),
      result("interaction square", "Mean square of the interaction", told(ratio("interaction")), "0.0000"),
      result("error square", "Mean square of the repeats", told(ratio("error")), "0.0000"),
      result(
        "interaction p",
        "p value of the interaction",
        // The upper tail of F by way of the beta distribution, which every program has.
        told(
          fx`BETADIST(${degrees.error}/(${degrees.error}+${degrees.interaction}*${field("interaction square")}/${field("error square")}),${degrees.error}/2,${degrees.interaction}/2)`,
        ),
        "0.000",
        "Whether some people measure some things otherwise. From 0.05 on it counts as chance and is pooled.",
      ),
      result(
        "repeatability",
        "Variance: repeatability",
        told(
          fx`IF(${isPooled},(${squares.error}+${squares.interaction})/(${degrees.error}+${degrees.interaction}),${field("error square")})`,
        ),
        "0.0000",
      ),
      result(
        "reproducibility",
        "Variance: reproducibility",
        told(
          fx`MAX(0,(${ratio("operator")}-${between})/(${parts}*${repeats}))+IF(${isPooled},0,MAX(0,(${between}-${field("repeatability")})/${repeats}))`,
        ),
        "0.0000",
      ),
      result("gage", "Variance: gage R&R", told(fx`${field("repeatability")}+${field("reproducibility")}`), "0.0000"),
      result(
        "part variance",
        "Variance: things",
        told(fx`MAX(0,(${ratio("part")}-${between})/(${operators}*${repeats}))`),
        "0.0000",
      ),
      result(
        "gage share",
        "R&R of the study variation",
        told(fx`SQRT(${field("gage")}/(${field("gage")}+${field("part variance")}))`),
        "0%",
        "Below 10% is good, up to 30% may do.",
      ),
      result(
        "categories",
        "Groups of things told apart",
        told(fx`MAX(1,INT(SQRT(2*${field("part variance")}/${field("gage")})))`),
        "0",
        "Five are wanted.",
      ),
      result(
        "study verdict",
        "Verdict on the gage",
        fx`IF(${field("study state")}="Complete",IF(${field("gage share")}<0.1,"Good gage: ",IF(${field("gage share")}<=0.3,"Gage that may do: ","Gage to be mended first: "))&"R&R is "&TEXT(${field("gage share")},"0%")&" of the study variation.","")`,
      ),
    ],
  },
];

function ratio(of: keyof typeof squares): Formula {
  return fx`${squares[of]}/${degrees[of]}`;
}
