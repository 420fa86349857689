/**
 * Every sentence with which the functions say no, in one voice: what is wrong, where, and what would mend it.
 * (The statistics have sentences of their own, about the numbers.)
 */
export const sentences = {
  missing: (name: string, about: string) => `The argument ${name} is missing; give it ${lowerFirst(about)}.`,
  notANumber: (place: string, text: string) =>
    looksLikeNumber(text)
      ? `${place} holds ${quoted(text)} as text; turn it into a number.`
      : `${place} holds the text ${quoted(text)}; type a number there, or clear the cell if there is no value.`,
  booleanIsNoNumber: (place: string, value: boolean) =>
    `${place} holds ${String(value).toUpperCase()}, which is not a number; type a number there, or clear the cell if there is no value.`,
  notTrueOrFalse: (place: string, text: string) =>
    `${place} holds ${quoted(text)}, which is neither TRUE nor FALSE; mark each row with one of the two.`,
  emptyBaseline: () =>
    "The baseline marks no row that could give limits; mark the rows that they come from with TRUE, or give their number.",
  passedOn: (place: string, error: string) => `${place} shows ${error}; mend the formula in that cell first.`,
  oneCellWanted: (name: string, rows: number, columns: number) =>
    `The argument ${name} takes one cell and was given ${counted(rows, "row")} and ${counted(columns, "column")}; point to a single cell.`,
  oneColumnWanted: (name: string, columns: number) =>
    `The argument ${name} takes one column (or one row) and was given ${counted(columns, "column")}; select the one that holds its data.`,
  unequalRows: (leader: string, rows: number, name: string, has: number) =>
    `The arguments ${leader} and ${name} must cover the same rows; ${leader} has ${rows} and ${name} has ${has}. Select both from the same first row to the same last row.`,
  noNumbers: (name: string) => `The argument ${name} holds no numbers yet; give it at least one.`,
  unknownWord: (place: string, word: string, words: readonly string[], nearest: string | undefined) =>
    `${place} does not know ${quoted(word)}.${didYouMean(nearest)} Choose one of: ${words.join(", ")}.`,
  wordWanted: (name: string, given: string, words: readonly string[]) =>
    `The argument ${name} takes a word and was given ${given}. Choose one of: ${words.join(", ")}.`,
  textWanted: (name: string, given: string) =>
    `The argument ${name} takes text and was given ${given}; put it in quotation marks.`,
  textTooLong: (name: string, most: number, letters: number) =>
    `The argument ${name} is a text of ${letters} letters, but at most ${most} make sense there; point it to another cell.`,
  tooManyArguments: (name: string, most: number, given: number) =>
    `${name} takes at most ${counted(most, "argument")} and was given ${given}; remove the last.`,
  unknownFunction: (name: string, nearest: string | undefined) =>
    `There is no function called ${quoted(name)}.${didYouMean(nearest)} The reference lists them all.`,
  tooSmall: (place: string, value: number, least: number) =>
    `${place} is ${value}, but the least allowed is ${least}; give a larger number.`,
  tooLarge: (place: string, value: number, most: number) =>
    `${place} is ${value}, but the most allowed is ${most}; ${smaller(value, most)}.`,
  notAbove: (place: string, value: number, bound: number) =>
    `${place} is ${value}, but it must be more than ${bound}; give a larger number.`,
  notBelow: (place: string, value: number, bound: number) =>
    `${place} is ${value}, but it must be less than ${bound}; ${smaller(value, bound)}.`,
  notWhole: (place: string, value: number) => `${place} is ${value}, but only whole numbers count here; give one.`,
  noCount: (place: string) => `${place} holds no number; give a count, 0 where there is none.`,
  notATable: () =>
    "The table has one row or one column only, so there is nothing to compare; give counts in two rows and two columns or more.",
  unknownOption: (key: string, keys: readonly string[], nearest: string | undefined) =>
    `${quoted(key)} is not an option.${didYouMean(nearest)} Choose from: ${keys.join(", ")}.`,
  optionWithoutValue: (key: string) =>
    `The option ${quoted(key)} has no value; write options as "name=value", with semicolons between them.`,
  optionTwice: (key: string) => `The option ${quoted(key)} is given twice; keep one of the two.`,
  optionNotANumber: (key: string, text: string) =>
    `The option ${key} is ${quoted(text)}, which is not a number; write it with digits and a decimal point, like 0.2.`,
  zeroTarget: () =>
    "The target is 0, so there is no share of it to attain; give another target, or ask for Gap or Status alone.",
  zeroDenominators: () =>
    "The denominators are 0 wherever there is a count, so there is no rate; give what each count is out of.",
  beyondReach: (name: string) =>
    `${name} came to a number too large to write; give the data in a larger unit (thousands instead of ones, say).`,
  unforeseen: (name: string) =>
    `${name} could not read what it was given; point its arguments to plain cells with numbers, words and dates.`,
} as const;

/** What mends a number that is too large: a share above 1 is a percentage, as a rule. */
function smaller(value: number, bound: number): string {
  if (bound !== 1 || value <= 1 || value > 100) return "give a smaller number";
  return `write ${value} % as ${Number((value / 100).toPrecision(12))}`;
}

function lowerFirst(phrase: string): string {
  return phrase.charAt(0).toLowerCase() + phrase.slice(1);
}

/** Text as it is quoted in a sentence: without line breaks, and not longer than a line. */
function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return `"${line.length > 40 ? line.slice(0, 39) + "\u2026" : line}"`;
}

function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

function didYouMean(nearest: string | undefined): string {
  return nearest === undefined ? "" : ` Did you mean ${nearest}?`;
}

function looksLikeNumber(text: string): boolean {
  return /^[\s$(+-]*[\d.,]*\d[\d.,]*\s*[%)]?$/.test(text);
}
