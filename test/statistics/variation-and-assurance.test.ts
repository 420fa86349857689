import { controlChart } from "../../src/statistics/control-chart";
import { signalDirection } from "../../src/statistics/signal-direction";
import { signalMeaning } from "../../src/statistics/signal-meaning";
import { assuranceOf, variationAndAssurance } from "../../src/statistics/variation-and-assurance";

const STEADY = [12, 9, 11, 10, 12, 11, 9, 10, 11, 12, 10, 11];

test("below twelve points nothing is said", () => {
  const standing = variationAndAssurance({ values: STEADY.slice(1), better: "lower", target: 5 });
  expect(standing).toEqual({ variation: "", assurance: "" });
});

test("gaps are not points", () => {
  const values = [...STEADY.slice(1), null, null];
  expect(variationAndAssurance({ values, better: "lower", target: 5 }).variation).toBe("");
});

test("the latest point is the last that is there", () => {
  const values = [...STEADY, 31, null];
  expect(variationAndAssurance({ values, better: "higher", target: 5 }).variation).toBe("Improvement");
  expect(variationAndAssurance({ values, better: "lower", target: 5 }).variation).toBe("Concern");
});

test("assurance goes by the side of the limits, and a target on a limit is hit or miss", () => {
  expect(assuranceOf({ lower: 8, upper: 14 }, "lower", 14.1, 0)).toBe("Will meet");
  expect(assuranceOf({ lower: 8, upper: 14 }, "lower", 14, 0)).toBe("Hit or miss");
  expect(assuranceOf({ lower: 8, upper: 14 }, "lower", 7.9, 0)).toBe("Will miss");
  expect(assuranceOf({ lower: 8, upper: 14 }, "higher", 14.1, 0)).toBe("Will miss");
  expect(assuranceOf({ lower: 8, upper: 14 }, "near", 11, 2)).toBe("Hit or miss");
  expect(assuranceOf({ lower: NaN, upper: NaN }, "near", 11, 2)).toBe("");
});

test("only the latest phase is asked", () => {
  const values = [...STEADY, ...STEADY.map((value) => value - 8)];
  const phases = values.map((_, i) => (i < 12 ? "before" : "after"));
  expect(variationAndAssurance({ values, phases, better: "lower", target: 7 })).toEqual({
    variation: "Common cause",
    assurance: "Will meet",
  });
  expect(
    variationAndAssurance({ values: values.slice(0, 15), phases: phases.slice(0, 15), better: "lower", target: 7 }),
  ).toEqual({
    variation: "",
    assurance: "",
  });
});

test("with denominators shares are held against the target", () => {
  const values = STEADY;
  const denominators = STEADY.map(() => 100);
  expect(variationAndAssurance({ values, denominators, better: "lower", target: 0.2 }).assurance).toBe("Will meet");
  expect(variationAndAssurance({ values, denominators, better: "higher", target: 0.2 }).assurance).toBe("Will miss");
});

test("a trend goes by its movement, not by its side", () => {
  const { points } = controlChart({ kind: "xmr", values: [9, 8, 7, 6, 5, 4], rules: "trend 6" });
  expect(points.values[0]! > points.center[0]!).toBe(true);
  expect(signalMeaning(points, 0, "higher")).toEqual({ improvement: false, concern: true });
});

test("at the turn of a rise and a fall both words hold", () => {
  const values = [1, 2, 3, 4, 5, 6, 5, 4, 3, 2, 1];
  const { points } = controlChart({ kind: "xmr", values, rules: "trend 6" });
  expect(signalDirection(points, 5)).toEqual({ up: true, down: true });
  expect(signalMeaning(points, 5, "lower")).toEqual({ improvement: true, concern: true });
});

test("near the target, a signal toward it is good news and one past it is not", () => {
  const chart = (last: number) =>
    controlChart({ kind: "xmr", values: [last], rules: "limits", options: { center: 10, sigma: 1 } }).points;
  expect(signalMeaning(chart(14), 0, "near", 13)).toEqual({ improvement: true, concern: false });
  expect(signalMeaning(chart(20), 0, "near", 13)).toEqual({ improvement: false, concern: true });
  expect(signalMeaning(chart(5), 0, "near", 13)).toEqual({ improvement: false, concern: true });
  expect(signalMeaning(chart(14), 0, "near", 10)).toEqual({ improvement: false, concern: true });
});

test("a cusum leads the way of the sum that is out", () => {
  const { points } = controlChart({ kind: "cusum", values: [0, -4, -4, -4], options: { center: 0, sigma: 1 } });
  expect(signalDirection(points, 3)).toEqual({ up: false, down: true });
});
