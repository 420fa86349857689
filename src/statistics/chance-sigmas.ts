/**
 * What chance alone lets each rate vary, by how much is behind it.
 *
 *     sigma[i] = sqrt(variance / size[i])
 *
 * @param sizes  NaN where there is no rate.
 * @param variance  Of one unit: p (1 - p) for a share, the rate itself for a rate.
 *
 * @example
 * chanceSigmas([100, 400, NaN], 0.16) // => [0.04, 0.02, NaN]
 */
export function chanceSigmas(sizes: ArrayLike<number>, variance: number): Float64Array {
  const sigmas = new Float64Array(sizes.length);
  for (let i = 0; i < sigmas.length; i++) sigmas[i] = Math.sqrt(variance / sizes[i]!);
  return sigmas;
}
