/**
 * A seeded source of chance, so that an example file can be made again exactly as it is (mulberry32).
 * Each draw takes the next number of one sequence: change the order of the draws and the data change.
 */
export function seededRandom(seed) {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const normal = (mean, spread) =>
    mean + spread * Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  /** How many of `trials` succeed. */
  const binomial = (trials, chance) => {
    let successes = 0;
    for (let i = 0; i < trials; i += 1) if (uniform() < chance) successes += 1;
    return successes;
  };
  /** A positive, right-skewed amount: the mean of two exponential draws, scaled. */
  const skewed = (mean) => (-mean / 2) * (Math.log(1 - uniform()) + Math.log(1 - uniform()));
  /** One of the names of `weights`, in proportion to its weight. */
  const pick = (weights) => {
    const names = Object.keys(weights);
    let left = uniform() * names.reduce((sum, name) => sum + weights[name], 0);
    for (const name of names) {
      left -= weights[name];
      if (left < 0) return name;
    }
    return names[names.length - 1];
  };
  return { uniform, normal, binomial, skewed, pick };
}
