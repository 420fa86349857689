const ts = require("typescript");

/** What of a function's declaration is for readers, not for calls. */
const FOR_READERS = new Set(["examples", "definition", "source", "differs", "seeAlso"]);

/**
 * Leaves the help texts out of declared functions, for a bundle that only answers calls: Excel loads it with every workbook.
 * The reference and the pane are built from the whole declarations.
 */
module.exports = function withoutHelp(source) {
  const file = ts.createSourceFile("function.ts", source, ts.ScriptTarget.ES2022, true);
  const cuts = [];
  const visit = (node) => {
    const isHelp =
      ts.isPropertyAssignment(node) &&
      FOR_READERS.has(node.name.getText()) &&
      ts.isArrayLiteralExpression(node.initializer) &&
      ts.isObjectLiteralExpression(node.parent) &&
      ts.isCallExpression(node.parent.parent) &&
      node.parent.parent.expression.getText() === "declare";
    if (isHelp) cuts.push([node.initializer.getStart(), node.initializer.getEnd()]);
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return cuts.reverse().reduce((text, [start, end]) => `${text.slice(0, start)}[]${text.slice(end)}`, source);
};
