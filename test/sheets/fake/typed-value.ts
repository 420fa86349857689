import type { FakeCell } from "./fake-state";

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * What becomes of a value that `setValues` brings: Sheets takes every text as if it had been typed.
 *
 * Docs, Range.setValues: a value that begins with "=" is interpreted as a formula. Assumed, after a sheet in English (United
 * States): an apostrophe in front keeps a text, other texts that look like numbers, dates, shares or logical values become such;
 * cells of format "@" take every text as it is.
 */
export function typeInto(cell: FakeCell, value: unknown): void {
  if (value === undefined) throw new Error("Cannot convert undefined to a cell value.");
  cell.formula = "";
  if (typeof value !== "string") cell.value = value ?? "";
  else if (cell.format === "@") cell.value = value;
  else if (value.startsWith("=")) Object.assign(cell, { formula: value, value: "" });
  else if (value.startsWith("'")) cell.value = value.slice(1);
  else cell.value = recognized(value, cell);
}

function recognized(text: string, cell: FakeCell): unknown {
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === "true";
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return Number(trimmed);
  if (/^[+-]?\d+(\.\d+)?%$/.test(trimmed)) return Number(trimmed.slice(0, -1)) / 100;
  const us = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(trimmed);
  if (us === null) return text;
  if (cell.format === "General") cell.format = "m/d/yyyy";
  return (Date.UTC(Number(us[3] ?? 2026), Number(us[1]) - 1, Number(us[2])) - EPOCH) / DAY;
}

/** A date as `getValues` gives it: of another realm, so that only its tag tells it. */
export function foreignDate(serial: number, realm: { Date: DateConstructor } = globalThis): Date {
  const date = new realm.Date(1899, 11, 30);
  date.setDate(date.getDate() + Math.floor(serial));
  return date;
}
