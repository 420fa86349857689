import type { Column } from "../workbook/design";
import { fx, type Formula, type Reference } from "../workbook/formula";

export const DAY = "mmm d, yyyy";

/** A column of words that people type. */
export const words = (name: string, title: string): Column => ({ name, title, holds: { input: "text" } });

/** A column of numbers that people type. */
export const amount = (name: string, title: string, number = "General", min?: number, max?: number): Column => ({
  name,
  title,
  holds: { input: "number", ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) },
  number,
});

/** A column of dates that people type. */
export const day = (name: string, title: string): Column => ({ name, title, holds: { input: "date" }, number: DAY });

/** A column of words chosen from a list. */
export const choice = (name: string, title: string, choices: readonly string[]): Column => ({
  name,
  title,
  holds: { input: "choice", choices },
});

/** A column of words chosen from cells of a sheet of ours. */
export const choiceFrom = (name: string, title: string, choicesFrom: Reference): Column => ({
  name,
  title,
  holds: { input: "choice", choicesFrom },
});

/** A column that works itself out. */
export const worked = (name: string, title: string, formula: Formula, number?: string): Column => ({
  name,
  title,
  holds: { formula },
  ...(number === undefined ? {} : { number }),
});

/** A calculated column whose rows bring formulas of their own. */
export const rowwise = (name: string, title: string, number?: string): Column => worked(name, title, fx`""`, number);

/** A column of fixed words, row by row. */
export const fixed = (name: string, title: string, role: Column["role"] = "label"): Column => ({
  name,
  title,
  holds: { words: "" },
  role,
});

/** A quiet column that others look at. */
export const quiet = (name: string, title: string, formula: Formula): Column => ({
  name,
  title,
  holds: { formula },
  role: "helper",
});
