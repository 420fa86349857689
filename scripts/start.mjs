import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { ROOT, stop } from "./install.mjs";
import { build } from "./build.mjs";
import { serve } from "./serve.mjs";

const OUT = "out/late-buses-dmaic.xlsx";
const WANTED_PORT = Number(process.env.PORT ?? 4173);

await build(["node", "workbench"]);
mkdirSync(`${ROOT}out`, { recursive: true });

const built = spawnSync(
  process.execPath,
  [
    "dist/node/tollgate.js",
    "build",
    "examples/late-buses.xlsx",
    "--project",
    "examples/late-buses.project.json",
    "-o",
    OUT,
  ],
  { cwd: ROOT, stdio: "inherit" },
);
if (built.status !== 0) stop("The example workbook could not be built; the sentence above says why.");

const { server, port } = await serve(
  `${ROOT}dist/workbench`,
  { "/open/late-buses-dmaic.xlsx": `${ROOT}${OUT}` },
  WANTED_PORT,
);
if (port !== WANTED_PORT) console.log(`Port ${WANTED_PORT} is taken; using ${port} instead.`);
const address = `http://localhost:${port}/?open=late-buses-dmaic.xlsx`;
console.log(`\nThe workbench is open at ${address}\nPress Ctrl-C to end it.`);
openBrowser(address);

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    console.log("\nThe workbench is closed.");
    server.closeAllConnections();
    server.close(() => process.exit(0));
  });
}

/** Opens the person's browser where there is one to see; says nothing where there is none. */
function openBrowser(url) {
  const hasScreen = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (process.env.CI || !hasScreen) return;
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open", url]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", url]
        : ["xdg-open", url];
  if (process.platform === "linux" && !["/usr/bin/xdg-open", "/bin/xdg-open"].some(existsSync)) return;
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}
