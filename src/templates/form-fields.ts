import type { Field } from "../workbook/design";
import type { Formula, Reference } from "../workbook/formula";
import { DAY } from "./table-columns";

const told = (guidance: string | undefined): Pick<Field, "guidance"> => (guidance === undefined ? {} : { guidance });

/** A line of a form for words. */
export const line = (name: string, title: string, guidance?: string): Field => ({
  name,
  title,
  holds: { input: "text" },
  ...told(guidance),
});

/** A line of a form for a number. */
export const number = (name: string, title: string, guidance?: string, format = "General"): Field => ({
  name,
  title,
  holds: { input: "number" },
  number: format,
  ...told(guidance),
});

/** A line of a form for a date. */
export const date = (name: string, title: string, guidance?: string): Field => ({
  name,
  title,
  holds: { input: "date" },
  number: DAY,
  ...told(guidance),
});

/** A line of a form for a word of a list. */
export const pick = (
  name: string,
  title: string,
  choices: readonly string[],
  guidance?: string,
  initial?: string,
): Field => ({
  name,
  title,
  holds: { input: "choice", choices, ...(initial === undefined ? {} : { initial }) },
  ...told(guidance),
});

/** A line of a form for a word that stands in cells of ours. */
export const pickFrom = (name: string, title: string, choicesFrom: Reference, guidance?: string): Field => ({
  name,
  title,
  holds: { input: "choice", choicesFrom },
  ...told(guidance),
});

/** A line of a form that works itself out. */
export const result = (name: string, title: string, formula: Formula, format?: string, guidance?: string): Field => ({
  name,
  title,
  holds: { formula },
  role: "result",
  ...(format === undefined ? {} : { number: format }),
  ...told(guidance),
});
