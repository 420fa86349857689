const MEGABYTE = 1048576;

/** What a file may ask of the machine before it is refused: far above a district's largest workbook, far below a trap. */
export const LIMITS = {
  fileBytes: 256 * MEGABYTE,
  parts: 20000,
  /** Of one part, unpacked. */
  partBytes: 512 * MEGABYTE,
  /** Of all parts together, unpacked. */
  packageBytes: 1024 * MEGABYTE,
  /** A part larger than this, unpacked, may be at most so many times its packed size: sheets reach about 50. */
  unsuspiciousBytes: 32 * MEGABYTE,
  swelling: 250,
  /** Of one part that is an index (sheets, styles, types) and is worked on as a text. */
  indexBytes: 64 * MEGABYTE,
  sheets: 1000,
  names: 100_000,
  /** Cells of all sheets together, gaps within their filled rows included. */
  cells: 10_000_000,
  /** Cells of one sheet's rectangle, blank rows included: they cost no memory, and still a glance each. */
  reach: 100_000_000,
  /** Characters of all shared strings together. */
  textCharacters: 200_000_000,
  /** Of all formulas together, those included that a file spells out once for many cells. */
  formulaCharacters: 200_000_000,
  /** Of one cell, text or formula: Excel takes 32,767, Google Sheets 50,000. */
  cellCharacters: 100_000,
  sharedFormulaCharacters: 8192,
  /** Of a number format: Excel takes 255. */
  formatCharacters: 1000,
  rows: 1048576,
  columns: 16384,
} as const;
