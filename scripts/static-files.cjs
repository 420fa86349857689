const fs = require("node:fs");
const path = require("node:path");
const { gzipSync } = require("node:zlib");

/** Copies files and folders beside what webpack emits. */
class CopyFiles {
  constructor(files) {
    this.files = files;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tap("CopyFiles", ({ outputOptions }) => {
      for (const { from, to } of this.files) {
        if (fs.existsSync(from)) fs.cpSync(from, path.join(outputOptions.path, to), { recursive: true });
      }
    });
  }
}

/** Writes a page that holds its script and its style inside itself, as Google's HtmlService wants it. */
class InlinePage {
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tap("InlinePage", ({ outputOptions }) => {
      const { page, script, style, to } = this.options;
      const read = (name) => fs.readFileSync(path.join(outputOptions.path, name), "utf8");
      const styles = fs.existsSync(path.join(outputOptions.path, style)) ? read(style) : "";
      // A function as the replacement: "$&" and the like in the script must stay as they are.
      const html = fs
        .readFileSync(page, "utf8")
        .replace("<!-- style -->", () => `<style>${squeezed(styles)}</style>`)
        .replace("<!-- script -->", () => packed(read(script)));
      fs.mkdirSync(path.dirname(to), { recursive: true });
      fs.writeFileSync(to, html);
    });
  }
}

/**
 * A script as the page carries it: packed, because Google sends the page as a quoted text inside another page, unpacked. What unpacks it
 * is an inline script like any other; nothing is evaluated.
 */
const packed = (
  script,
) => `<script type="text/plain" id="packed">${gzipSync(script, { level: 9 }).toString("base64")}</script>
<script>
(async () => {
  try {
    const text = document.getElementById("packed").textContent;
    const bytes = Uint8Array.from(atob(text), (it) => it.charCodeAt(0));
    const script = document.createElement("script");
    script.textContent = await new Response(
      new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")),
    ).text();
    document.body.append(script);
  } catch {
    document.getElementById("pane").textContent =
      "Tollgate could not start in this browser. Use a current version of Chrome, Edge, Firefox or Safari, then open the sidebar again.";
  }
})();
</script>`;

/** Style sheets without remarks and blanks that say nothing. */
const squeezed = (styles) =>
  styles
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};]) ?/g, "$1")
    .replace(/;\}/g, "}");

module.exports = { CopyFiles, InlinePage };
