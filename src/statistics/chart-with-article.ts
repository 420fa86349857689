import type { ChartKindName } from "./chart-kind";

/** Kinds whose name begins with the sound of a vowel: an x, an m, an s. */
const WITH_AN: ReadonlySet<string> = new Set(["xmr", "mr", "xbar-r", "r", "xbar-s", "s", "np", "i'", "ewma"]);

/**
 * A kind of chart with its article, as a sentence needs it.
 *
 * @example
 * chartWithArticle("xmr") // => "an xmr chart"
 * chartWithArticle("u'")  // => "a u' chart"
 */
export function chartWithArticle(kind: ChartKindName): string {
  return `${WITH_AN.has(kind) ? "an" : "a"} ${kind} chart`;
}
