import { spawnSync } from "node:child_process";

/**
 * The browser for a machine that has none: the Chromium that an npm package ships, unpacked to a temporary folder. Undefined where it does
 * not run (it is built for Linux, and wants a few libraries of the system).
 */
export async function browserOfNpm() {
  const installed = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
  if (process.env.CHROME_PATH !== undefined || spawnSync("which", installed, { encoding: "utf8" }).stdout?.trim())
    return undefined;
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    const path = await chromium.executablePath();
    return spawnSync(path, ["--version"]).status === 0 ? path : undefined;
  } catch {
    return undefined;
  }
}
