import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parse } from "acorn";
import { full } from "acorn-walk";

test("clasp would push exactly the bundle, its manifest and the sidebar", () => {
  const folder = mkdtempSync(join(tmpdir(), "tollgate-clasp-"));
  try {
    const project = join(folder, ".clasp.json");
    writeFileSync(project, JSON.stringify({ scriptId: "placeholder", rootDir: resolve("dist/sheets") }));
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        "node_modules/@google/clasp/build/src/index.js",
        "status",
        "--json",
        "--project",
        project,
        "--ignore",
        resolve(".claspignore"),
      ],
      { encoding: "utf8" },
    );
    const { filesToPush } = JSON.parse(stdout === "" ? `{"filesToPush":["${stderr.slice(0, 200)}"]}` : stdout) as {
      filesToPush: string[];
    };
    expect(filesToPush.map((file) => file.replace(/^.*[\\/]/, "")).sort()).toEqual([
      "Code.js",
      "appsscript.json",
      "sidebar.html",
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("the sidebar is one page of less than 500 KB that loads nothing from outside", () => {
  const page = readFileSync("dist/sheets/sidebar.html", "utf8");
  expect(page.length).toBeLessThan(500 * 1024);
  expect(page.match(/(?:src|href)="(?!#)[^"]*"/g) ?? []).toEqual([]);
});

test("no template text of the sidebar's script holds what HtmlService would take for a comment", () => {
  const page = readFileSync("dist/sheets/sidebar.html", "utf8");
  const script = /<script>([\s\S]*)<\/script>/.exec(page)![1]!;
  const faults: string[] = [];
  full(parse(script, { ecmaVersion: 2022 }), (node) => {
    if (node.type !== "TemplateElement") return;
    const text = script.slice(node.start, node.end);
    if (/\/\/|\/\*/.test(text)) faults.push(text.slice(0, 80));
  });
  expect(faults).toEqual([]);
});
