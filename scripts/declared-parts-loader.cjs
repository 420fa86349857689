const ts = require("typescript");

/**
 * Leaves parts of declared functions out of a bundle that has no use for them. What only those parts imported goes with them.
 *
 * Options, each a list of names of a declaration's parts:
 * - `empty`: left as an empty list (texts for readers, in a bundle that only answers calls)
 * - `silent`: left as a function that gives nothing (the computing, in a bundle that only shows what there is)
 * - `first`: left with their first entry (one example is enough to show)
 */
module.exports = function declaredParts(source) {
  const { empty = [], silent = [], first = [] } = this.getOptions();
  const file = ts.createSourceFile("function.ts", source, ts.ScriptTarget.ES2022, true);
  const cuts = [];
  const visit = (node) => {
    const holder = node.parent;
    const isPart =
      holder !== undefined &&
      ts.isObjectLiteralExpression(holder) &&
      ts.isCallExpression(holder.parent) &&
      holder.parent.expression.getText() === "declare";
    if (!isPart) return ts.forEachChild(node, visit);
    const name = node.name?.getText();
    const cut = (text) => cuts.push([node.getStart(), node.getEnd(), `${name}: ${text}`]);
    if (empty.includes(name)) cut("[]");
    if (silent.includes(name)) cut("() => []");
    if (first.includes(name) && ts.isArrayLiteralExpression(node.initializer))
      cut(`[${node.initializer.elements[0].getText()}]`);
    return undefined;
  };
  visit(file);
  return cuts
    .reverse()
    .reduce((text, [start, end, instead]) => text.slice(0, start) + instead + text.slice(end), source);
};
