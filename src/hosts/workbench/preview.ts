import { boxOf, columnLetters } from "../../workbook/address";
import type { Cell } from "../../workbook/cell";
import type { CellLook } from "../../xlsx/read-sheet-looks";
import type { FirstSheet } from "./file-read";
import { pixelsHigh, pixelsWide } from "./pixels";
import { shownText } from "./shown-text";

/** More than fills a large screen; the rest comes with the spreadsheet. */
const MOST = { rows: 60, columns: 40 };
const COLUMN = 96;
const ROW = 23;

/**
 * The first sheet of a file as a table to be read, in the place and the looks of the spreadsheet that is still being made ready:
 * reading it needs only our own reader, which is there at once.
 */
export function preview({ sheet, looks, tabs }: FirstSheet): HTMLElement {
  const rows = Math.min(MOST.rows, Math.max(sheet.cells.length + 5, 40));
  const columns = Math.min(MOST.columns, Math.max((sheet.cells[0]?.length ?? 0) + 3, 14));
  const isHidden = { row: new Set(sheet.hiddenRows), column: new Set(sheet.hiddenColumns) };
  const covered = new Set<string>();
  const spans = new Map<string, { readonly across: number; readonly down: number }>();
  for (const area of sheet.merged) {
    const { top, left, bottom, right } = boxOf(area);
    if (top >= rows || left >= columns) continue;
    spans.set(`${top},${left}`, {
      across: Math.min(right, columns - 1) - left + 1,
      down: Math.min(bottom, rows - 1) - top + 1,
    });
    for (let row = top; row <= Math.min(bottom, rows - 1); row += 1)
      for (let column = left; column <= Math.min(right, columns - 1); column += 1)
        if (row !== top || column !== left) covered.add(`${row},${column}`);
  }

  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  const widths = document.createElement("colgroup");
  const corner = document.createElement("col");
  corner.width = "48";
  widths.append(corner);
  head.append(heading("", "col"));
  for (let column = 0; column < columns; column += 1) {
    const col = document.createElement("col");
    const letters = looks?.widths.get(column);
    const pixels = isHidden.column.has(column) ? 0 : letters === undefined ? COLUMN : pixelsWide(letters);
    col.width = String(pixels);
    widths.append(col);
    head.append(heading(pixels === 0 ? "" : columnLetters(column), "col"));
  }
  table.prepend(widths);
  const body = table.createTBody();
  for (let row = 0; row < rows; row += 1) {
    if (isHidden.row.has(row)) continue;
    const line = body.insertRow();
    const points = looks?.heights.get(row);
    line.style.height = `${points === undefined ? ROW : pixelsHigh(points)}px`;
    line.append(heading(String(row + 1), "row"));
    for (let column = 0; column < columns; column += 1) {
      if (covered.has(`${row},${column}`)) continue;
      const cell = sheet.cells[row]?.[column] ?? null;
      const td = line.insertCell();
      const span = spans.get(`${row},${column}`);
      if (span !== undefined) [td.colSpan, td.rowSpan] = [span.across, span.down];
      td.textContent = shownText(cell, sheet.formats[row]?.[column] ?? "General");
      dress(td, cell, looks?.at(row, column));
      // A text runs on over blank cells beside it, as it does in every spreadsheet.
      if (typeof cell === "string" && (sheet.cells[row]?.[column + 1] ?? null) === null) td.classList.add("runs-on");
    }
  }

  const paper = element("div", "preview-paper");
  paper.tabIndex = 0;
  paper.setAttribute("role", "region");
  paper.setAttribute("aria-label", `Sheet ${sheet.name}, to be read while the spreadsheet is made ready`);
  if (looks?.showsLines === false) paper.classList.add("has-no-lines");
  paper.append(table);
  const foot = element("ul", "preview-tabs");
  foot.append(
    ...tabs.map((name) => {
      const tab = element("li", name === sheet.name ? "is-open" : "");
      tab.textContent = name;
      return tab;
    }),
  );
  const all = element("div", "preview");
  const top = element("p", "preview-top");
  top.textContent = "Read on: cells can be typed into in a moment.";
  all.append(top, paper, foot);
  return all;
}

function dress(td: HTMLTableCellElement, cell: Cell, look: CellLook | undefined): void {
  if (typeof cell === "number") td.style.textAlign = "right";
  if (look === undefined) return;
  if (look.bold) td.style.fontWeight = "bold";
  if (look.italic) td.style.fontStyle = "italic";
  if (look.size !== undefined) td.style.fontSize = `${(look.size * 4) / 3}px`;
  if (look.color !== undefined) td.style.color = `#${look.color}`;
  if (look.fill !== undefined) td.style.backgroundColor = `#${look.fill}`;
  if (look.align === "left" || look.align === "center" || look.align === "right") td.style.textAlign = look.align;
  if (look.wrap) td.classList.add("wraps");
}

function heading(text: string, scope: "row" | "col"): HTMLTableCellElement {
  // The corner heads nothing.
  const cell = document.createElement(text === "" ? "td" : "th");
  if (text !== "") cell.scope = scope;
  cell.textContent = text;
  return cell;
}

function element(name: string, kind: string): HTMLElement {
  const made = document.createElement(name);
  made.className = kind;
  return made;
}
