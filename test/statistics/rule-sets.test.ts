import { controlChart } from "../../src/statistics/control-chart";
import { RULE_SETS } from "../../src/statistics/rule-sets";

const SERIES = 6000;

/** Normal numbers, the same ones every time (xorshift, Box-Muller). */
function normals(seed: number): () => number {
  let state = seed >>> 0;
  const roll = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((state >>> 0) + 0.5) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(roll())) * Math.cos(2 * Math.PI * roll());
}

test.each(RULE_SETS.map((set) => [set.name, set] as const))("%s gives the false alarms that it states", (_, set) => {
  const next = normals(20240903);
  let alarms = 0;
  for (let i = 0; i < SERIES; i++) {
    const values = Float64Array.from({ length: 24 }, next);
    if (controlChart({ kind: "xmr", values, rules: set.rules }).phases[0]!.signals > 0) alarms++;
  }
  expect(Math.abs(alarms / SERIES - set.falseAlarms)).toBeLessThan(0.02);
});

test("the default is among the sets that cry wolf least", () => {
  expect(RULE_SETS[0]!.name).toBe("anhoej");
  expect(RULE_SETS[0]!.falseAlarms).toBeLessThan(0.1);
});
