import type { SheetsByName } from "./unmarked-sheets";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The sheets of a spreadsheet, each asked for once: asking is a call of the service. */
export interface KnownSheets {
  /** One of ours that stands already, to be used in the place of a new one. */
  unmarked(name: string): Sheet | undefined;
  add(name: string, sheet: Sheet): void;
  find(name: string): Sheet | null;
  /** The number by which links go; that of the first sheet where there is none of the name. */
  id(name: string): number;
  count(): number;
}

/** The sheets by name: each is asked for once. */
export function knownSheets(book: Spreadsheet, unmarked: SheetsByName = new Map()): KnownSheets {
  const found = new Map<string, Sheet | null>();
  const ids = new Map<string, number>();
  let sheets: number | undefined;
  const find = (name: string): Sheet | null => {
    const sheet = found.get(name) ?? book.getSheetByName(name);
    if (sheet !== null) found.set(name, sheet);
    return sheet;
  };
  return {
    unmarked: (name) => unmarked.get(name),
    add: (name, sheet) => {
      found.set(name, sheet);
      if (!unmarked.has(name)) sheets = (sheets ?? 0) + 1;
    },
    find,
    id: (name) => {
      const id = ids.get(name) ?? find(name)?.getSheetId() ?? 0;
      ids.set(name, id);
      return id;
    },
    count: () => (sheets ??= book.getNumSheets()),
  };
}
