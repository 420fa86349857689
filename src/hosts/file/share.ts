import { mailDraft } from "../../../functions/share/mail-draft";
import { thawWorkbook } from "../../sharing/thaw-workbook";
import { packageOf } from "../../xlsx/package-of";
import { commandLine } from "./command-line";
import { packedBytes } from "./packed-bytes";
import { pathsOf } from "./paths-of";
import { readFile } from "./read-file";
import { shareFile } from "./share-file";
import { writeFile } from "./write-file";

const MOST_LINES = 20;

/** `tollgate share FILE -o OUT.xlsx`: a copy for people without the add-in, and the text of a message to go with it. */
export function share(typed: readonly string[]): void {
  const { words, options } = commandLine(
    typed,
    ["-o", "--output", "--eml"],
    ["--values", "--with-confidential", "--summary"],
  );
  const { path, out } = pathsOf(words, options, "share");
  const now = new Date();
  const { copy, frozen, lines, leftOut, cut, summary } = shareFile(
    readFile(path),
    {
      as: options.has("--values") ? "values" : "formulas",
      withConfidential: options.has("--with-confidential"),
    },
    now,
  );
  const bytes = packedBytes(copy);
  const name = out.replace(/^.*[\\/]/, "");
  const draft = options.get("--eml");
  writeFile(out, bytes);
  if (draft !== undefined) {
    const date = now.toUTCString().replace("GMT", "+0000");
    const [subject = ""] = summary.split("\n");
    const text = mailDraft({
      subject: subject.replace(/\s*Attached: .*$/, "") || name,
      text: summary,
      file: { name, bytes },
      date,
    });
    writeFile(draft, Buffer.from(text, "latin1"));
  }
  if (options.has("--summary")) {
    console.log(summary);
    return;
  }
  console.log(
    [
      `Shared ${path} as ${out}: ${count(frozen.length, "formula")} frozen${leftOut.length === 0 ? "" : `, left out: ${leftOut.join(", ")}`}.`,
      ...lines.slice(0, MOST_LINES).map(({ sheet, area, was, is }) => `  ${sheet}!${area}  ${was}  ->  ${is}`),
      ...(frozen.length > MOST_LINES
        ? [`  and ${frozen.length - MOST_LINES} more; the sheet "About this copy" lists them.`]
        : []),
      ...(cut.length === 0 ? [] : [`Connections to data elsewhere, taken out: ${cut.join(", ")}.`]),
      ...(draft === undefined ? [] : [`A draft of a message with the copy attached is in ${draft}.`]),
      "",
      "Text for the message:",
      "",
      summary,
    ].join("\n"),
  );
}

/** `tollgate thaw FILE -o OUT.xlsx`: the formulas of a shared copy, back as they were. */
export function thaw(typed: readonly string[]): void {
  const { words, options } = commandLine(typed, ["-o", "--output"], []);
  const { path, out } = pathsOf(words, options, "thaw");
  const read = readFile(path);
  const { file, back, left } = thawWorkbook({ ...read, file: read.package ?? packageOf(read.contents.sheets) });
  writeFile(out, packedBytes(file));
  console.log(
    [
      `Thawed ${path} as ${out}: ${count(back, "formula")} back.`,
      ...left.map(({ sheet, area }) => `  ${sheet}!${area} was changed since it was frozen, and is left as it is.`),
    ].join("\n"),
  );
}

const count = (n: number, what: string): string => (n === 1 ? `1 ${what}` : `${n} ${what}s`);
