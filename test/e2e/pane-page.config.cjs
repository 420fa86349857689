const path = require("node:path");
const MiniCssExtract = require("mini-css-extract-plugin");

const here = (...parts) => path.resolve(__dirname, "../..", ...parts);

/** The pane by itself, before a host that a test plays: what every host's build has in common. */
module.exports = {
  name: "pane-page",
  mode: "production",
  devtool: false,
  target: ["web", "es2019"],
  entry: { pane: here("test/e2e/pane-page.ts") },
  output: { path: here(".cache/pane-page"), filename: "[name].js", clean: true },
  resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: "swc-loader",
          options: {
            jsc: {
              target: "es2019",
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic", importSource: "preact" } },
            },
          },
        },
      },
      {
        test: /[\\/]functions[\\/][a-z-]+\.ts$/,
        enforce: "pre",
        loader: here("scripts/declarations-only-loader.cjs"),
      },
      { test: /[\\/](functions|src[\\/]statistics)[\\/].*\.ts$/, sideEffects: false },
      { test: /\.css$/, use: [MiniCssExtract.loader, "css-loader"] },
    ],
  },
  plugins: [new MiniCssExtract({ filename: "[name].css" })],
  performance: { hints: false },
  stats: "errors-warnings",
  cache: { type: "filesystem", cacheDirectory: here(".cache/webpack"), name: "pane-page" },
};
