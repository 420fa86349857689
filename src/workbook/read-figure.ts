/**
 * A number as people type it: with commas, a dollar sign, or a percent sign.
 *
 * @returns undefined for nothing, NaN for what is no number.
 *
 * @example
 * readFigure("8%")     // => 0.08
 * readFigure("$1,200") // => 1200
 * readFigure(" ")      // => undefined
 */
export function readFigure(text: string): number | undefined {
  const bare = text.replace(/[\s,$]/g, "");
  if (bare === "") return undefined;
  const found = /^([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(%?)$/i.exec(bare);
  if (found === null) return NaN;
  return Number(found[1]) / (found[2] === "%" ? 100 : 1);
}
