import type { Inline, Line, PageBlock } from "./page";

/** The reference as Markdown, for reading in a repository. */
export function pageMarkdown(page: readonly PageBlock[]): string {
  return page.map(block).join("\n\n") + "\n";
}

function block(it: PageBlock): string {
  switch (it.kind) {
    case "heading":
      return `${"#".repeat(it.level)} ${it.text}`;
    case "paragraph":
      return line(it.line);
    case "list":
      return it.lines.map((item) => `- ${line(item)}`).join("\n");
    case "table":
      return [row(it.head), row(it.head.map(() => ["---"])), ...it.rows.map(row)].join("\n");
    case "code":
      return ["```text", ...it.lines, "```"].join("\n");
  }
}

function row(cells: readonly Line[]): string {
  return `| ${cells.map((cell) => line(cell).replace(/\|/g, "\\|")).join(" | ")} |`;
}

function line(runs: Line): string {
  return runs.map(run).join("");
}

function run(it: Inline): string {
  if (typeof it === "string") return it.replace(/([*_<>`[\]])/g, "\\$1");
  return "code" in it ? `\`${it.code}\`` : `[${it.link}](${it.to})`;
}
