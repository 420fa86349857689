/**
 * Round numbers, evenly apart, from at or below the least to at or above the most: three to six of them.
 *
 * @example
 * niceTicks({ least: 0.3, most: 3.4 })   // => [0, 1, 2, 3, 4]
 * niceTicks({ least: 96, most: 104 })    // => [96, 98, 100, 102, 104]
 * niceTicks({ least: 5, most: 5 })       // => [4, 4.5, 5, 5.5, 6]
 */
export function niceTicks({ least, most }: { readonly least: number; readonly most: number }): number[] {
  const [low, high] =
    least === most ? [least - Math.abs(least || 1) / 5, most + Math.abs(most || 1) / 5] : [least, most];
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((it) => it * power >= rough * 0.8) ?? 10) * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
