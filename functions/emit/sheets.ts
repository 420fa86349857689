import type { CustomFunction } from "../declare";
import { parameterHelp } from "../parameter-help";

/**
 * Top-level functions for Apps Script: Google Sheets reads names and help from their text, and the bundle does the work.
 *
 * @param library  The global that answers, as `library.answer(name, arguments)`; its name ends in "_", which keeps it
 *                 out of cells and out of reach of `google.script.run`.
 */
export function sheetsFunctions(catalogue: readonly CustomFunction[], library: string): string {
  return catalogue.map((it) => sheetsFunction(it, library)).join("\n");
}

function sheetsFunction(it: CustomFunction, library: string): string {
  const names = Object.keys(it.parameters);
  const lines = [
    "/**",
    ` * ${comment(it.about)}`,
    " *",
    ...Object.entries(it.parameters).map(
      ([name, parameter]) => ` * @param {any} ${name} ${comment(parameterHelp(parameter))}`,
    ),
    ` * @return ${comment(it.result.columns.map((column) => column.name).join(", "))}`,
    " * @customfunction",
    " */",
    `function ${it.name}(${names.join(", ")}) {`,
    `  return ${library}.answer(${JSON.stringify(it.name)}, arguments);`,
    "}",
    "",
  ];
  return lines.join("\n");
}

/** Text that cannot end the comment or begin a tag. */
function comment(text: string): string {
  return text.replace(/\*\//g, "* /").replace(/@/g, "(at)");
}
