import { SAVINGS_TYPES, type SavingsLine } from "../../dmaic/savings";
import type { Kpi } from "../../dmaic/kpi";
import type { Column, RowFill, SheetDesign } from "../../workbook/design";
import { all, field, fx, here, type Formula } from "../../workbook/formula";
import type { Template } from "../template";
import type { KpiOnData } from "../chart-of-kpi";
import { beforeAfterRates } from "../before-after-rates";

const LEDGER_ROWS = 12;
const MONTHS = 12;
const MONTH = "mmm yyyy";
const money = "#,##0";
const rate = "#,##0.00";

const ABOUT = {
  id: "savings",
  title: "Savings",
  phase: "control",
  question: "What is the change worth in a year, and does the chart show that it is real?",
} as const;

/** What the change is worth: each kind by itself, with its interval, and booked only when the chart shows the shift. */
export const savings: Template = {
  ...ABOUT,
  needs: ["charts"],
  designs: ({ project, kpis }) => [design(project.savings, kpis)],
};

function design(lines: readonly SavingsLine[], kpis: readonly KpiOnData[]): SheetDesign {
  return {
    template: ABOUT.id,
    title: ABOUT.title,
    tab: ABOUT.phase,
    orientation: "landscape",
    // Who validated what is for paper, the start and the ramp of a line are not.
    printedColumns: 20,
    widths: [20, 30, 18, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 26, 16, 14, 12, 11, 12, 9, 9],
    blocks: [
      {
        block: "title",
        text: "Savings",
        question: ABOUT.question,
      },
      { block: "section", text: "By kind, a year (kinds are never added together)" },
      {
        block: "table",
        name: "kinds",
        rows: SAVINGS_TYPES.length,
        fill: SAVINGS_TYPES.map(({ title, counts, type }) => ({ kind: title, counts, type })),
        columns: [
          { name: "kind", title: "Kind", holds: { words: "" }, role: "label" },
          { name: "counts", title: "Counts as", holds: { words: "" } },
          { name: "type", title: "Type", holds: { words: "" }, role: "helper" },
          sumOf("net", "Net a year", fx`SUMIFS(${all("net", "ledger")},${all("type", "ledger")},${here("type")})`),
          sumOf("low", "Low (95%)", fx`SUMIFS(${all("low", "ledger")},${all("type", "ledger")},${here("type")})`),
          sumOf("high", "High (95%)", fx`SUMIFS(${all("high", "ledger")},${all("type", "ledger")},${here("type")})`),
          sumOf(
            "validated",
            "Of it, booked",
            fx`SUMIFS(${all("net", "ledger")},${all("type", "ledger")},${here("type")},${all("status", "ledger")},"Booked*")`,
          ),
          sumOf(
            "booked",
            "Of it, shift shown",
            fx`SUMIFS(${all("net", "ledger")},${all("type", "ledger")},${here("type")},${all("shown", "ledger")},1)`,
          ),
        ],
      },
      { block: "section", text: "Ledger" },
      ledger(
        lines,
        kpis.map(({ kpi }) => kpi),
      ),
      {
        block: "line",
        holds: {
          words:
            "Low and High: 95% interval of the net from the difference of the two phases' means (Welch). With more than one line of a kind the sums of lows and highs are wider than the interval of the sum.",
        },
        role: "note",
      },
      { block: "section", text: "Twelve months, planned and actual; the planned columns follow from the ledger" },
      {
        block: "fields",
        fields: [
          {
            name: "first month",
            title: "First month",
            holds: {
              formula: fx`IF(COUNT(${all("start", "ledger")})=0,"",DATE(YEAR(MIN(${all("start", "ledger")})),MONTH(MIN(${all("start", "ledger")})),1))`,
            },
            number: MONTH,
          },
        ],
      },
      months(),
      { block: "section", text: "Rates: first and latest phase of each chart" },
      beforeAfterRates(kpis),
    ],
  };
}

const sumOf = (name: string, title: string, formula: Formula): Column => ({
  name,
  title,
  holds: { formula },
  number: money,
});

