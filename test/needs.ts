import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync } from "node:fs";

/** Programs that some tests want and a machine may lack. */
const PROGRAMS = {
  LibreOffice: () => found("soffice") ?? found("libreoffice"),
  "a browser": () => browserPath(),
  xmllint: () => found("xmllint"),
  python3: () => found("python3"),
  "the schema check": () => process.env["TOLLGATE_CHECK_XLSX"],
} as const;

type Program = keyof typeof PROGRAMS;

/** The path of a program, or undefined. */
export function pathOf(program: Program): string | undefined {
  return PROGRAMS[program]();
}

/** A test that wants a program: run where it is, skipped and named at the end of the whole run where it is not. */
export function testWith(program: Program, name: string, run: (path: string) => Promise<void> | void): void {
  const path = pathOf(program);
  if (path !== undefined) {
    test(name, async () => run(path));
    return;
  }
  const list = process.env["TOLLGATE_SKIPS"];
  // The schemas are ISO's, not ours to ship: where they are not at hand, nobody can be asked to have them.
  if (list !== undefined && program !== "the schema check") appendFileSync(list, `${name} (needs ${program})\n`);
  test.skip(name, () => undefined);
}

function found(command: string): string | undefined {
  const { status, stdout } = spawnSync("which", [command], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}

/** The browser that is named, or one of the machine; where it has none, `npm test` names the one that npm brought. */
export function browserPath(): string | undefined {
  const named = process.env["CHROME_PATH"];
  if (named !== undefined && existsSync(named)) return named;
  const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
  const places = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ];
  return commands.map(found).find((it) => it !== undefined) ?? places.find((it) => existsSync(it));
}
