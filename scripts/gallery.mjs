import { spawnSync } from "node:child_process";
import { galleryOfCharts } from "./gallery-of-charts.mjs";
import { ROOT } from "./install.mjs";

/** Draws the pictures of docs/gallery: every kind of chart, and every page of the pane in light and dark, narrow and wide, in a browser. */
await galleryOfCharts();
const { status } = spawnSync(
  process.execPath,
  [`${ROOT}node_modules/jest/bin/jest.js`, "--testMatch", "**/test/e2e/pane.gallery.ts", "--runInBand"],
  { cwd: ROOT, stdio: "inherit" },
);
process.exitCode = status ?? 1;