function ledger(lines: readonly SavingsLine[], kpis: readonly Kpi[]): SheetDesign["blocks"][number] {
  const typed = (name: string, title: string, input: "text" | "number" | "date", number?: string): Column => ({
    name,
    title,
    holds: { input },
    ...(number === undefined ? {} : { number }),
  });
  const found = (column: string): Formula => fx`INDEX(${all(column, "rates")},${here("row")})`;
  const worked = (name: string, title: string, formula: Formula, number = money): Column => ({
    name,
    title,
    holds: { formula: fx`IF(${here("is")}=1,${formula},"")` },
    number,
  });
  const worth = fx`${here("volume")}*${here("value")}`;
  return {
    block: "table",
    name: "ledger",
    rows: Math.max(LEDGER_ROWS, lines.length + 4),
    fill: lines.map((line): RowFill => ({
      type: line.type,
      driver: line.driver,
      kpi: line.kpi,
      volume: line.volume,
      value: line.value,
      once: line.oneTimeCost ?? null,
      running: line.runningCost ?? null,
      account: line.account ?? null,
    })),
    shows: Array.from({ length: Math.max(LEDGER_ROWS, lines.length + 4) }, (_, i) => ({
      status: i < lines.length ? "Booked: the shift is real and validated" : "",
    })),
    marks: [
      { columns: ["status"], when: fx`LEFT(${here("status")},6)="Booked"`, role: "good" },
      { columns: ["status"], when: fx`LEFT(${here("status")},13)="Can be booked"`, role: "improvement" },
      { columns: ["status"], when: fx`LEFT(${here("status")},7)="Claimed"`, role: "near" },
      { columns: ["status"], when: fx`LEFT(${here("status")},6)="Choose"`, role: "bad" },
    ],
    groupFrom: "is",
    columns: [
      { name: "type", title: "Type", holds: { input: "choice", choices: SAVINGS_TYPES.map(({ type }) => type) } },
      typed("driver", "Driver: what costs less, and why", "text"),
      { name: "kpi", title: "KPI", holds: { input: "choice", choices: kpis.map(({ id }) => id) } },
      worked("before", "Baseline rate", found("before"), rate),
      worked("after", "New rate", found("after"), rate),
      worked("change", "Change", fx`${found("gain")}`, rate),
      typed("volume", "Units a year", "number", money),
      typed("value", "Worth of one unit less", "number", "#,##0.00"),
      worked("gross", "Gross a year", fx`${here("change")}*${worth}`),
      typed("once", "One-time cost", "number", money),
      typed("running", "Running cost a year", "number", money),
      worked("first", "Net first year", fx`${here("gross")}-SUM(${here("running")},${here("once")})`),
      worked("net", "Net a year", fx`${here("gross")}-SUM(${here("running")})`),
      worked("payback", "Payback, months", fx`IF(${here("net")}>0,SUM(${here("once")})/${here("net")}*12,"")`, "0.0"),
      worked(
        "low",
        "Low (95%)",
        fx`IF(ISNUMBER(${found("half")}),(${here("change")}-${found("half")})*${worth}-SUM(${here("running")}),"")`,
      ),
      worked(
        "high",
        "High (95%)",
        fx`IF(ISNUMBER(${found("half")}),(${here("change")}+${found("half")})*${worth}-SUM(${here("running")}),"")`,
      ),
      { name: "status", title: "Status", holds: { formula: STATUS }, role: "text" },
      typed("account", "Source account", "text"),
      typed("validated", "Validated by (role)", "text"),
      typed("on", "Validated on", "date", "mmm d, yyyy"),
      { name: "lasting", title: "How often", holds: { input: "choice", choices: ["Every year", "Once"] } },
      typed("start", "Counts from", "date", "mmm d, yyyy"),
      { name: "ramp", title: "Months until full", holds: { input: "number", min: 0, max: 24 }, number: "0" },
      helperColumn(
        "is",
        "Complete",
        fx`IF(${IS_LISTED}*(COUNT(${here("volume")},${here("value")})=2),IF(ISNUMBER(${here("row")}),IF(ISNUMBER(${found("gain")}),1,0),0),0)`,
      ),
      helperColumn(
        "row",
        "Row of its rate",
        fx`IF(${here("kpi")}="","",IFERROR(MATCH(${here("kpi")},${all("id", "rates")},0),""))`,
      ),
      helperColumn(
        "shown",
        "Shift shown",
        fx`IF(${here("is")}=1,IF(ISNUMBER(${found("half")}),IF(ABS(${found("gain")})>${found("half")},1,0),0),0)`,
      ),
    ],
  };
}

const helperColumn = (name: string, title: string, formula: Formula): Column => ({
  name,
  title,
  holds: { formula },
  role: "helper",
});

/** No total finds a line whose type is not word for word one of the list: pasting goes past the list of the cell. */
const IS_LISTED = fx`SUMPRODUCT((${all("type", "kinds")}=${here("type")})*1)`;
const WITHOUT_TYPE = fx`IF(${here("type")}<>"","Choose a type from the list: “"&${here("type")}&"” is none.",IF(COUNT(${here("volume")},${here("value")})>0,"Choose a type from the list.",""))`;

/** Booked only when the chart shows the shift and finance has checked the line. */
const BOOKED = fx`IF(${here("shown")}=1,IF(${here("change")}>0,IF(AND(${here("validated")}<>"",ISNUMBER(${here("on")})),"Booked: the shift is real and validated","Can be booked: the shift is real"),"Claimed: the change is for the worse"),"Claimed: cannot be told from chance yet")`;
const STATUS = fx`IF(${here("is")}=1,${BOOKED},IF(${IS_LISTED}>0,"",${WITHOUT_TYPE}))`;

/** The first twelve months by kind: a line counts from its start, and in full when it has ramped up. */
function months(): SheetDesign["blocks"][number] {
  const first = field("first month");
  const month = fx`(YEAR(${here("month")})*12+MONTH(${here("month")}))`;
  const since = fx`(${month}-YEAR(${all("start", "ledger")})*12-MONTH(${all("start", "ledger")})+1)`;
  const counts = fx`${since}*(${since}>0)`;
  const full = fx`(${all("ramp", "ledger")}+1)`;
  const share = fx`(${counts}<${full})*${counts}/${full}+(${counts}>=${full})`;
  const planned = (type: string) =>
    fx`IF(ISNUMBER(${here("month")}),SUMPRODUCT((${all("type", "ledger")}=${type})*ISNUMBER(${all("start", "ledger")})*(${share}),${all("net", "ledger")})/${MONTHS},"")`;
  return {
    block: "table",
    name: "months",
    rows: MONTHS,
    fill: Array.from({ length: MONTHS }, (_, i) => ({
      month: fx`IF(ISNUMBER(${first}),DATE(YEAR(${first}),MONTH(${first})+${i},1),"")`,
    })),
    columns: [
      { name: "month", title: "Month", holds: { formula: fx`""` }, number: MONTH },
      ...SAVINGS_TYPES.filter(({ type }) => type !== "potential").flatMap(({ type, title }): Column[] => [
        { name: `planned ${type}`, title: `${title}, planned`, holds: { formula: planned(type) }, number: money },
        { name: `actual ${type}`, title: `${title}, actual`, holds: { input: "number" }, number: money },
      ]),
    ],
  };
}
