import { strToU8 } from "fflate";

/** As large as a small sheet. */
const FIRST = 1 << 16;
/** A number has no more characters. */
const LONGEST_NUMBER = 32;
/** Up to so many bytes, copying them one by one is faster than asking for it. */
const FEW = 64;

/**
 * Text on its way into a file, as the bytes that it will be.
 *
 * A sheet of a hundred thousand rows is 360 million characters, nearly all of them the same few pieces: joined as texts and then
 * encoded, they cost more than working out what the cells show.
 */
export class ByteWriter {
  private piece = new Uint8Array(FIRST);
  private at = 0;

  /** Text of any characters. */
  text(text: string): void {
    const { length } = text;
    this.room(length);
    const { piece, at } = this;
    for (let i = 0; i < length; i += 1) {
      const code = text.charCodeAt(i);
      if (code > 127) {
        this.bytes(strToU8(text));
        return;
      }
      piece[at + i] = code;
    }
    this.at = at + length;
  }

  bytes(bytes: Uint8Array): void {
    const { length } = bytes;
    this.room(length);
    const { piece, at } = this;
    if (length > FEW) piece.set(bytes, at);
    else for (let i = 0; i < length; i += 1) piece[at + i] = bytes[i]!;
    this.at = at + length;
  }

  /** A number as JavaScript spells it. */
  number(number: number): void {
    if (!(number >= 0 && number < 1e9 && Number.isInteger(number))) {
      this.text(String(number));
      return;
    }
    this.room(LONGEST_NUMBER);
    let digits = 1;
    for (let power = 10; power <= number; power *= 10) digits += 1;
    let rest = number | 0;
    for (let i = this.at + digits - 1; i >= this.at; i -= 1) {
      const tenth = (rest / 10) | 0;
      this.piece[i] = 48 + rest - tenth * 10;
      rest = tenth;
    }
    this.at += digits;
  }

  /** How much was written that is not taken yet. */
  get length(): number {
    return this.at;
  }

  /** What was written since it was last asked for. */
  taken(): Uint8Array {
    const taken = this.piece.subarray(0, this.at);
    this.piece = new Uint8Array(this.piece.length);
    this.at = 0;
    return taken;
  }

  private room(length: number): void {
    const { piece, at } = this;
    if (at + length <= piece.length) return;
    this.piece = new Uint8Array(Math.max(at + length, piece.length * 2));
    this.piece.set(piece.subarray(0, at));
  }
}
