import type { ErrorCell } from "../../workbook/cell";
import { asNumber } from "./as-number";
import type { Compiled } from "./compiled";
import type { FormulaNode } from "./formula-node";
import { isMatrix } from "./matrix";
import { UnknownFormula } from "./unknown-formula";

const NO_ANSWER: ErrorCell = { error: "#VALUE!" };

/** INDEX looks at the one cell that it gives; whole rows and columns are not known here. */
export function compileIndex(
  from: Compiled,
  line: Compiled,
  across: Compiled | undefined,
  node: FormulaNode,
): Compiled {
  if (line.gives !== "cell" || (across !== undefined && across.gives !== "cell")) throw new UnknownFormula("INDEX");
  return {
    gives: "cell",
    run(row) {
      const matrix = from.run(row);
      const down = asNumber(line.run(row));
      if (typeof down !== "number") return down;
      const over = across === undefined ? 0 : asNumber(across.run(row));
      if (typeof over !== "number") return over;
      if (!isMatrix(matrix)) return down > 1 || over > 1 || down < 0 || over < 0 ? NO_ANSWER : matrix;
      const [height, width] = [matrix.height, matrix.width];
      const [r, c] = [Math.trunc(down), Math.trunc(over)];
      if (r < 0 || c < 0 || r > height || c > width) return NO_ANSWER;
      if ((r === 0 && height > 1) || (c === 0 && width > 1)) throw new UnknownFormula(`INDEX of ${node.is}`);
      return matrix.at(Math.max(r - 1, 0), Math.max(c - 1, 0));
    },
  };
}
