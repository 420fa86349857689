import { XlsxProblem } from "./xlsx-problem";

/** The fields of every line of delimited text, quotes resolved; a quoted field may hold delimiters and line breaks. */
export function csvRecords(text: string, delimiter: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field: string;
    if (text[at] === '"') {
      ({ field, at } = quoted(text, at, delimiter, records.length + 1));
    } else {
      const end = fieldEnd(text, at, delimiter);
      field = text.slice(at, end);
      at = end;
    }
    record.push(field);
    if (text[at] === delimiter) {
      at += 1;
      if (at < text.length) continue;
      record.push("");
    }
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") at += 1;
    records.push(record);
    record = [];
  }
  return records;
}

function fieldEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at += 1;
  return at;
}

/** A field in quotes, with what stands between its closing quote and the next delimiter. */
function quoted(text: string, from: number, delimiter: string, record: number): { field: string; at: number } {
  let at = from + 1;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark < 0) {
      throw new XlsxProblem(
        `A quotation mark that opens in record ${record} of the file is never closed. Close it or take it out, or export the data again.`,
      );
    }
    if (text[mark + 1] === '"') {
      at = mark + 2;
      continue;
    }
    const end = fieldEnd(text, mark + 1, delimiter);
    return { field: text.slice(from + 1, mark).replace(/""/g, '"') + text.slice(mark + 1, end), at: end };
  }
}

/**
 * The delimiter of a text: named by a first line "sep=;", else the one that cuts its first lines most evenly.
 *
 * @example
 * csvDelimiter("Date;Runs\n9/5/2025;1,240\n") // => ";"
 * csvDelimiter("just one column\nof words\n") // => ","
 */
export function csvDelimiter(text: string): string {
  const named = /^sep=(.)\r?\n/.exec(text)?.[1];
  if (named !== undefined) return named;
  const lines = text
    .slice(0, 20000)
    .replace(/"(?:[^"]|"")*"/g, "q")
    .split(/\r?\n|\r/)
    .slice(0, 50)
    .filter((line) => line.trim() !== "");
  const evenness = [",", "\t", ";", "|"].map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const usual = [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    const alike = counts.filter((count) => count === usual).length / Math.max(1, counts.length);
    return { delimiter, score: usual === 0 ? 0 : alike * 1000 + Math.min(usual, 100) };
  });
  return evenness.reduce((best, it) => (it.score > best.score ? it : best)).delimiter;
}
