import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reread } from "../templates/whole-late-buses";

function inFolder(run: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "tollgate-parts-"));
  try {
    run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const tollgate = (...typed: string[]) =>
  spawnSync(process.execPath, ["dist/node/tollgate.js", ...typed], { encoding: "utf8" });

test("some sheets can be asked for by name, and repaired afterward", () =>
  inFolder((folder) => {
    const out = join(folder, "some.xlsx");
    const built = tollgate("build", "examples/work-orders.csv", "--templates", "sipoc,5 Whys", "-o", out);
    expect(built.stderr).toBe("");
    const names = reread(readFileSync(out)).contents.sheets.map(({ name }) => name);
    expect(names).toEqual(["work-orders", "_tollgate", "Home", "SIPOC", "5 Whys"]);
    const repaired = tollgate("repair", out, "-o", join(folder, "repaired.xlsx"));
    expect(repaired.stdout).toMatch(/^Nothing needed mending/);
  }));

test("a phase or a template that there is not is refused in a sentence that says which there are", () =>
  inFolder((folder) => {
    const out = join(folder, "none.xlsx");
    const phase = tollgate("build", "examples/work-orders.csv", "--phase", "Replicate", "-o", out);
    expect(phase.stderr).toMatch(/There is no phase "Replicate". The phases are Define, Measure/);
    const template = tollgate("build", "examples/work-orders.csv", "--templates", "gantt", "-o", out);
    expect(template.stderr).toMatch(/There is no template "gantt". The templates are home, gates/);
    const repair = tollgate("repair", "examples/late-buses.xlsx", "-o", out);
    expect(repair.stderr).toMatch(/holds no sheet that Tollgate made/);
    expect([phase.status, template.status, repair.status, existsSync(out)]).toEqual([1, 1, 1, false]);
  }));
