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
  sheets: 1000,
  /** Cells of one sheet's rectangle, gaps within its filled rows included. */
  cells: 20_000_000,
  /** Characters of all shared strings together. */
  textCharacters: 200_000_000,
  rows: 1048576,
  columns: 16384,
} as const;
