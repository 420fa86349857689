import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";

/** The folder that the project stands in. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

const STAMP = `${ROOT}node_modules/.tollgate-installed`;

/** Installs the packages that package-lock.json names, unless exactly these are there already. Needs nothing but Node and npm. */
export function installWhatIsMissing() {
  const [major] = process.versions.node.split(".").map(Number);
  if (major < 20)
    stop(
      `Tollgate needs Node 20 or newer; this is Node ${process.versions.node}. Install a newer one from nodejs.org.`,
    );
  const wanted = createHash("sha256")
    .update(readFileSync(`${ROOT}package-lock.json`))
    .digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  console.log("Installing the packages that Tollgate is built with (once; a minute or two) ...");
  try {
    // Not `npm ci`: it refuses a lock file in which another platform's optional binary is missing.
    execFileSync("npm", ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit"],
      shell: process.platform === "win32",
    });
  } catch {
    stop("The packages could not be installed. Check the network connection and run the command again.");
  }
  writeFileSync(STAMP, wanted);
}

/** Ends the program with one sentence. */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
