const fs = require("node:fs");
const path = require("node:path");

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
        .replace("<!-- script -->", () => `<script>${read(script).replace(/<\/script/gi, "<\\/script")}</script>`);
      fs.mkdirSync(path.dirname(to), { recursive: true });
      fs.writeFileSync(to, html);
    });
  }
}

/** Style sheets without remarks and blanks that say nothing. */
const squeezed = (styles) =>
  styles
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};]) ?/g, "$1")
    .replace(/;\}/g, "}");

module.exports = { CopyFiles, InlinePage };
