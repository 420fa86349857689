import { strToU8 } from "fflate";
import { columnLetters } from "../workbook/address";
import type { Cell } from "../workbook/cell";
import type { ByteWriter } from "./byte-writer";
import { answerType, answerValue } from "./cell-xml";
import type { DraftFill } from "./draft-cell";
import type { SharedFormulas } from "./shared-formulas";

const [VALUE, END_OF_VALUE, END] = ["<v>", "</v></c>", "</c>"].map((it) => strToU8(it)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

/**
 * The cells of a formula that is filled down a column: spelled in the first of its cells that is written, and named by number in
 * the others.
 *
 * Whatever is alike in all of them is turned into bytes once.
 */
export class FilledCells {
  private readonly letters: string;
  private readonly start: Uint8Array;
  private readonly style: string;
  /** What stands between a cell's address and its value, by the type of the value; known once the formula has been spelled. */
  private readonly middles = new Map<string, Uint8Array>();
  private formula: string | undefined;
  private readonly texts: readonly Uint8Array[];
  private readonly rest: Uint8Array;
  private last: Cell | undefined;
  private lastText = "";
  private repeated: Uint8Array | undefined;

  constructor(
    column: number,
    style: number,
    private readonly fill: DraftFill,
    private readonly shared: SharedFormulas,
  ) {
    this.letters = columnLetters(column);
    this.start = strToU8(`<c r="${this.letters}`);
    this.style = style > 0 ? ` s="${style}"` : "";
    this.texts = fill.inFile.texts.map((it) => strToU8(it));
    this.rest = strToU8(`${fill.inFile.rest}</f>`);
    if (!fill.isShared) this.formula = "<f>";
  }

  write(out: ByteWriter, row: number, answer: Cell | undefined): void {
    out.bytes(this.start);
    out.number(row + 1);
    if (answer === this.last && this.fill.isShared && this.formula !== undefined) {
      // Most columns show the same in many rows: from the second one on, all that follows the row is one piece.
      this.repeated ??= strToU8(`"${this.style}${answerType(answer)}>${this.formula}${answerValue(answer)}</c>`);
      out.bytes(this.repeated);
      return;
    }
    if (this.formula === undefined) this.begin(out, row, answer);
    else {
      out.bytes(this.middle(answer));
      if (!this.fill.isShared) this.spell(out, row);
    }
    this.value(out, answer);
  }

  /** The first cell; from there on the formula has a number. */
  private begin(out: ByteWriter, row: number, answer: Cell | undefined): void {
    const { number, isNew } = this.shared.numberOf(this.fill);
    this.formula = `<f t="shared" si="${number}"/>`;
    if (!isNew) {
      out.bytes(this.middle(answer));
      return;
    }
    const { letters } = this;
    out.text(`"${this.style}${answerType(answer)}>`);
    out.text(`<f t="shared" ref="${letters}${row + 1}:${letters}${this.fill.bottom + 1}" si="${number}">`);
    this.spell(out, row);
  }

  private spell(out: ByteWriter, row: number): void {
    const { rows } = this.fill.inFile;
    const down = row - this.fill.top;
    for (let i = 0; i < rows.length; i += 1) {
      out.bytes(this.texts[i]!);
      out.number(rows[i]! + down);
    }
    out.bytes(this.rest);
  }

  private middle(answer: Cell | undefined): Uint8Array {
    const type = answerType(answer);
    let middle = this.middles.get(type);
    if (middle === undefined) {
      middle = strToU8(`"${this.style}${type}>${this.formula ?? ""}`);
      this.middles.set(type, middle);
    }
    return middle;
  }

  /** The value and the end; what the cell above shows is not spelled again. */
  private value(out: ByteWriter, answer: Cell | undefined): void {
    const isSame = answer === this.last;
    this.last = answer;
    if (!isSame) this.repeated = undefined;
    if (typeof answer === "number" && Number.isFinite(answer)) {
      out.bytes(VALUE);
      out.number(answer);
      out.bytes(END_OF_VALUE);
      return;
    }
    if (!isSame) this.lastText = answerValue(answer);
    out.text(this.lastText);
    out.bytes(END);
  }
}
