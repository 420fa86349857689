import type { Cell } from "../../workbook/cell";
import type { Compiled } from "./compiled";
import { cellByCell } from "./matrix";

/** A function of single values over what its arguments come to. */
export function ofCells(args: readonly Compiled[], compute: (cells: readonly Cell[]) => Cell): Compiled {
  const [first, second, third] = args;
  if (first?.gives === "cell" && second === undefined) {
    const { run } = first;
    return { gives: "cell", run: (row) => compute([run(row)]) };
  }
  if (first?.gives === "cell" && second?.gives === "cell" && third === undefined) {
    const [one, two] = [first.run, second.run];
    return { gives: "cell", run: (row) => compute([one(row), two(row)]) };
  }
  if (first?.gives === "cell" && second?.gives === "cell" && third?.gives === "cell" && args.length === 3)
    return { gives: "cell", run: (row) => compute([first.run(row), second.run(row), third.run(row)]) };
  const single = args.flatMap((it) => (it.gives === "cell" ? [it] : []));
  if (single.length === args.length) return { gives: "cell", run: (row) => compute(single.map((it) => it.run(row))) };
  return {
    gives: "result",
    run: (row) =>
      cellByCell(
        args.map((it) => it.run(row)),
        compute,
      ),
  };
}
