import { all, fx, here } from "../../workbook/formula";
import { plainTemplate } from "../plain-template";
import { amount, quiet, words, worked } from "../table-columns";

const Z = 1.96;
const IS = fx`COUNT(${here("opportunities")},${here("events")})=2`;
const n = fx`${here("opportunities")}`;
const rate = fx`${here("rate")}`;
const wilson = (sign: "+" | "-") =>
  fx`IF(ISNUMBER(${rate}),(${rate}+${Z * Z}/(2*${n})${sign === "+" ? fx`+` : fx`-`}${Z}*SQRT(${rate}*(1-${rate})/${n}+${Z * Z}/(4*${n}^2)))/(1+${Z * Z}/${n}),"")`;
const funnel = (sign: "+" | "-") =>
  sign === "+"
    ? fx`IF(ISNUMBER(${rate}),MIN(1,${here("overall")}+3*SQRT(${here("overall")}*(1-${here("overall")})/${n})),NA())`
    : fx`IF(ISNUMBER(${rate}),MAX(0,${here("overall")}-3*SQRT(${here("overall")}*(1-${here("overall")})/${n})),NA())`;

/** Where the problem is worse and where it is not: rates by level, against what chance alone would scatter. */
export const stratification = plainTemplate({
  id: "stratification",
  title: "Stratification",
  phase: "analyze",
  question: "Where, when or for whom is the problem worse than elsewhere, by more than chance?",
  how: "One row for each level of a factor (weekday, terminal, tier): how often it could happen and how often it did. Levels outside the funnel are special; levels inside it differ by no more than chance would.",
  widths: [22, 26, 15, 13, 10, 10, 10, 10, 30],
  blocks: () => [
    {
      block: "chart",
      rows: 18,
      columns: 9,
      chart: {
        id: "stratification-chart",
        title: "Rates by level, with the limits of chance",
        alt: "Rate of each level with the overall rate of its factor and three-sigma limits around it.",
        table: "levels",
        categories: "name",
        categoriesAre: "words",
        series: [
          { title: "Rate", column: "plot rate", plays: "points" },
          { title: "Overall", column: "plot overall", plays: "center" },
          { title: "Upper limit", column: "plot upper", plays: "limit" },
          { title: "Lower limit", column: "plot lower", plays: "limit" },
        ],
        x: { title: "", number: "General" },
        y: { title: "Rate", number: "0.0%" },
      },
    },
    {
      block: "table",
      name: "levels",
      rows: 12,
      grows: true,
      groupFrom: "name",
      marks: [
        { columns: ["against"], when: fx`LEFT(${here("against")},5)="Worse"`, role: "bad" },
        { columns: ["against"], when: fx`LEFT(${here("against")},6)="Better"`, role: "good" },
      ],
      columns: [
        words("factor", "Factor"),
        words("level", "Level"),
        amount("opportunities", "Opportunities", "#,##0", 0),
        amount("events", "Events", "#,##0", 0),
        worked("rate", "Rate", fx`IF(${IS},IF(${n}>0,${here("events")}/${n},""),"")`, "0.0%"),
        worked("low", "Low (95%)", wilson("-"), "0.0%"),
        worked("high", "High (95%)", wilson("+"), "0.0%"),
        worked(
          "overall",
          "Overall",
          fx`IF(ISNUMBER(${rate}),SUMIFS(${all("events")},${all("factor")},${here("factor")})/SUMIFS(${all("opportunities")},${all("factor")},${here("factor")}),"")`,
          "0.0%",
        ),
        worked(
          "against",
          "Against the overall rate",
          fx`IF(ISNUMBER(${rate}),IF(${rate}>${here("plot upper")},"Worse than chance explains",IF(${rate}<${here("plot lower")},"Better than chance explains","Within chance")),"")`,
        ),
        quiet("name", "Name", fx`IF(${here("level")}="","",${here("level")})`),
        quiet("plot rate", "Rate drawn", fx`IF(ISNUMBER(${rate}),${rate},NA())`),
        quiet("plot overall", "Overall drawn", fx`IF(ISNUMBER(${rate}),${here("overall")},NA())`),
        quiet("plot upper", "Upper drawn", funnel("+")),
        quiet("plot lower", "Lower drawn", funnel("-")),
      ],
    },
    {
      block: "line",
      holds: {
        words:
          "Low and High: Wilson's 95% interval of the rate. Limits: three standard errors around the overall rate of the factor.",
      },
      role: "note",
    },
  ],
});
