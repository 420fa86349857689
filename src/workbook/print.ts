import { isFormulaCell, type Content, type Plan, type Step } from "./plan";

const SHOWN_ROWS = 3;

/** A plan as plain text, a step a line: what a reviewer reads in a diff. */
export function print(plan: Plan): string {
  return plan.map(line).join("\n") + "\n";
}

function line(it: Step): string {
  switch (it.step) {
    case "add sheet":
      return `\nsheet   ${it.sheet}  (${it.template}, ${it.tab}${it.hidden ? ", hidden" : ""})`;
    case "clear":
      return `clear   ${it.area}`;
    case "write":
      return write(it);
    case "fill":
      return `fill    ${it.area}  ${it.formulas.join(" | ")}`;
    case "format":
      return `format  ${it.area}  ${it.role}${it.number === undefined ? "" : `  ${it.number}`}${it.align === undefined ? "" : `  ${it.align}`}`;
    case "widths":
      return `widths  ${it.widths.join(" ")}`;
    case "heights":
      return `heights ${it.heights.map(({ row, points }) => `${row + 1}: ${points}`).join(", ")}`;
    case "name":
      return `name    ${it.area}  ${it.name}`;
    case "validation":
      return `allow   ${it.area}  ${JSON.stringify(it.allowed)}  "${it.message}"`;
    case "conditional format":
      return `mark    ${it.area}  ${it.role} when ${it.when}`;
    case "chart":
      return chart(it);
    case "freeze":
      return `freeze  ${it.rows} rows, ${it.columns} columns`;
    case "group":
      return `group   ${it.columns}`;
    case "print":
      return `print   ${it.area}  ${it.orientation}${it.paper === undefined ? "" : `, ${it.paper}`}${it.onePage === true ? ", one page" : ""}${it.repeatRow === undefined ? "" : `, row ${it.repeatRow + 1} on each page`}`;
    case "link":
      return `link    ${it.area}  ${it.text} -> ${it.to.sheet}!${it.to.area}`;
    case "remove chart":
      return `remove  chart ${it.id}`;
    case "remove sheet":
      return `remove  sheet ${it.sheet} (${it.template})`;
    case "remove name":
      return `remove  name ${it.name}`;
  }
}

function write({ area, cells, holds }: Extract<Step, { step: "write" }>): string {
  const mark = { words: "write", calculated: "calc", input: "input" }[holds].padEnd(7);
  const rows = cells
    .slice(0, SHOWN_ROWS)
    .map((row, i) => `${mark} ${i === 0 ? area : " ".repeat(area.length)}  ${row.map(text).join(" | ")}`);
  if (cells.length > SHOWN_ROWS + 1) rows.push(`${" ".repeat(8)}... ${cells.length - SHOWN_ROWS - 1} rows alike`);
  if (cells.length > SHOWN_ROWS)
    rows.push(`${mark} ${" ".repeat(area.length)}  ${cells[cells.length - 1]!.map(text).join(" | ")}`);
  return rows.join("\n");
}

function text(content: Content): string {
  if (content === null) return "·";
  return isFormulaCell(content) ? content.formula : typeof content === "string" ? `"${content}"` : String(content);
}

function chart({ at, chart: it }: Extract<Step, { step: "chart" }>): string {
  const title = it.titleFrom === undefined ? "" : ` + ${it.titleFrom.sheet}!${it.titleFrom.area}`;
  return [
    `chart   ${at}  ${it.id}: "${it.title}"${title} over ${it.categories.sheet}!${it.categories.area} (${it.categoriesAre})`,
    ...it.series.map(
      ({ title: name, place, plays, endLabel, second }) =>
        `        ${plays}: ${name} ${place.sheet}!${place.area}${endLabel === true ? ", labeled" : ""}${second === true ? ", right axis" : ""}`,
    ),
    `        x ${JSON.stringify(it.x)} y ${JSON.stringify(it.y)}${it.second === undefined ? "" : ` right ${JSON.stringify(it.second)}`}`,
  ].join("\n");
}
