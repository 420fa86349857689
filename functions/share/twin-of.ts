import type { Grid } from "../../src/workbook/cell";
import { findFunction } from "../find-function";
import { callsIn, type Call } from "./calls-in";
import { ownName } from "./own-name";
import type { TwinCells } from "./twin";
import { TwinArguments, type Look } from "./twin-arguments";
import { TWINS } from "./twins/catalogue";

/**
 * The twin of a whole formula: of one call that fills several cells, or of a formula in which calls of ours stand for one number
 * each. All of them must have a twin.
 *
 * @param values What the cells of the formula show: the twin has to have their shape.
 * @returns Formulas without "="; null for cells that stay values; undefined where there is no twin.
 */
export function twinOf(plain: string, values: Grid, look: Look, taken: ReadonlySet<string>): TwinCells | undefined {
  const ours = callsIn(plain).filter(({ name }) => ownName(name, taken) !== undefined);
  const [only] = ours;
  if (only === undefined) return undefined;
  const isWhole = ours.length === 1 && plain.slice(0, only.start).trim() === "=" && plain.slice(only.end).trim() === "";
  if (isWhole) return fitted(cellsOf(only, look), values);
  const [height, width] = [values.length, values[0]?.length ?? 0];
  if (height !== 1 || width !== 1) return undefined;
  let text = plain.replace(/^\s*=/, (start) => " ".repeat(start.length));
  for (const call of [...ours].sort((a, b) => b.start - a.start)) {
    const cells = cellsOf(call, look);
    const one = cells?.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined;
    if (one === undefined || one === null) return undefined;
    text = `${text.slice(0, call.start)}(${one})${text.slice(call.end)}`;
  }
  return [[text.trim()]];
}

function cellsOf(call: Call, look: Look): TwinCells | undefined {
  const it = findFunction(call.name);
  const twin = it === undefined ? undefined : TWINS[it.name];
  if (it === undefined || twin === undefined) return undefined;
  // One of ours within another would have to be worked out first.
  if (call.arguments.some((text) => callsIn(text).some(({ name }) => ownName(name) !== undefined))) return undefined;
  return twin(new TwinArguments(Object.keys(it.parameters), call.arguments, look));
}

/** A result in the shape that the sheet shows it in: all of it, or its first cell where the program shows no more. */
function fitted(cells: TwinCells | undefined, values: Grid): TwinCells | undefined {
  const [height, width] = [values.length, values[0]?.length ?? 0];
  if (cells === undefined) return undefined;
  if (height === 1 && width === 1) return [[cells[0]?.[0] ?? null]];
  const isSame = cells.length === height && cells.every((row) => row.length === width);
  return isSame ? cells : undefined;
}
