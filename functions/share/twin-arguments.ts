import type { Cell, Grid } from "../../src/workbook/cell";
import { findWord, type Words } from "../words/find-word";
import { referenceOf, spelledReference, type Reference } from "./reference";

/** The cells that a reference leads to, blanks at the end of whole columns left away. */
export type Look = (reference: Reference) => Grid;

/** A row or a column of nothing but numbers, a heading before it and blanks after it left aside. */
export interface NumbersGiven {
  /** As it was typed, blanks to be filled later included. */
  readonly typed: string;
  /** The numbers alone. */
  readonly all: string;
  /** The last number, whichever that is by then. */
  readonly last: string;
  readonly values: readonly number[];
  readonly hasHeading: boolean;
  /** One of the numbers, counted from 0. */
  one(index: number): string;
  /** All of them but for some at the start and some at the end. */
  without(first: number, last: number): string;
}

/** Rows after the last number of a whole column in which later numbers are looked for. */
const ROOM = 500;

const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?%?$/;
/** Sums and products of numbers and single cells: one number, whatever program reads it. */
const ARITHMETIC = /^[\d.+\-*/()\s%$]*(?:\$?[A-Za-z]{1,3}\$?\d{1,7}[\d.+\-*/()\s%$]*)*$/;

/** The arguments of a call as a twin wants them: by name, and only where it is certain what they are. */
export class TwinArguments {
  constructor(
    private readonly names: readonly string[],
    private readonly texts: readonly string[],
    private readonly look: Look,
  ) {}

  /** Whether nothing was given: no argument, or an empty text. */
  isLeftOut(name: string): boolean {
    const text = this.text(name);
    return text === "" || text === '""';
  }

  /** The word that was typed; `fallback` where none was, undefined where a cell holds it or it is none of these. */
  word<W extends string>(name: string, words: Words<W>, fallback: NoInfer<W>): W | undefined {
    if (this.isLeftOut(name)) return fallback;
    const text = /^"((?:[^"]|"")*)"$/.exec(this.text(name))?.[1];
    return text === undefined ? undefined : findWord(text.replace(/""/g, '"'), words);
  }

  /** An expression for one number, safe to calculate with; undefined where it may be something else. */
  number(name: string, fallback?: string): string | undefined {
    if (this.isLeftOut(name)) return fallback;
    const text = this.text(name);
    if (NUMBER.test(text)) return text.startsWith("-") ? `(${text})` : text;
    const reference = referenceOf(text);
    if (reference === undefined) return ARITHMETIC.test(text) ? `(${text})` : undefined;
    const { top, left, bottom, right } = reference.box;
    const isOne = top === bottom && left === right;
    return isOne && typeof this.look(reference)[0]?.[0] === "number" ? text : undefined;
  }

  /** A row or column of numbers; undefined where the cells are anything else, gaps among them included. */
  numbers(name: string): NumbersGiven | undefined {
    const reference = referenceOf(this.text(name));
    if (reference === undefined) return undefined;
    const { top, left, bottom, right } = reference.box;
    const isColumn = left === right;
    if (!isColumn && top !== bottom) return undefined;
    const cells = this.look(reference);
    const line: readonly Cell[] = isColumn ? cells.map(([cell = null]) => cell) : (cells[0] ?? []);
    const hasHeading = line.length > 1 && typeof line[0] === "string" && line[0] !== "" && typeof line[1] === "number";
    const start = hasHeading ? 1 : 0;
    let end = line.length;
    while (end > start && (line[end - 1] === null || line[end - 1] === "")) end -= 1;
    const values = line.slice(start, end).filter((cell): cell is number => typeof cell === "number");
    if (values.length !== end - start || values.length === 0) return undefined;
    const part = (from: number, until: number) =>
      spelledReference(
        reference.prefix,
        isColumn
          ? { top: top + from, bottom: top + until, left, right }
          : { top, bottom, left: left + from, right: left + until },
      );
    const room = reference.isWhole ? line.length - 1 + ROOM : isColumn ? bottom - top : right - left;
    const roomy = spelledReference(
      reference.prefix,
      isColumn ? { ...reference.box, bottom: top + room } : { ...reference.box, right: left + room },
    );
    const first = spelledReference(reference.prefix, { top, left, bottom: top, right: left });
    const count = isColumn ? "ROW" : "COLUMN";
    return {
      typed: this.text(name),
      last: `INDEX(${roomy},SUMPRODUCT(MAX(ISNUMBER(${roomy})*(${count}(${roomy})-${count}(${first})+1))))`,
      all: part(start, end - 1),
      values,
      hasHeading,
      one: (index) => part(start + index, start + index),
      without: (first, last) => part(start + first, end - 1 - last),
    };
  }

  private text(name: string): string {
    return this.texts[this.names.indexOf(name)]?.trim() ?? "";
  }
}
