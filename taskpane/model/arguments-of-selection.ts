import type { CustomFunction, Parameter } from "../../functions/declare";
import { absolutePlace, areaOf, type Place } from "../../src/workbook/address";
import type { SheetContents } from "../../src/workbook/sheet-contents";
import { selectedColumns, type SelectedColumn } from "./selected-columns";

/**
 * What a selection gives to the arguments of a function: columns of numbers to those that want numbers, columns of words to those
 * that want labels, in their order. References are absolute and name their sheet: the formula may be inserted on another.
 */
export function argumentsOfSelection(
  { parameters }: CustomFunction,
  contents: SheetContents,
  selected: Place,
): Readonly<Record<string, string>> {
  const all = Object.entries(parameters);
  const isOfCells = all.every(([, { shape }]) => shape === "cell");
  const columns = selectedColumns(contents, selected, isOfCells);
  const left = isOfCells ? cellByCell(columns) : columns;
  const numbers = left.filter(({ holds }) => holds === "numbers");
  // Dates tell rows apart better than nothing, and worse than any word.
  const words = [...left.filter(({ holds }) => holds === "words"), ...left.filter(({ holds }) => holds === "dates")];
  const given: Record<string, string> = {};
  for (const [name, parameter] of all) {
    const taken = takes(name, parameter)(numbers, words, "denominators" in parameters);
    const [first] = taken;
    const last = taken[taken.length - 1];
    if (first === undefined || last === undefined) continue;
    const area = areaOf({ top: first.top, bottom: first.bottom, left: first.column, right: last.column });
    given[name] = absolutePlace({ sheet: selected.sheet, area });
  }
  return given;
}

type Taking = (
  numbers: SelectedColumn[],
  words: SelectedColumn[],
  hasDenominators: boolean,
) => readonly SelectedColumn[];

/** Takes the first column that is like that out of those that are left. */
function take(from: SelectedColumn[], isLike: (it: SelectedColumn) => boolean = () => true): SelectedColumn[] {
  const at = from.findIndex(isLike);
  return at < 0 ? [] : from.splice(at, 1);
}

/** Which of the columns that are left a parameter takes. */
function takes(
  name: string,
  { shape, numeric, kind, fallback, alongside, words: choices }: Parameter<unknown>,
): Taking {
  const isNeeded = fallback === undefined;
  if (choices !== undefined) return () => [];
  if (shape === "cell") {
    return (numbers) => (isNeeded && numeric ? take(numbers, ({ top, bottom }) => top === bottom) : []);
  }
  if (numeric && /several columns|table/.test(kind)) {
    return (numbers, _, hasDenominators) => {
      const isPaired = ({ denominator }: SelectedColumn) => numbers.some(({ column }) => column === denominator);
      if (hasDenominators && numbers.length === 2 && numbers.some(isPaired)) return take(numbers, isPaired);
      // Side by side from the first on; a column between them would come along.
      const [first] = numbers;
      const count = numbers.findIndex(({ column }, i) => column !== (first?.column ?? 0) + i);
      return numbers.splice(0, count < 0 ? numbers.length : count);
    };
  }
  if (numeric) return (numbers) => (isNeeded || alongside !== undefined ? take(numbers) : []);
  if (isNeeded) return (numbers, words) => (words.length > 0 ? take(words) : take(numbers));
  // Any column of words would do for labels that may be left out: only one that is called so is meant.
  const isCalled = ({ heading }: SelectedColumn) => heading !== "" && name.startsWith(heading.trim().toLowerCase());
  return (_, words) => (kind.startsWith("labels") ? take(words, isCalled) : []);
}

/** Each cell of a selection by itself, for functions that take single numbers. */
function cellByCell(columns: readonly SelectedColumn[]): SelectedColumn[] {
  return columns.flatMap((it) =>
    Array.from({ length: it.bottom - it.top + 1 }, (_, i) => ({ ...it, top: it.top + i, bottom: it.top + i })),
  );
}

/** What became of a selection, as a sentence. */
export function selectionSays(selected: Place | null, given: Readonly<Record<string, string>>): string {
  if (selected === null)
    return "Nothing is selected. Click a cell of your data and use the selection, or type the range.";
  const where = `${selected.sheet}!${selected.area}`;
  return Object.keys(given).length === 0
    ? `The selection, ${where}, holds nothing that this function takes. Select its figures, or type the range.`
    : `Filled in from the selection, ${where}. Click the cell where the formula is to stand, then insert it.`;
}
