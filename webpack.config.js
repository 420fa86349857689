const path = require("node:path");
const MiniCssExtract = require("mini-css-extract-plugin");
const Terser = require("terser-webpack-plugin");
const { InlinePage, CopyFiles } = require("./scripts/static-files.cjs");

const here = (...parts) => path.resolve(__dirname, ...parts);

/** TypeScript by swc; types are checked by `npm run check`, not here. */
const typescript = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "swc-loader",
    options: {
      jsc: {
        target,
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic", importSource: "preact" } },
      },
    },
  },
});

/** Minifies by swc: as small as by Terser itself, in a fraction of the time. */
const minifier = (options) => new Terser({ minify: Terser.swcMinify, ...options });

const base = (name, target) => ({
  name,
  mode: "production",
  devtool: false,
  resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
  module: { rules: [typescript(target)] },
  optimization: { minimizer: [minifier()] },
  performance: { hints: false },
  stats: "errors-warnings",
  cache: {
    type: "filesystem",
    cacheDirectory: here(".cache/webpack"),
    name: `${name}${process.env.TOLLGATE_LANGUAGE ?? ""}`.replace(/[^\w-]/g, "-"),
    buildDependencies: { config: [__filename] },
  },
});

const css = { test: /\.css$/, use: [MiniCssExtract.loader, "css-loader"] };

/** A rule that leaves parts of declared functions out of a bundle. */
const declaredParts = (options) => ({
  test: /[\\/]functions[\\/][a-z-]+\.ts$/,
  enforce: "pre",
  use: { loader: here("scripts/declared-parts-loader.cjs"), options },
});

/** The pane lists the functions and leaves the answering to the cells: it goes without what they compute. */
const declarationsOnly = [
  declaredParts({ empty: ["definition", "source", "differs"], silent: ["compute", "headings"], first: ["examples"] }),
  // Importing one of these does nothing by itself, so what nobody calls can be left out.
  { test: /[\\/](functions|src[\\/]statistics)[\\/].*\.ts$/, sideEffects: false },
];

/**
 * Scripts that come on demand. Excel keeps files of add-ins for long: the query changes with the content, so that no old script
 * answers a new one.
 */
const CHUNK = "[name].js?[contenthash:8]";
/** What knows our custom functions: the pages that need it come with it. */
const FUNCTION_REFERENCE = {
  test: /[\\/](functions|src[\\/]statistics)[\\/]/,
  chunks: "async",
  minChunks: 2,
  minSize: 0,
  name: "function-reference",
};

/** Google's page can fetch nothing: what other hosts get on demand is in it from the first. */
const allAtOnce = {
  test: /[\\/]taskpane[\\/].*\.tsx?$/,
  enforce: "pre",
  use: here("scripts/all-at-once-loader.cjs"),
};

/** Starting the spreadsheet engine takes a third of a second: the command has it only where the lean calculator needs it. */
const modelOnDemand = {
  test: /[\\/]src[\\/]engine[\\/](calculate|lean[\\/]number-(text|of-text))\.ts$/,
  use: {
    loader: "swc-loader",
    options: {
      module: { type: "commonjs", lazy: ["./calculated-by-model", "../texts-of-model"] },
      jsc: { target: "es2022", parser: { syntax: "typescript" } },
    },
  },
};

/** A translation that the panes speak instead of English: `npm run build -- --language translations/es.json`. */
const LANGUAGE = process.env.TOLLGATE_LANGUAGE;
const language = (atOnce) =>
  LANGUAGE === undefined
    ? []
    : [
        {
          test: here("taskpane/language/own-language.ts"),
          enforce: "pre",
          use: { loader: here("scripts/language-loader.cjs"), options: { path: path.resolve(LANGUAGE), atOnce } },
        },
      ];

/** The command and the package's main entry, for Node. The spreadsheet engine stays outside: it is LGPL and replaceable. */
const node = {
  ...base("node", "es2022"),
  target: "node20",
  entry: {
    tollgate: here("src/hosts/file/start.ts"),
    evaluate: here("functions/evaluate.ts"),
    declarations: here("functions/emit/declarations.ts"),
  },
  output: { path: here("dist/node"), filename: "[name].js", library: { type: "commonjs2" }, clean: true },
  module: { rules: [{ oneOf: [modelOnDemand, typescript("es2022")] }] },
  externals: [({ request }, done) => (request === "@odoo/o-spreadsheet" ? done(null, `commonjs ${request}`) : done())],
};

