import fc from "fast-check";
import { CHART_KINDS } from "../../src/statistics/chart-kinds";
import type { ChartKind } from "../../src/statistics/chart-kind";
import type { ChartRequest } from "../../src/statistics/chart-request";
import { controlChart, type ControlChart } from "../../src/statistics/control-chart";

fc.configureGlobal({ numRuns: 50 });

/** What a chart of a kind may be asked for, row by row. */
interface Row {
  readonly value: number | null;
  readonly size: number | null;
  readonly group: readonly (number | null)[];
}

const gapOr = (numbers: fc.Arbitrary<number>): fc.Arbitrary<number | null> => fc.option(numbers, { freq: 8 });
const measurement = fc.double({ min: -1e4, max: 1e4, noNaN: true }).map((value) => Math.round(value * 100) / 100);

function rowOf(kind: ChartKind): fc.Arbitrary<Row> {
  const size = gapOr(fc.integer({ min: kind.values === "shares" ? 60 : 0, max: 5000 }));
  const value =
    kind.values === "measurements"
      ? measurement
      : kind.values === "times"
        ? fc.double({ min: 0.01, max: 1e4, noNaN: true })
        : fc.integer({ min: 0, max: 60 });
  return fc.record({ value: gapOr(value), size, group: fc.array(gapOr(measurement), { minLength: 0, maxLength: 5 }) });
}

function requestOf(kind: ChartKind, rows: readonly Row[], more: Partial<ChartRequest> = {}): ChartRequest {
  const data =
    kind.subgroups === "always"
      ? { subgroups: rows.map((row) => row.group) }
      : { values: rows.map((row) => row.value) };
  const denominators = kind.denominators ? { denominators: rows.map((row) => row.size) } : {};
  // A cusum of values whose neighbors are equal has no standard error to count in.
  const options = kind.name === "cusum" ? { options: { sigma: 25 } } : {};
  return Object.freeze({
    kind: kind.name,
    ...options,
    ...data,
    ...denominators,
    rules: "nelson; anhoej; wheeler",
    ...more,
  });
}

const rowsOf = (kind: ChartKind): fc.Arbitrary<Row[]> => fc.array(rowOf(kind), { minLength: 1, maxLength: 40 });
const LINES = ["values", "center", "lower", "upper", "sigma", "signals"] as const;

function lines(chart: ControlChart, to: number): Record<string, number[]> {
  return Object.fromEntries(LINES.map((line) => [line, [...chart.points[line].subarray(0, to)]]));
}

function near(actual: ArrayLike<number>, expected: ArrayLike<number>, scale: number): void {
  for (let i = 0; i < expected.length; i++) {
    if (Number.isNaN(expected[i]!)) expect(actual[i]).toBeNaN();
    else expect(Math.abs(actual[i]! - expected[i]!)).toBeLessThanOrEqual(1e-9 * scale);
  }
}

const named = CHART_KINDS.map((kind) => [kind.name, kind] as const);
const measuring = named.filter(([name, kind]) => kind.values === "measurements" && name !== "cusum");

