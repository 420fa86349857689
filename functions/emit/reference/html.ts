import type { Inline, Line, PageBlock } from "./page";

const STYLE = [
  "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}",
  "h2{margin-top:3rem;border-top:1px solid #c8c8c8;padding-top:1.5rem}",
  "table{border-collapse:collapse;margin:.5rem 0;display:block;overflow-x:auto}",
  "th,td{border:1px solid #c8c8c8;padding:.25rem .6rem;text-align:left;vertical-align:top}th{background:#f3f3f3}",
  "code,pre{font-family:ui-monospace,Consolas,monospace;font-size:.92em}pre{background:#f3f3f3;padding:.75rem;overflow-x:auto}",
  "@media (prefers-color-scheme:dark){body{color:#eee;background:#1e1e1e}th,pre{background:#2b2b2b}th,td,h2{border-color:#555}a{color:#8ab4f8}}",
].join("\n");

/** The reference as one HTML page that needs nothing else. */
export function pageHtml(title: string, page: readonly PageBlock[]): string {
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>\n${STYLE}\n</style>`,
    "</head>",
    "<body>",
    "<main>",
    ...page.map(block),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function block(it: PageBlock): string {
  switch (it.kind) {
    case "heading":
      return `<h${it.level} id="${escaped(it.id)}">${escaped(it.text)}</h${it.level}>`;
    case "paragraph":
      return `<p>${line(it.line)}</p>`;
    case "list":
      return `<ul>\n${it.lines.map((item) => `<li>${line(item)}</li>`).join("\n")}\n</ul>`;
    case "table":
      return `<table>\n<thead>\n${row("th", it.head)}\n</thead>\n<tbody>\n${it.rows.map((cells) => row("td", cells)).join("\n")}\n</tbody>\n</table>`;
    case "code":
      return `<pre>${it.lines.map(escaped).join("\n")}</pre>`;
  }
}

function row(tag: "th" | "td", cells: readonly Line[]): string {
  return `<tr>${cells.map((cell) => `<${tag}>${line(cell)}</${tag}>`).join("")}</tr>`;
}

function line(runs: Line): string {
  return runs.map(run).join("");
}

function run(it: Inline): string {
  if (typeof it === "string") return escaped(it);
  return "code" in it ? `<code>${escaped(it.code)}</code>` : `<a href="${escaped(it.to)}">${escaped(it.link)}</a>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
