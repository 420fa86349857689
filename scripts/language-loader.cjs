const { readFileSync } = require("node:fs");

/** Puts a translation in the place of the pane's English: fetched when the pane starts, or, where nothing can be fetched, there from the first. */
module.exports = function language() {
  const { path, atOnce } = this.getOptions();
  this.addDependency(path);
  if (atOnce) return `export const ownLanguage = () => Promise.resolve(${readFileSync(path, "utf8")});`;
  const request = JSON.stringify(path);
  return `export const ownLanguage = async () => (await import(/* webpackChunkName: "language" */ ${request})).default;`;
};
