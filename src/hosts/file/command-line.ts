import { WorkbookProblem } from "../../workbook/workbook-problem";

/** A command as it was typed: its words, and its options with their values. */
export interface CommandLine {
  readonly words: readonly string[];
  readonly options: ReadonlyMap<string, string>;
}

/**
 * Takes a command line apart.
 *
 * @param valued  Options that take a value: "--project FILE".
 * @param bare    Options that take none: "--json".
 * @throws {WorkbookProblem} For an option that the command does not have, or one without its value.
 */
export function commandLine(typed: readonly string[], valued: readonly string[], bare: readonly string[]): CommandLine {
  const words: string[] = [];
  const options = new Map<string, string>();
  for (let i = 0; i < typed.length; i += 1) {
    const word = typed[i]!;
    if (!word.startsWith("-") || word === "-" || /^-\d/.test(word)) words.push(word);
    else if (bare.includes(word)) options.set(word, "");
    else if (valued.includes(word)) {
      i += 1;
      const value = typed[i];
      if (value === undefined) throw new WorkbookProblem(`The option ${word} needs a value after it.`);
      options.set(word, value);
    } else {
      throw new WorkbookProblem(
        `There is no option ${word} here. The options are ${[...valued, ...bare].join(", ") || "none"}.`,
      );
    }
  }
  return { words, options };
}
