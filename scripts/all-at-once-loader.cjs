/**
 * Turns what a source imports on demand into what it imports from the first: for a page that can fetch nothing. Webpack's own "eager"
 * keeps every such module, and all that it shares with others, in a wrapper of its own, which costs some 30 KB.
 */
module.exports = function allAtOnce(source) {
  const imports = [];
  const text = source.replace(/\bimport\(\s*(?:\/\*.*?\*\/\s*)?("[^"]+")\s*,?\s*\)/g, (_, path) => {
    imports.push(`import * as atOnce${imports.length} from ${path};`);
    return `Promise.resolve(atOnce${imports.length - 1})`;
  });
  return [...imports, text].join("\n");
};
