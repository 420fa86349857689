import { anhoej } from "../../src/statistics/anhoej";
import { controlChart } from "../../src/statistics/control-chart";
import { fewestCrossings } from "../../src/statistics/fewest-crossings";
import { readRules } from "../../src/statistics/read-rules";
import { RULE_SETS } from "../../src/statistics/rule-sets";
import { signalText } from "../../src/statistics/signal-words";
import type { Series } from "../../src/statistics/series";

/** The signals of values on a chart with center 0 and sigma 1. */
function signals(values: Series, rules: string, more: object = {}): string[] {
  const { points } = controlChart({ kind: "xmr", values, rules, options: { center: 0, sigma: 1 }, ...more });
  return [...points.signals].map(signalText);
}

test("every signal that a point takes part in is named, most serious first", () => {
  expect(signals([0.1, 0.2, 0.3, 0.4, 0.5, 3.5], "trend; beyond; shift 6").at(-1)).toBe("beyond limits; shift; trend");
});

test("a point exactly on a limit is within it", () => {
  expect(signals([3, -3, 3.0000001], "limits")).toEqual(["", "", "beyond limits"]);
});

test("a shift breaks at a point on the center line, at a gap and at an excluded point", () => {
  expect(signals([1, 1, 0, 1, 1], "shift 4").join("")).toBe("");
  expect(signals([1, 1, null, 1, 1], "shift 4").join("")).toBe("");
  expect(signals([1, 1, 1, 1, 1], "shift 4", { exclude: [false, false, true, false, false] }).join("")).toBe("");
  expect(signals([1, 1, 1, 1], "shift 4")).toEqual(["shift", "shift", "shift", "shift"]);
});

test("no pattern reaches across a phase", () => {
  expect(signals([1, 1, 1, 1], "shift 4", { phases: ["a", "a", "b", "b"] }).join("")).toBe("");
});

test("a trend of six points is five moves, all strictly one way", () => {
  expect(signals([1, 2, 3, 4, 5, 6], "trend 6")).toEqual(new Array(6).fill("trend"));
  expect(signals([1, 2, 3, 3, 4, 5, 6], "trend 6").join("")).toBe("");
});

test("of 2 of 3 only the points beyond 2 sigma are marked", () => {
  expect(signals([2.1, 0, 2.1], "2 of 3")).toEqual(["2 of 3", "", "2 of 3"]);
  expect(signals([2.1, 0, -2.1], "2 of 3").join("")).toBe("");
  expect(signals([2.1, 2.1], "2 of 3").join("")).toBe("");
});

test("Making Data Count wants all three of 2 of 3 on one side", () => {
  expect(signals([2.1, -0.5, 2.1], "nhs").join("")).toBe("");
  expect(signals([2.1, 0.5, 2.1], "nhs")).toEqual(["2 of 3", "", "2 of 3"]);
});

test("near limit is three of four beyond 1.5 sigma", () => {
  expect(signals([1.6, 0, 1.6, 1.6], "wheeler")).toEqual(["near limit", "", "near limit", "near limit"]);
});

test("fifteen points within one sigma hug the center; its line belongs to it", () => {
  const values = Array.from({ length: 15 }, (_, i) => (i % 2 === 0 ? 1 : -0.3));
  expect(signals(values, "hugging 15")).toEqual(new Array(15).fill("hugging"));
});

test("eight points out of the middle zone need both sides", () => {
  const alternating = [1.5, -1.5, 1.5, -1.5, 1.5, -1.5, 1.5, -1.5];
  expect(signals(alternating, "both sides 8")).toEqual(new Array(8).fill("both sides"));
  expect(signals(alternating.map(Math.abs), "both sides 8").join("")).toBe("");
});

test("a long run is marked on its points and reaches over a point on the median", () => {
  const values = [5, 6, 7, 8, 7, 6, 5, 8, 0, 6, -5, -6, -7, -8, -7, -6, -5, -8, -6];
  const { points } = controlChart({ kind: "run", values });
  const marked = [...points.signals].map((bits) => signalText(bits).includes("long run"));
  expect(points.center[0]).toBe(0);
  expect(marked).toEqual(values.map((value) => value !== 0));
});

test("few crossings are a property of the phase, marked on its last point", () => {
  const values = [1, 2, 3, 4, 5, 6, -1, -2, -3, -4, -5, -6, null];
  const { points } = controlChart({ kind: "run", values });
  expect([...points.signals].map(signalText).map((text) => text.includes("few crossings"))).toEqual([
    ...new Array(11).fill(false),
    true,
    false,
  ]);
});

test("a point on the center neither breaks a run nor counts, by Anhoej's rules", () => {
  expect(anhoej([1, 0, 1, 0, 1, -1])).toMatchObject({ useful: 4, longestRun: 3, crossings: 1 });
});

test("fewest crossings is the 5 % point of a fair coin, also for a million points", () => {
  // R: qbinom(0.05, c(11, 23, 99, 999, 99999, 999999), 0.5)
  expect([12, 24, 100, 1000, 100000, 1000000].map(fewestCrossings)).toEqual([3, 8, 41, 474, 49739, 499177]);
});

test("every set of rules is known by its name and its other names, however they are written", () => {
  for (const set of RULE_SETS) {
    for (const word of [set.name, ...set.aliases]) {
      expect(readRules(word.toUpperCase().replace(/ /g, "-"))).toEqual(set.rules);
    }
  }
});

test("no two sets share a word", () => {
  const words = RULE_SETS.flatMap((set) => [set.name, ...set.aliases]);
  expect(new Set(words).size).toBe(words.length);
});

test("without rules the default is Anhoej's", () => {
  expect(readRules(" ")).toEqual(readRules("Anhøj"));
});

test("an unknown rule is refused with the nearest and all that are known", () => {
  expect(() => readRules("nelsen")).toThrow('Did you mean "nelson"?');
  expect(() => readRules("beyond; shfit 9")).toThrow("shift 8");
});

test("a pattern of one or two points is refused", () => {
  expect(() => readRules("shift 1")).toThrow("3 to 100");
});

test("only limits are tested on charts whose points are not independent", () => {
  const values = Array.from({ length: 30 }, (_, i) => i);
  for (const kind of ["mr", "ewma", "cusum"]) {
    const { points } = controlChart({ kind, values, rules: "nelson" });
    expect([...points.signals].every((bits) => bits === 0 || signalText(bits) === "beyond limits")).toBe(true);
  }
});
