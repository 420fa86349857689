import { spawnSync } from "node:child_process";
import { ROOT } from "./install.mjs";

/** Draws the pictures of docs/gallery: every page of the pane in light and dark, narrow and wide, in a browser. */
const { status } = spawnSync(
  process.execPath,
  [`${ROOT}node_modules/jest/bin/jest.js`, "--testMatch", "**/test/e2e/pane.gallery.ts", "--runInBand"],
  { cwd: ROOT, stdio: "inherit" },
);
process.exitCode = status ?? 1;
