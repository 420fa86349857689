import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { parse } from "acorn";
import { full } from "acorn-walk";

test("clasp would push exactly the bundle, its manifest and the sidebar", () => {
  // clasp takes only what lies beside or below its project file.
  const project = resolve("dist/clasp-project.json");
  try {
    writeFileSync(project, JSON.stringify({ scriptId: "placeholder", rootDir: "sheets" }));
    const clasp = "node_modules/@google/clasp/build/src/index.js";
    const asked = [clasp, "status", "--json", "--project", project, "--ignore", resolve(".claspignore")];
    const { stdout, stderr } = spawnSync(process.execPath, asked, { encoding: "utf8" });
    expect(stderr).not.toMatch(/error/i);
    const { filesToPush } = JSON.parse(stdout) as { filesToPush: string[] };
    expect(filesToPush.map((file) => file.replace(/^.*[\\/]/, "")).sort()).toEqual([
      "Code.js",
      "appsscript.json",
      "sidebar.html",
    ]);
  } finally {
    rmSync(project, { force: true });
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
