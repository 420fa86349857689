import { isErrorCell, type Cell, type CellError } from "../workbook/cell";

/** A value as the calculating model hands it over. */
export interface ModelValue {
  readonly value?: number | string | boolean | null | undefined;
  readonly message?: string | undefined;
  readonly format?: string | undefined;
  readonly type?: string | undefined;
}

const ERRORS: Readonly<Record<string, CellError>> = {
  "#N/A": "#N/A",
  "#DIV/0!": "#DIV/0!",
  "#NAME?": "#NAME?",
  "#REF": "#REF!",
  "#REF!": "#REF!",
  "#SPILL!": "#SPILL!",
  "#NUM!": "#NUM!",
  "#VALUE!": "#VALUE!",
  "#NULL!": "#NULL!",
};

/** A model's value as a cell of ours. The model calls every error it has no better word for "#ERROR": a "#VALUE!" of ours. */
export function fromModel({ value, type }: ModelValue): Cell {
  if (value === undefined || value === null || type === "empty") return null;
  if (typeof value === "string" && (type === "error" || (type === undefined && value in ERRORS))) {
    return { error: ERRORS[value] ?? "#VALUE!" };
  }
  return value;
}

/** A value as the model takes it back from a function. */
export interface ModelAnswer {
  readonly value: number | string | boolean | null;
  readonly message?: string;
}

/** A cell of ours as the model takes it. */
export function toModel(cell: Cell): ModelAnswer {
  return isErrorCell(cell) ? { value: cell.error } : { value: cell };
}
