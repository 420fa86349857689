import { columnLetters } from "../workbook/address";
import { isErrorCell, type Cell } from "../workbook/cell";
import { isFormulaCell, type Content } from "../workbook/plan";
import type { Answers } from "./answers";
import type { ByteWriter } from "./byte-writer";
import { cellXml } from "./cell-xml";
import type { DraftCell, DraftFill } from "./draft-cell";
import type { DraftSpan } from "./draft-column";
import { FilledCells } from "./filled-cells";
import type { SharedFormulas } from "./shared-formulas";
import type { SheetDraft } from "./sheet-draft";
import { shownInColumn } from "./shown-in-column";

/** The cells of a column while its sheet is written row by row, from the top. */
export class ColumnCells {
  private readonly letters: string;
  private readonly answer: (row: number) => Cell | undefined;
  private readonly spans: readonly DraftSpan[];
  private next = 0;
  private readonly filled = new Map<DraftFill, Map<number, FilledCells>>();
  /** How the cells of a span are written that was met last. */
  private spanned: { readonly cell: DraftCell; readonly as: FilledCells } | undefined;

  constructor(
    private readonly column: number,
    draft: SheetDraft,
    answers: Answers | undefined,
    private readonly shared: SharedFormulas,
  ) {
    const { sheet } = draft;
    this.letters = columnLetters(column);
    this.spans = draft.columns.get(column)?.spans ?? [];
    this.answer = shownInColumn(answers, sheet, column);
  }

  /** The cell that a span has in this row; rows are asked for from the top. */
  spannedAt(row: number): DraftCell | undefined {
    let span = this.spans[this.next];
    while (span !== undefined && span.bottom < row) {
      this.next += 1;
      span = this.spans[this.next];
    }
    return span !== undefined && span.top <= row ? span.cell : undefined;
  }

  /** A cell as text; "" where it takes no room in the file. Filled cells are written by `writeFilled`. */
  text(row: number, { style, holds }: DraftCell): string {
    if ("kept" in holds) return holds.kept;
    const address = `${this.letters}${row + 1}`;
    if ("spilled" in holds) return cellXml(address, style, spilledValue(this.answer(row)), undefined);
    if ("filled" in holds) return "";
    return cellXml(address, style, holds.content, isFormulaCell(holds.content) ? this.answer(row) : undefined);
  }

  writeFilled(out: ByteWriter, row: number, cell: DraftCell, fill: DraftFill): void {
    if (this.spanned?.cell !== cell) this.spanned = { cell, as: this.cellsOf(fill, cell.style) };
    this.spanned.as.write(out, row, this.answer(row));
  }

  private cellsOf(fill: DraftFill, style: number): FilledCells {
    const styles = this.filled.get(fill) ?? new Map<number, FilledCells>();
    this.filled.set(fill, styles);
    const cells = styles.get(style) ?? new FilledCells(this.column, style, fill, this.shared);
    styles.set(style, cells);
    return cells;
  }
}

/** What a spilled cell shows; errors of our functions are shown by the first cell alone. */
const spilledValue = (answer: Cell | undefined): Content =>
  answer === undefined || isErrorCell(answer) ? null : answer;
