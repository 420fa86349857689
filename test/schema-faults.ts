import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the schema check has to say against a file: nothing, where every part of it is valid. */
export function schemaFaults(bytes: Uint8Array, checker: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "tollgate-schema-"));
  try {
    writeFileSync(join(folder, "built.xlsx"), bytes);
    const { status, stdout } = spawnSync(checker, [join(folder, "built.xlsx")], { encoding: "utf8" });
    const faults = stdout.split("\n").filter((line) => /^(BAD|NOTE)/.test(line));
    return status === 0 ? faults : [...faults, `The schema check ended with ${String(status)}.`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
