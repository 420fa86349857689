const path = require("node:path");
const MiniCssExtract = require("mini-css-extract-plugin");
const configs = require("../../webpack.config.js");

const here = (...parts) => path.resolve(__dirname, "../..", ...parts);
const excel = configs.find(({ name }) => name === "excel");

/** The pane by itself, before a host that a test plays: built by the very rules that Excel's pane is built by. */
module.exports = {
  ...excel,
  name: "pane-page",
  entry: { pane: here("test/e2e/pane-page.ts") },
  output: { path: here(".cache/pane-page"), filename: "[name].js", clean: true },
  plugins: [new MiniCssExtract({ filename: "[name].css" })],
  cache: { ...excel.cache, name: "pane-page" },
};
