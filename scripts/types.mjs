import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { ROOT } from "./install.mjs";

const ts = createRequire(import.meta.url)("typescript");

/** One program a world: what a host offers is not to be seen anywhere else. */
const WORLDS = [
  "tsconfig.json",
  "src/engine/tsconfig.json",
  "taskpane/tsconfig.json",
  "src/hosts/file/tsconfig.json",
  "src/hosts/excel/tsconfig.json",
  "src/hosts/sheets/tsconfig.json",
  "src/hosts/sheets/sidebar/tsconfig.json",
  "src/hosts/workbench/tsconfig.json",
  "test/tsconfig.json",
];

const KNOWN = `${ROOT}.cache/types.json`;

/**
 * Checks the types of every world. A file is read once for all of them, and looked through once, in the world that it belongs to:
 * the others take it as it is there. What was right before and has not changed is not looked at again.
 *
 * @returns A line a world: its name, whether all is well, and what is not.
 */
function typesOfWorlds() {
  const worlds = WORLDS.map((world) => ({ world, ...configOf(world) }));
  const own = worlds.flatMap(({ fileNames }) => fileNames);
  if (isKnownRight(own)) return WORLDS.map((world) => ({ name: `types in ${world}`, ok: true, says: "" }));
  const belongs = new Map(worlds.flatMap(({ world, fileNames }) => fileNames.map((file) => [file, world])));
  const parsed = new Map();
  const seen = new Set();
  const found = worlds.map(({ world, options, fileNames, errors }) => {
    const program = ts.createProgram({ rootNames: fileNames, options, host: hostOf(options, parsed) });
    const faults = [...errors, ...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
    for (const file of program.getSourceFiles()) {
      if (program.isSourceFileFromExternalLibrary(file) || program.isSourceFileDefaultLibrary(file)) continue;
      // A file of no world's is looked through in the first that uses it.
      if ((belongs.get(file.fileName) ?? world) !== world || seen.has(file.fileName)) continue;
      seen.add(file.fileName);
      faults.push(...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file));
    }
    return { name: `types in ${world}`, ok: faults.length === 0, says: ts.formatDiagnostics(faults, FORMAT).trim() };
  });
  if (found.every(({ ok }) => ok)) remember([...seen]);
  return found;
}

function configOf(world) {
  const { config, error } = ts.readConfigFile(`${ROOT}${world}`, ts.sys.readFile);
  if (error !== undefined) return { options: {}, fileNames: [], errors: [error] };
  return ts.parseJsonConfigFileContent(config, ts.sys, dirname(`${ROOT}${world}`), { noEmit: true });
}

/** A compiler's view of the disk in which a file is read once for all worlds that read it alike. */
function hostOf(options, parsed) {
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => {
    const key = [name, options.target, options.jsx].join(" ");
    if (!parsed.has(key)) parsed.set(key, read(name, ...rest));
    return parsed.get(key);
  };
  return host;
}

const FORMAT = {
  getCurrentDirectory: () => ROOT,
  getCanonicalFileName: (name) => name,
  getNewLine: () => "\n",
};

function isKnownRight(own) {
  if (!existsSync(KNOWN)) return false;
  const { files, digest } = JSON.parse(readFileSync(KNOWN, "utf8"));
  const known = new Set(files);
  return own.every((file) => known.has(file)) && digestOf(files) === digest;
}

function remember(files) {
  mkdirSync(dirname(KNOWN), { recursive: true });
  writeFileSync(KNOWN, JSON.stringify({ files, digest: digestOf(files) }));
}

/** What the answer rests on: the files, the settings of the worlds, and the packages. */
function digestOf(files) {
  const hash = createHash("sha256");
  const all = [...files, ...[...WORLDS, "package-lock.json", "scripts/types.mjs"].map((name) => `${ROOT}${name}`)];
  for (const file of all) hash.update(file).update(existsSync(file) ? readFileSync(file) : "");
  return hash.digest("hex");
}

console.log(JSON.stringify(typesOfWorlds()));
