/** What a cell of the fake holds, as Google Sheets would: blanks as "", dates as numbers with a format; and how it looks. */
export interface FakeCell {
  value: unknown;
  formula: string;
  format: string;
  look: Record<string, unknown>;
}

/** A chart as it was inserted: nothing of it is checked, as Google checks nothing. */
export interface FakeChart {
  type: unknown;
  options: Record<string, unknown>;
  ranges: { readonly sheet: string; readonly area: string }[];
  position: readonly unknown[];
}

export interface FakeSheetState {
  name: string;
  id: number;
  hidden: boolean;
  cells: FakeCell[][];
  rows: number;
  columns: number;
  charts: FakeChart[];
  rules: unknown[];
  /** Everything else that was set: frozen rows, widths, the color of the tab. */
  look: Record<string, unknown>;
}

/** The spreadsheet behind the fake, for a test to look at. */
export interface FakeState {
  sheets: FakeSheetState[];
  names: Map<string, { sheet: string; area: string }>;
  calls: string[];
  /** The number of the call that fails, counted from 1; none when undefined. */
  failAt: number | undefined;
  /** The number of the call from which on Google has ended the script: every later one fails, too. */
  endsAt: number | undefined;
  /** Properties of the document, and how often they were used. They do not go along with a copy. */
  properties: Map<string, string>;
  mode: "FULL" | "LIMITED" | "CUSTOM_FUNCTION" | "NONE";
  /** What the person has agreed to: the scopes of the manifest. */
  scopes: readonly string[];
  active: { sheet: string; area: string };
  /** Somebody else holds the lock of the document. */
  isLocked: boolean;
  /** Whether a copy fills a target that is larger than its source: Google's pages say both. */
  copiesRepeat: boolean;
  /** How many cells the setters of ranges brought. */
  travelled: number;
  /** Whether formulas are worked out; otherwise their cells keep what a test put there. */
  calculates: boolean;
}

export const SCOPES = [
  "https://www.googleapis.com/auth/spreadsheets.currentonly",
  "https://www.googleapis.com/auth/script.container.ui",
] as const;

/** A spreadsheet with these sheets, their cells as values. */
export function fakeState(sheets: Record<string, readonly (readonly unknown[])[]>): FakeState {
  const [first = "Sheet1"] = Object.keys(sheets);
  return {
    sheets: Object.entries(sheets).map(([name, cells], id) => ({
      ...blankSheet(name, id),
      cells: cells.map((row) => row.map((value) => ({ ...blankCell(), value: value ?? "" }))),
    })),
    names: new Map(),
    calls: [],
    failAt: undefined,
    endsAt: undefined,
    properties: new Map(),
    mode: "FULL",
    scopes: SCOPES,
    active: { sheet: first, area: "A1" },
    isLocked: false,
    copiesRepeat: true,
    travelled: 0,
    calculates: false,
  };
}

export const blankSheet = (name: string, id: number): FakeSheetState => ({
  name,
  id,
  hidden: false,
  cells: [],
  rows: 1000,
  columns: 26,
  charts: [],
  rules: [],
  look: {},
});

export const blankCell = (): FakeCell => ({ value: "", formula: "", format: "General", look: {} });

/** A cell of a sheet; the fake makes it when it is first asked for. */
export function cellOf(sheet: FakeSheetState, row: number, column: number): FakeCell {
  while (sheet.cells.length <= row) sheet.cells.push([]);
  const cells = sheet.cells[row]!;
  while (cells.length <= column) cells.push(blankCell());
  return cells[column]!;
}

/** Sheets' names are compared without regard to case. */
export const sheetNamed = ({ sheets }: FakeState, name: string): FakeSheetState | undefined =>
  sheets.find((it) => it.name.toLowerCase() === name.toLowerCase());