/** The Excel add-in: one page for pane and custom functions (shared runtime). Office.js itself comes from Microsoft's CDN. */
const excel = {
  ...base("excel", "es2020"),
  target: ["web", "es2020"],
  entry: { taskpane: here("src/hosts/excel/start.tsx") },
  output: { path: here("dist/excel"), filename: "[name].js", chunkFilename: CHUNK, uniqueName: "tollgate" },
  optimization: {
    // The pane's script has a limit; a second and a third look take half a kilobyte off.
    minimizer: [minifier({ terserOptions: { compress: { passes: 3 } } })],
    splitChunks: { cacheGroups: { default: false, defaultVendors: false, reference: FUNCTION_REFERENCE } },
  },
  module: { rules: [typescript("es2020"), ...declarationsOnly, ...language(false), css] },
  plugins: [
    new MiniCssExtract({ filename: "[name].css" }),
    new CopyFiles([
      { from: here("src/hosts/excel/taskpane.html"), to: "taskpane.html" },
      { from: here("assets"), to: "assets" },
    ]),
  ],
};

/** The custom functions of the Excel add-in, which load with every workbook: declarations without their help texts. */
const excelFunctions = {
  ...base("excel-functions", "es2019"),
  target: ["web", "es2019"],
  entry: { functions: here("src/hosts/excel/start-functions.ts") },
  output: { path: here("dist/excel"), filename: "[name].js" },
  module: {
    rules: [typescript("es2019"), declaredParts({ empty: ["examples", "definition", "source", "differs", "seeAlso"] })],
  },
};

/** The server half of the Sheets add-on: one file. `scripts/build.mjs` writes the top-level functions below it, after minifying. */
const sheets = {
  ...base("sheets", "es2019"),
  target: ["web", "es2019"],
  entry: { Code: here("src/hosts/sheets/start.ts") },
  output: {
    path: here("dist/sheets"),
    filename: "[name].js",
    library: { name: "Tollgate_", type: "var" },
    clean: true,
  },
  optimization: {
    minimizer: [minifier({ extractComments: false, terserOptions: { ecma: 2019, format: { comments: false } } })],
  },
  plugins: [new CopyFiles([{ from: here("appsscript.json"), to: "appsscript.json" }])],
};

/** The sidebar of the Sheets add-on: one HTML file with everything inside it. */
const sidebar = {
  ...base("sidebar", "es2020"),
  target: ["web", "es2020"],
  entry: { sidebar: here("src/hosts/sheets/sidebar/start.tsx") },
  output: { path: here("dist/sidebar"), filename: "[name].js", clean: true },
  module: {
    rules: [typescript("es2020"), ...declarationsOnly, allAtOnce, ...language(true), css],
  },
  plugins: [
    new MiniCssExtract({ filename: "[name].css" }),
    new InlinePage({
      page: here("src/hosts/sheets/sidebar/sidebar.html"),
      script: "sidebar.js",
      style: "sidebar.css",
      to: here("dist/sidebar/sidebar.html"),
    }),
  ],
};

/** The workbench: a static site. The spreadsheet engine is a chunk of its own, unmodified and replaceable (LGPL). */
const workbench = {
  ...base("workbench", "es2022"),
  target: ["web", "es2022"],
  entry: { workbench: here("src/hosts/workbench/start.tsx") },
  output: { path: here("dist/workbench"), filename: "[name].js", chunkFilename: "[name].js", clean: true },
  module: {
    rules: [
      typescript("es2022"),
      ...language(false),
      css,
      { test: /o_spreadsheet\.xml$/, type: "asset/source" },
      { test: /\.(woff2?|ttf|svg|eot)$/, type: "asset/resource" },
    ],
  },
  resolve: {
    extensions: [".tsx", ".ts", ".mjs", ".js"],
    alias: { "@odoo/o-spreadsheet$": here("node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js") },
  },
  optimization: {
    minimizer: [minifier()],
    splitChunks: {
      chunks: "all",
      // What the page shows first comes as one script; it asks for the others when that is painted.
      cacheGroups: {
        default: false,
        defaultVendors: false,
        reference: FUNCTION_REFERENCE,
        engine: { test: /[\\/]@odoo[\\/]o-spreadsheet[\\/]/, name: "o-spreadsheet", priority: 20 },
        drawing: {
          test: /[\\/]node_modules[\\/](@odoo[\\/]owl|chart\.js|luxon|chartjs-adapter-luxon)[\\/]/,
          name: "drawing",
          priority: 10,
        },
      },
    },
  },
  plugins: [
    new MiniCssExtract({ filename: "[name].css" }),
    new CopyFiles([
      { from: here("src/hosts/workbench/index.html"), to: "index.html" },
      { from: here("node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.css"), to: "o-spreadsheet.css" },
      { from: here("node_modules/@odoo/o-spreadsheet/LICENSE"), to: "o-spreadsheet.LICENSE.txt" },
      { from: here("assets"), to: "assets" },
    ]),
  ],
};

module.exports = [node, excel, excelFunctions, sheets, sidebar, workbench];
