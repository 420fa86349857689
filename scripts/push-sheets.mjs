import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { build } from "./build.mjs";
import { ROOT, stop } from "./install.mjs";

/** Puts the built Sheets add-on into your Apps Script project with clasp. It says what is missing before it does anything. */
const missing = [
  ...(existsSync(`${ROOT}.clasp.json`)
    ? []
    : [
        "a file .clasp.json with the id of your Apps Script project: copy .clasp.json.example and put the id in (Project Settings, Script ID)",
      ]),
  ...(existsSync(`${homedir()}/.clasprc.json`) ? [] : ["a login: run `npx clasp login` once"]),
];
await build(["node", "sheets", "sidebar"]);
if (missing.length > 0)
  stop(`The add-on is built in dist/sheets. To push it, this is still needed:\n  - ${missing.join("\n  - ")}`);
const { status } = spawnSync(process.execPath, ["node_modules/@google/clasp/build/src/index.js", "push", "--force"], {
  cwd: ROOT,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
