import { answer } from "../../../functions/answer";
import { findFunction } from "../../../functions/find-function";
import type { Cell } from "../../workbook/cell";
import type { Compiled } from "./compiled";
import type { ExplainedError } from "./explained-error";
import type { FormulaNode } from "./formula-node";
import { isMatrix, Worked, type Result } from "./matrix";
import { UnknownFormula } from "./unknown-formula";

/** A function of ours: it may spill. */
export function compileOurs(name: string, nodes: readonly FormulaNode[], args: readonly Compiled[]): Compiled {
  const it = findFunction(name);
  if (it === undefined) throw new UnknownFormula(name);
  return {
    gives: "result",
    run(row): Result {
      const reply = answer(
        it,
        args.map((arg, i) => (nodes[i]!.is === "nothing" ? undefined : given(arg.run(row)))),
      );
      if (!reply.ok) return { error: reply.error, why: reply.why } as ExplainedError;
      const [first = []] = reply.cells;
      if (reply.cells.length === 1 && first.length === 1) return first[0]!;
      const [height, width] = [reply.cells.length, first.length];
      const cells: Cell[] = [];
      for (let column = 0; column < width; column += 1) {
        for (let line = 0; line < height; line += 1) cells.push(reply.cells[line]![column] ?? "");
      }
      return new Worked(height, width, cells);
    },
  };
}

/** An argument as our functions take it: rows of cells, or a single value. */
function given(result: Result): unknown {
  if (!isMatrix(result)) return result;
  return Array.from({ length: result.height }, (_, row) =>
    Array.from({ length: result.width }, (__, column) => result.at(row, column)),
  );
}
