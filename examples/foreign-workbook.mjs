import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const require = createRequire(import.meta.url);

/**
 * A workbook written by Excelize, so that the example comes from a writer that is not ours.
 * Every call is checked: Excelize answers with an error text instead of throwing.
 */
export async function foreignWorkbook() {
  const { init } = require("excelize-wasm");
  const excelize = await init(join(dirname(require.resolve("excelize-wasm")), "excelize.wasm.gz"));
  const file = excelize.NewFile();
  const call = (method, ...args) => {
    const answer = file[method](...args);
    if (answer?.error)
      throw new Error(`Excelize refused ${method}(${JSON.stringify(args).slice(0, 200)}): ${answer.error}`);
    return answer;
  };
  return { excelize, call, bytes: () => settled(call("WriteToBuffer").buffer) };
}

/**
 * The package with the same bytes on every run, and mended where Excelize differs from what Excel itself writes:
 * it marks every cached answer of a formula as text, and gives the series of a column chart elements where the schema forbids them.
 */
function settled(buffer) {
  const parts = unzipSync(new Uint8Array(buffer));
  const mended = (name) => {
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) return edited(parts[name], numbersAsNumbers);
    if (/^xl\/charts\/chart\d+\.xml$/.test(name)) return edited(parts[name], columnChart);
    return name === "[Content_Types].xml" ? edited(parts[name], defaultsInOrder) : parts[name];
  };
  const names = Object.keys(parts).sort(
    (a, b) => Number(b === "[Content_Types].xml") - Number(a === "[Content_Types].xml") || (a < b ? -1 : 1),
  );
  return zipSync(Object.fromEntries(names.map((name) => [name, [mended(name), { mtime: "2026-06-08T12:00:00" }]])), {
    level: 9,
  });
}

function edited(bytes, change) {
  return strToU8(change(strFromU8(bytes)));
}

function numbersAsNumbers(xml) {
  return xml.replace(/ t="str"(><f>[^<]*<\/f><v>-?[\d.]+(?:[eE][-+]?\d+)?<\/v>)/g, "$1");
}

/** Excelize lists the default content types in an order that changes from run to run. */
function defaultsInOrder(xml) {
  const one = /<Default [^>]*>(?:<\/Default>)?/g;
  const sorted = xml.match(one).sort();
  return xml.replace(one, () => sorted.shift());
}

function columnChart(xml) {
  return xml.replace(/<(?:c:)?(?:invertIfNegative|smooth)\b[^>]*>(?:<\/(?:c:)?(?:invertIfNegative|smooth)>)?/g, "");
}
