import { resolve } from "node:path";
import { WorkbookProblem } from "../../workbook/workbook-problem";

/**
 * The file to read and the one to write, which must be another: the original is never changed.
 *
 * @throws {WorkbookProblem} When one is not named, or both are the same.
 */
export function pathsOf(
  [path]: readonly string[],
  options: ReadonlyMap<string, string>,
  command: string,
): { readonly path: string; readonly out: string } {
  const out = options.get("-o") ?? options.get("--output");
  if (path === undefined || out === undefined)
    throw new WorkbookProblem(`Say which file to read and where to write: tollgate ${command} FILE -o OUT.xlsx`);
  if (resolve(path) === resolve(out))
    throw new WorkbookProblem(`"${out}" is the file itself, which is never changed. Choose another name after -o.`);
  return { path, out };
}
