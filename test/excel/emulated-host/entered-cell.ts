import type { CellError } from "../../../src/workbook/cell";

/** What a cell shows. An error is none of the texts that spell one; "#BUSY!" is shown while a function of an add-in has not answered. */
export type Shown = string | number | boolean | { readonly error: CellError | "#BUSY!" };

/** The content of a cell of the emulated host; a text that was marked with an apostrophe keeps being text. */
export type Entered = { readonly formula: string } | { readonly value: Shown };

export interface Entry {
  readonly content: Entered | undefined;
  /** The number format that Excel sets by itself when it recognizes a date. */
  readonly format?: string;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * What becomes of something written to `values` or `formulas`: Excel takes every text as if it had been typed.
 *
 * Docs, Range.values and excel-add-ins-ranges-set-get-values: "=" begins a formula, "" clears, null leaves a cell alone (the
 * caller sees to that), "'" marks text. Assumed, after Excel in English (United States): which texts are read as numbers,
 * dates, percentages and logical values. Cells formatted "@" take every text as it is.
 */
export function entryOf(written: string | number | boolean, format: string): Entry {
  if (typeof written !== "string") return { content: { value: written } };
  if (written === "") return { content: undefined };
  if (written.startsWith("'")) return { content: { value: written.slice(1) } };
  if (format === "@") return { content: { value: written } };
  if (written.startsWith("=") && written.length > 1) return { content: { formula: written } };
  if (/^[+-]/.test(written) && /[A-Za-z(]/.test(written)) return { content: { formula: `=${written}` } };
  return recognized(written.trim()) ?? { content: { value: written } };
}

function recognized(text: string): Entry | undefined {
  if (/^(true|false)$/i.test(text)) return { content: { value: text.toLowerCase() === "true" } };
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return { content: { value: Number(text) } };
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return { content: { value: Number(text.replace(/,/g, "")) } };
  if (/^[+-]?\d+(\.\d+)?%$/.test(text)) return { content: { value: Number(text.slice(0, -1)) / 100 }, format: "0%" };
  const us = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{2}|\d{4}))?$/.exec(text);
  if (us !== null) return dated(us[3] === undefined ? 2026 : year(us[3]), Number(us[1]), Number(us[2]));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  return undefined;
}

const year = (digits: string) =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 30 ? 2000 : 1900);

function dated(y: number, month: number, day: number): Entry | undefined {
  const at = new Date(Date.UTC(y, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return undefined;
  return { content: { value: (at.getTime() - EPOCH) / DAY }, format: "m/d/yyyy" };
}
