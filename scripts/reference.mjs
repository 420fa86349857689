import { createRequire } from "node:module";
import { mkdirSync, writeFileSync } from "node:fs";
import { build } from "./build.mjs";
import { ROOT } from "./install.mjs";

/** Writes the reference of the custom functions, docs/reference.md and docs/reference.html, from their declarations. */
await build(["node"]);
const { referenceMarkdown, referenceHtml } = createRequire(import.meta.url)(`${ROOT}dist/node/declarations.js`);
mkdirSync(`${ROOT}docs`, { recursive: true });
writeFileSync(`${ROOT}docs/reference.md`, referenceMarkdown());
writeFileSync(`${ROOT}docs/reference.html`, referenceHtml());
console.log("Written: docs/reference.md, docs/reference.html");