describe.each(named)("%s", (name, kind) => {
  test("a gap added at the end changes nothing before it", () => {
    fc.assert(
      fc.property(rowsOf(kind), (rows) => {
        const gap: Row = { value: null, size: null, group: [] };
        const before = controlChart(requestOf(kind, rows));
        const after = controlChart(requestOf(kind, [...rows, gap]));
        expect(lines(after, rows.length)).toEqual(lines(before, rows.length));
      }),
    );
  });

  test("an excluded point never influences a limit, and carries no signal", () => {
    fc.assert(
      fc.property(rowsOf(kind), rowOf(kind), rowOf(kind), fc.nat(), (rows, one, other, at) => {
        const place = at % (rows.length + 1);
        const exclude = [...rows, one].map((_, i) => i === place);
        const withRow = (row: Row): ControlChart =>
          controlChart(requestOf(kind, [...rows.slice(0, place), row, ...rows.slice(place)], { exclude }));
        const [a, b] = [withRow(one), withRow(other)];
        for (const line of ["center", "lower", "upper", "sigma"] as const) {
          const rest = (chart: ControlChart): number[] => [...chart.points[line]].filter((_, i) => i !== place);
          expect(rest(a)).toEqual(rest(b));
        }
        expect(a.points.signals[place]).toBe(0);
      }),
    );
  });

  test("nothing infinite escapes, and what is summed up is what is drawn", () => {
    fc.assert(
      fc.property(rowsOf(kind), (rows) => {
        const { points, phases } = controlChart(requestOf(kind, rows));
        for (const line of LINES) expect([...points[line]].some((value) => Math.abs(value) === Infinity)).toBe(false);
        const [phase] = phases;
        expect(phase!.points).toBe([...points.values].filter((value) => !Number.isNaN(value)).length);
        expect(phase!.signals).toBe([...points.signals].filter((bits) => bits !== 0).length);
        expect(phase!.points).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("limits lie around the center, within what is possible", () => {
    fc.assert(
      fc.property(rowsOf(kind), (rows) => {
        const { points } = controlChart(requestOf(kind, rows));
        for (let i = 0; i < rows.length; i++) {
          const [lower, upper] = [points.lower[i]!, points.upper[i]!];
          if (Number.isNaN(lower)) continue;
          expect(lower).toBeLessThanOrEqual(upper);
          if (kind.values !== "measurements") expect(lower).toBeGreaterThanOrEqual(0);
          if (name === "p" || name === "p'") expect(upper).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("each phase is as if it stood alone", () => {
    fc.assert(
      fc.property(rowsOf(kind), rowsOf(kind), (first, second) => {
        const phases = [...first.map(() => "before"), ...second.map(() => "after")];
        const both = controlChart(requestOf(kind, [...first, ...second], { phases }));
        const alone = controlChart(requestOf(kind, second));
        for (const line of LINES)
          expect([...both.points[line].subarray(first.length)]).toEqual([...alone.points[line]]);
      }),
    );
  });
});

describe.each(measuring)("%s, a chart of measurements", (name, kind) => {
  const change = (rows: readonly Row[], by: (value: number) => number): Row[] =>
    rows.map(({ value, size, group }) => ({
      value: value === null ? null : by(value),
      size,
      group: group.map((one) => (one === null ? null : by(one))),
    }));
  const isSpread = ["mr", "r", "s"].includes(name);

  test("limits shift with the data", () => {
    fc.assert(
      fc.property(rowsOf(kind), fc.integer({ min: -1000, max: 1000 }), (rows, shift) => {
        const before = controlChart(requestOf(kind, rows)).points;
        const after = controlChart(
          requestOf(
            kind,
            change(rows, (value) => value + shift),
          ),
        ).points;
        for (const line of ["center", "lower", "upper"] as const) {
          near(
            after[line],
            before[line].map((value) => value + (isSpread ? 0 : shift)),
            1e5,
          );
        }
        near(after.sigma, before.sigma, 1e5);
      }),
    );
  });

  test("limits scale with the data", () => {
    fc.assert(
      fc.property(rowsOf(kind), fc.constantFrom(0.001, 0.5, 2, 60, 1000), (rows, scale) => {
        const before = controlChart(requestOf(kind, rows)).points;
        const after = controlChart(
          requestOf(
            kind,
            change(rows, (value) => value * scale),
          ),
        ).points;
        for (const line of ["center", "lower", "upper", "sigma"] as const) {
          near(
            after[line],
            before[line].map((value) => value * scale),
            1e5 * scale,
          );
        }
      }),
    );
  });
});

test("shares and rates do not change when count and denominator grow alike, and a prime chart's limits neither", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 50, max: 90 })), { minLength: 3 }),
      (rows) => {
        const chart = (times: number) =>
          controlChart({
            kind: "p'",
            values: rows.map(([x]) => x * times),
            denominators: rows.map(([, n]) => n * times),
          });
        near(chart(4).points.upper, chart(1).points.upper, 1);
        near(chart(4).points.center, chart(1).points.center, 1);
      },
    ),
  );
});
