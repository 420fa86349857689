import { all, field, fx, here } from "../../workbook/formula";
import { plainTemplate } from "../plain-template";
import { result } from "../form-fields";
import { gageStudy } from "./gage-study";
import { amount, quiet, words, worked } from "../table-columns";

const ITEMS = 40;
const CODES = 8;
const coded = (column: string) => fx`${all(column, "items")}`;
const both = (a: string, b: string) => fx`SUMPRODUCT((${coded(a)}<>"")*(${coded(b)}<>""))`;
const alike = (a: string, b: string) => fx`SUMPRODUCT((${coded(a)}<>"")*(${coded(a)}=${coded(b)}))`;
const share = (a: string, b: string) => fx`IF(${both(a, b)}=0,"",${alike(a, b)}/${both(a, b)})`;
const WORDS = [
  [0.8, "Almost perfect agreement"],
  [0.6, "Substantial agreement"],
  [0.4, "Moderate agreement"],
  [0.2, "Fair agreement"],
  [0, "Slight agreement"],
] as const;
const kappaWord = WORDS.reduceRight(
  (rest, [above, word]) => fx`IF(${field("kappa")}>${above},${word},${rest})`,
  fx`"No agreement beyond chance"`,
);

/** Whether the measurement can be trusted: two raters code the same items twice, or values are measured twice. */
export const measurementCheck = plainTemplate({
  id: "measurement-check",
  title: "Measurement check",
  phase: "measure",
  question: "Would two people who look at the same thing write down the same thing?",
  how: "Two people code 20 to 40 items drawn at random, without seeing the other's codes, and again some days later. Measured values: see below.",
  // What the study works with stands at the right, and is not for paper.
  printedColumns: 7,
  widths: [34, 20, 20, 20, 20, 14, 14, 14, 14, 14, 14, 14],
  blocks: () => [
    { block: "line", name: "verdict", holds: { formula: fx`${field("sentence")}` }, role: "verdict" },
    { block: "space", rows: 1 },
    { block: "section", text: "Agreement" },
    {
      block: "fields",
      fields: [
        result("items", "Items coded by both", both("a1", "b1"), "0"),
        result("between", "Both raters alike", share("a1", "b1"), "0%"),
        result("rater a", "Rater A like herself or himself", share("a1", "a2"), "0%"),
        result("rater b", "Rater B like herself or himself", share("b1", "b2"), "0%"),
        result(
          "chance",
          "Alike by chance alone",
          fx`IF(${field("items")}=0,"",SUMPRODUCT(${all("in a", "codes")},${all("in b", "codes")})/${field("items")}^2)`,
          "0%",
        ),
        result(
          "kappa",
          "Kappa",
          fx`IF(${field("items")}=0,"",IF(${field("chance")}=1,"",(${field("between")}-${field("chance")})/(1-${field("chance")})))`,
          "0.00",
          "Agreement beyond chance: 1 is perfect, 0 is what chance alone gives.",
        ),
        result(
          "sentence",
          "Verdict",
          fx`IF(${field("items")}=0,IF(${field("study state")}="Complete",${field("study verdict")},IF(ISNUMBER(${field("study share")}),${field("measured verdict")},"Nothing has been coded or measured twice yet.")),IF(${field("kappa")}="","Kappa cannot be told: both raters used one and the same code for every item.",${kappaWord}&": kappa "&TEXT(${field("kappa")},"0.00")&" over "&${field("items")}&" items."&IF(${field("kappa")}>0.6,""," Sharpen the operational definition before measuring.")))`,
        ),
      ],
    },
    { block: "section", text: "Items coded twice by two raters" },
    {
      block: "table",
      name: "items",
      rows: ITEMS,
      grows: true,
      marks: [{ columns: ["same"], when: fx`${here("same")}="Differ"`, role: "near" }],
      columns: [
        words("item", "Item"),
        words("a1", "Rater A, first time"),
        words("b1", "Rater B, first time"),
        words("a2", "Rater A, second time"),
        words("b2", "Rater B, second time"),
        worked(
          "same",
          "Raters",
          fx`IF(OR(${here("a1")}="",${here("b1")}=""),"",IF(${here("a1")}=${here("b1")},"Alike","Differ"))`,
        ),
      ],
    },
    { block: "section", text: "Codes in use" },
    {
      block: "table",
      name: "codes",
      rows: CODES,
      grows: true,
      columns: [
        words("code", "Code"),
        worked(
          "in a",
          "By rater A",
          fx`IF(${here("code")}="",0,SUMPRODUCT((${coded("a1")}=${here("code")})*(${coded("b1")}<>"")))`,
        ),
        worked(
          "in b",
          "By rater B",
          fx`IF(${here("code")}="",0,SUMPRODUCT((${coded("b1")}=${here("code")})*(${coded("a1")}<>"")))`,
        ),
      ],
    },
    {
      block: "line",
      name: "missing codes",
      holds: {
        formula: fx`IF(SUM(${all("in a", "codes")})<${field("items")},"Some codes of rater A are not in this list: kappa is not right until they are.",IF(SUM(${all("in b", "codes")})<${field("items")},"Some codes of rater B are not in this list: kappa is not right until they are.",""))`,
      },
      role: "note",
    },
    { block: "section", text: "Values measured twice" },
    {
      block: "table",
      name: "values",
      rows: 20,
      grows: true,
      columns: [
        words("thing", "What was measured"),
        amount("first", "First value"),
        amount("second", "Second value"),
        worked(
          "difference",
          "Difference",
          fx`IF(COUNT(${here("first")},${here("second")})=2,${here("second")}-${here("first")},"")`,
        ),
        quiet(
          "mean",
          "Mean of both",
          fx`IF(COUNT(${here("first")},${here("second")})=2,(${here("second")}+${here("first")})/2,"")`,
        ),
        quiet("square", "Squared difference", fx`IF(ISNUMBER(${here("difference")}),${here("difference")}^2,"")`),
      ],
    },
    {
      block: "fields",
      fields: [
        result("pairs", "Things measured twice", fx`COUNT(${all("difference", "values")})`, "0"),
        result(
          "error",
          "Standard deviation of the measurement",
          fx`IF(${field("pairs")}=0,"",SQRT(SUM(${all("square", "values")})/(2*${field("pairs")})))`,
          "0.000",
        ),
        result(
          "study share",
          "Share of all the variation seen",
          fx`IF(${field("pairs")}<2,"",IF(STDEV.S(${all("mean", "values")})=0,"",${field("error")}/SQRT(STDEV.S(${all("mean", "values")})^2+${field("error")}^2/2)))`,
          "0%",
        ),
        result(
          "measured verdict",
          "Verdict on the values",
          fx`IF(ISNUMBER(${field("study share")}),IF(${field("study share")}<0.1,"Measured well: ",IF(${field("study share")}<0.3,"Measured well enough for most uses: ","Not measured well enough: "))&"measuring alone makes "&TEXT(${field("study share")},"0%")&" of the spread seen.","")`,
        ),
      ],
    },
    ...gageStudy,
  ],
});
