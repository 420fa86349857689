import type { Cell, ErrorCell } from "../../workbook/cell";
import { asTruth } from "./as-truth";
import type { Compiled } from "./compiled";
import { cellByCell, isMatrix } from "./matrix";
import { ofCells } from "./of-cells";

/** IF: only the branch that is taken is worked out. */
export function compileIf(condition: Compiled, whenTrue: Compiled, whenFalse: Compiled): Compiled {
  if (condition.gives === "cell") {
    const taken = (row: number): Compiled | ErrorCell => {
      const truth = asTruth(condition.run(row));
      return typeof truth === "boolean" ? (truth ? whenTrue : whenFalse) : truth;
    };
    if (whenTrue.gives === "cell" && whenFalse.gives === "cell") {
      const [test, yes, no] = [condition.run, whenTrue.run, whenFalse.run];
      return {
        gives: "cell",
        run(row) {
          const cell = test(row);
          const truth = typeof cell === "boolean" ? cell : asTruth(cell);
          return truth === true ? yes(row) : truth === false ? no(row) : truth;
        },
      };
    }
    return {
      gives: "result",
      run(row) {
        const branch = taken(row);
        return "error" in branch ? branch : branch.run(row);
      },
    };
  }
  return ofCells([condition, whenTrue, whenFalse], ([cell = null, yes = null, no = null]) => {
    const truth = asTruth(cell);
    return typeof truth === "boolean" ? (truth ? yes : no) : truth;
  });
}

/** IFERROR and IFNA: what stands in the place of cells that are out of order. */
export function instead(value: Compiled, other: Compiled, isOff: (cell: Cell) => boolean): Compiled {
  if (value.gives === "cell" && other.gives === "cell")
    return {
      gives: "cell",
      run(row) {
        const cell = value.run(row);
        return isOff(cell) ? other.run(row) : cell;
      },
    };
  return {
    gives: "result",
    run(row) {
      const result = value.run(row);
      if (!isMatrix(result)) return isOff(result) ? other.run(row) : result;
      return cellByCell([result, other.run(row)], ([cell = null, rest = null]) => (isOff(cell) ? rest : cell));
    },
  };
}
