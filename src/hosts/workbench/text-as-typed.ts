/**
 * A text as it has to be typed into the spreadsheet to stay one: what would be read as a formula, a number, a date or a link gets
 * an apostrophe in front.
 *
 * @example
 * textAsTyped("Traffic") // => "Traffic"
 * textAsTyped("007") // => "'007"
 */
export function textAsTyped(text: string): string {
  return MISTAKABLE.test(text) ? `'${text}` : text;
}

const MISTAKABLE = /^[=+\-'#[]|^\s*[$€£]?\s*[\d.]|%\s*$|^(?:true|false)$|^https?:|^www\.|\d{4}/i;
