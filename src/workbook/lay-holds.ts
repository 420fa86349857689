import type { Holds } from "./design";
import { partName } from "./owner-mark";
import type { SheetPlaces } from "./place-sheet";
import type { Allowed, Content, Kept, Step } from "./plan";
import type { Role } from "./style";
import { placeOf, writeFormula, type Ground, type Standpoint } from "./write-formula";

/** A block that people type into gets a defined name, headings included: by it their input is found again. */
export function nameInput(
  sheet: SheetPlaces,
  parts: readonly { readonly holds: Holds }[],
  part: string,
  area: string,
  steps: Step[],
): void {
  if (parts.some(({ holds }) => "input" in holds)) {
    steps.push({ step: "name", name: partName(sheet.design.template, part), sheet: sheet.title, area });
  }
}

export const format = (
  sheet: SheetPlaces,
  area: string,
  role: Role,
  number: string | undefined,
): Extract<Step, { step: "format" }> => ({
  step: "format",
  sheet: sheet.title,
  area,
  role,
  ...(number === undefined ? {} : { number }),
});

export const roleOf = (holds: Holds): Role => ("input" in holds ? "input" : "words" in holds ? "text" : "calculated");

/** One cell: its content, and what may be typed into it. */
export function layHolds(
  holds: Holds,
  kept: Kept | undefined,
  area: string,
  from: Standpoint,
  ground: Ground,
  steps: Step[],
): void {
  const sheet = from.sheet.title;
  if ("input" in holds) {
    steps.push({
      step: "write",
      sheet,
      area,
      cells: [[plain(holds.initial ?? null)]],
      holds: "input",
      ...(kept === undefined ? {} : { kept }),
    });
    steps.push(...validation(holds, sheet, area, from, ground));
  } else if ("formula" in holds) {
    const formula = "=" + writeFormula(holds.formula, from, ground);
    steps.push({ step: "write", sheet, area, cells: [[{ formula }]], holds: "calculated" });
  } else if ("words" in holds) {
    steps.push({ step: "write", sheet, area, cells: [[holds.words]], holds: "words" });
  }
}

export function validation(
  holds: Extract<Holds, { input: string }>,
  sheet: string,
  area: string,
  from: Standpoint,
  ground: Ground,
): Step[] {
  const allow = (allowed: Allowed, message: string): Step[] => [{ step: "validation", sheet, area, allowed, message }];
  if (holds.choices !== undefined) {
    return allow({ kind: "list", words: holds.choices }, `Choose one of: ${holds.choices.join(", ")}.`);
  }
  if (holds.choicesFrom !== undefined) {
    return allow(
      { kind: "list from", place: placeOf(holds.choicesFrom, from, ground) },
      "Choose a word from the list.",
    );
  }
  if (holds.input === "date") return allow({ kind: "date" }, "Type a date, such as 9/1/2026.");
  if (holds.input === "number") {
    const { min, max } = holds;
    const bounds = [min === undefined ? "" : `at least ${min}`, max === undefined ? "" : `at most ${max}`].filter(
      Boolean,
    );
    return allow(
      { kind: "number", ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) },
      `Type a number${bounds.length > 0 ? ` of ${bounds.join(" and ")}` : ""}.`,
    );
  }
  return [];
}

/** Errors of the user's data are never copied into cells of ours: what cannot be read is left blank. */
export function plain(cell: Exclude<Content, { formula: string }> | { readonly error: string }): Content {
  return typeof cell === "object" && cell !== null ? null : cell;
}
