import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { build } from "./build.mjs";
import { ROOT } from "./install.mjs";

/** Simulates how often each rule set cries wolf, and writes the shares into src/statistics/false-alarms.ts and the reference. */
const SERIES = 100_000;
const POINTS = [12, 24, 36];
const FILE = `${ROOT}src/statistics/false-alarms.ts`;

await build(["node"]);
const { RULE_SETS, falseAlarmShare } = createRequire(import.meta.url)(`${ROOT}dist/node/declarations.js`);
const lines = RULE_SETS.map(({ name, rules }) => {
  const shares = POINTS.map(
    (points) => `${points}: ${falseAlarmShare(rules, points, SERIES).toFixed(3).replace(/0+$/, "")}`,
  );
  console.log(`${name.padEnd(20)} ${shares.join("   ")}`);
  return `  ${/^\w+$/.test(name) ? name : `"${name}"`}: { ${shares.join(", ")} },`;
});
const kept = readFileSync(FILE, "utf8");
const from = kept.indexOf("= {", kept.indexOf("FALSE_ALARMS"));
writeFileSync(FILE, `${kept.slice(0, from)}= {\n${lines.join("\n")}\n};\n`);
spawnSync(process.execPath, [`${ROOT}scripts/reference.mjs`], { stdio: "inherit" });
