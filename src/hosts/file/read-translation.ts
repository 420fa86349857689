import { HOLE, type Translation } from "../../workbook/translation";
import { WorkbookProblem } from "../../workbook/workbook-problem";

/**
 * A translation as a file holds it: an object with the English texts as names and the other language's as values.
 *
 * @throws {WorkbookProblem} When the file is something else, or a text lacks the places for words of the user's.
 */
export function readTranslation(text: string, path: string): Translation {
  const read = parsed(text, path);
  if (typeof read !== "object" || read === null || Array.isArray(read)) throw notATranslation(path);
  return Object.fromEntries(
    Object.entries(read).map(([english, other]: [string, unknown]) => {
      if (typeof other !== "string") throw notATranslation(path);
      if (english.split(HOLE).length !== other.split(HOLE).length)
        throw new WorkbookProblem(
          `In "${path}" the text "${other}" has to have ${HOLE} as often as "${english}" has. Correct it and build again; nothing has been changed.`,
        );
      return [english, other];
    }),
  );
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notATranslation(path);
  }
}

const notATranslation = (path: string): WorkbookProblem =>
  new WorkbookProblem(
    `"${path}" is not a translation: it has to be JSON, an object with English texts as names and their translations as values.`,
  );
