import { normalQuantile } from "./distributions/normal";

/**
 * Wilson's score interval of a share: which shares are compatible with the events seen.
 *
 *     (p + z^2 / 2n -+ z sqrt(p (1 - p) / n + z^2 / 4n^2)) / (1 + z^2 / n)
 *
 * @param events  From 0 to `total`.
 * @param total  Above 0.
 * @returns Within 0 and 1; reaches them only when there are no events, or nothing but events.
 *
 * @example
 * wilsonInterval(38, 420) // => { low: 0.0666268799, high: 0.1217488845 }
 * wilsonInterval(0, 10)   // => { low: 0, high: 0.2775327999 }
 *
 * @see Wilson 1927; R's prop.test(correct = FALSE)$conf.int for one sample
 */
export function wilsonInterval(
  events: number,
  total: number,
  confidence = 0.95,
): { readonly low: number; readonly high: number } {
  const z2 = normalQuantile((1 + confidence) / 2) ** 2;
  const share = events / total;
  const reach = Math.sqrt(z2 * ((share * (1 - share)) / total + z2 / (4 * total * total)));
  const center = share + z2 / (2 * total);
  const scale = 1 + z2 / total;
  return {
    low: events === 0 ? 0 : Math.max(0, (center - reach) / scale),
    high: events === total ? 1 : Math.min(1, (center + reach) / scale),
  };
}
