import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HOSTILE_FILES } from "./hostile-files";

/** What the command may take, in MB: of JavaScript's heap, and of memory altogether, whose peak the system counts. */
const HEAP = 384;
const PEAK = 640;

const folder = mkdtempSync(join(tmpdir(), "tollgate-hostile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const peak = join(folder, "peak.txt");
const watch = join(folder, "watch.cjs");
writeFileSync(
  watch,
  `process.on("exit", () => require("node:fs").writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS / 1024)));`,
);

test.each(HOSTILE_FILES.map((it) => [it.is, it] as const))(
  "%s is read or refused in one sentence, in bounded memory",
  (_, { bytes, says }) => {
    const content = bytes();
    const file = join(folder, "hostile.xlsx");
    const out = join(folder, "out.xlsx");
    rmSync(peak, { force: true });
    rmSync(out, { force: true });
    writeFileSync(file, content);
    const command = [`--max-old-space-size=${HEAP}`, "-r", watch, "dist/node/tollgate.js", "build", file, "-o", out];
    const { status, stderr } = spawnSync(process.execPath, command, { encoding: "utf8", timeout: 100_000 });
    expect(Number(readFileSync(peak, "utf8"))).toBeLessThan(PEAK);
    expect(Buffer.from(content).equals(readFileSync(file))).toBe(true);
    expect(existsSync(out)).toBe(says === undefined);
    if (says === undefined) {
      expect(stderr).toBe("");
      expect(status).toBe(0);
      return;
    }
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/Something went wrong/);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(status).toBe(1);
  },
);
