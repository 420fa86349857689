const ts = require("typescript");

/** What the pane does not show. */
const NOT_SHOWN = new Set(["definition", "source", "differs"]);

/**
 * Leaves declared functions without what they compute, for a bundle that only shows them: the pane lists functions, and a cell
 * answers. What only the computing imported goes with it.
 */
module.exports = function declarationsOnly(source) {
  const file = ts.createSourceFile("function.ts", source, ts.ScriptTarget.ES2022, true);
  const cuts = [];
  const visit = (node) => {
    const isDeclared =
      ts.isObjectLiteralExpression(node.parent ?? file) &&
      ts.isCallExpression(node.parent.parent) &&
      node.parent.parent.expression.getText() === "declare";
    if (!isDeclared) return ts.forEachChild(node, visit);
    const name = node.name?.getText();
    if (name === "compute" || name === "headings") cuts.push([node.getStart(), node.getEnd(), `${name}: () => []`]);
    if (NOT_SHOWN.has(name)) cuts.push([node.getStart(), node.getEnd(), `${name}: []`]);
    if (name === "examples" && ts.isArrayLiteralExpression(node.initializer)) {
      const [first] = node.initializer.elements;
      cuts.push([node.getStart(), node.getEnd(), `examples: [${first.getText()}]`]);
    }
    return undefined;
  };
  visit(file);
  return cuts
    .reverse()
    .reduce((text, [start, end, instead]) => text.slice(0, start) + instead + text.slice(end), source);
};
