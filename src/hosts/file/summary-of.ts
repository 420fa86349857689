import { chartTemplate, hasFunctionForm } from "../../templates/chart-of-kpi";
import { boxOf, type Place } from "../../workbook/address";
import { isErrorCell, type Cell } from "../../workbook/cell";
import type { Built } from "./build-workbook";

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

const said = (cell: Cell): string =>
  isErrorCell(cell)
    ? `cannot be told, the cell shows ${cell.error}. Look at its sheet, or repair the file.`
    : String(cell);

/** What a build found and made, in the words that the sheets say it in. */
export function summaryOf(path: string, out: string, { found, wanted, copied, laid, receipt, answers }: Built): string {
  const sheets = [...laid.places.values()].map(({ title }) => title);
  // Of charts without limits, and of single templates, KPIs are proposed but not laid.
  const kpis = laid.places.has("kpis") ? [plural(wanted.kpis.length, "KPI")] : [];
  const charts = laid.plan.filter((it) => it.step === "chart").length;
  const verdicts = wanted.kpis.flatMap(({ kpi }) => {
    const place = laid.places.get(chartTemplate(kpi))?.fields.get("sentence");
    if (place === undefined) return [];
    const shown = ({ sheet, area }: Place) => answers.cell(sheet, boxOf(area).top, boxOf(area).left);
    const count = (name: string) => {
      const field = laid.places.get(chartTemplate(kpi))?.fields.get(name);
      return field === undefined ? 0 : Number(shown(field));
    };
    const [odd, unlabeled] = [count("impossible"), count("unlabeled")];
    const warnings = [
      ...(odd > 0
        ? [
            `${odd} ${odd === 1 ? "row holds" : "rows hold"} what cannot be on such a chart (below 0, not whole, or more than the denominator), and ${odd === 1 ? "is" : "are"} left out. The column Meaning of the sheet "${place.sheet}" says which and why; mend the cells.`,
          ]
        : []),
      ...(unlabeled > 0
        ? [
            `${plural(unlabeled, "value")} of "${kpi.numerator}" ${unlabeled === 1 ? "has" : "have"} no date or label in the same row, and ${unlabeled === 1 ? "is" : "are"} left out. Fill ${unlabeled === 1 ? "it" : "them"} in and the chart follows.`,
          ]
        : []),
    ].map((it) => `\n    Look out: ${it}`);
    return [`  ${kpi.name}: ${said(shown(place))}${warnings.join("")}`];
  });
  const pareto = laid.places.get("pareto")?.fields.get("sentence");
  const causes =
    pareto === undefined
      ? []
      : [`  Causes: ${said(answers.cell(pareto.sheet, boxOf(pareto.area).top, boxOf(pareto.area).left))}`];
  const asFormulas =
    wanted.form === "functions" ? wanted.kpis.flatMap(({ kpi }) => (hasFunctionForm(kpi) ? [] : [kpi.name])) : [];
  const noDirection = wanted.kpis.flatMap(({ kpi }) => (kpi.better === undefined ? [`"${kpi.name}"`] : []));
  return [
    `Found in ${path}:`,
    ...found.map((it) => `  ${it}`),
    "",
    `Built ${out}: ${[`${plural(sheets.length, "sheet")} (${sheets.join(", ")})`, ...kpis, plural(charts, "chart")].join(", ")}.`,
    receipt.says,
    ...(asFormulas.length === 0
      ? []
      : [
          `Written with built-in formulas all the same: ${asFormulas.join(", ")}. A cusum chart has that form only, since CONTROL_LIMITS answers its two sums where the sheet has two limits.`,
        ]),
    ...(copied.length === 0
      ? []
      : [
          `Marks in ${copied.map((it) => `"${it}"`).join(" and ")} were copied to the KPIs sheet, where they can be changed. Marks that you add to ${copied.length === 1 ? "that column" : "those columns"} later are read when this is built again with the same options.`,
        ]),
    ...(noDirection.length === 0 || verdicts.length === 0
      ? []
      : [
          "",
          `Nobody has said which way is better for ${noDirection.join(", ")}: signals are then neither good nor bad news. Say it in the column Better of the KPIs sheet, or with --better beside --chart.`,
        ]),
    ...(verdicts.length + causes.length === 0 ? [] : ["", "Verdicts:", ...verdicts, ...causes]),
  ].join("\n");
}
