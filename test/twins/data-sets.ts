/** Data that a chart is laid over, as an analyst's sheet holds them; `null` is a blank cell. */
export interface DataSet {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Several measurements a row, instead of `values`. */
  readonly subgroups?: readonly (readonly (number | null)[])[];
  readonly denominators?: readonly (number | null)[];
  /** Rows (from 0) in which a new phase begins. */
  readonly phaseStarts?: readonly number[];
  readonly leftOut?: readonly number[];
  readonly baseline?: number;
  readonly rules?: string;
  readonly lowerBound?: number;
}

/** The same "random" numbers on every machine: a linear congruential generator, from 0 to 1. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const bell = (random: () => number): number => random() + random() + random() + random() - 2;
const rows = <T>(count: number, make: (row: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

function measured(count: number, seed: number, shape: (row: number) => number = () => 0): number[] {
  const random = chance(seed);
  return rows(count, (row) => 20 + shape(row) + 3 * bell(random));
}

/** A series in which every pattern of every rule set occurs somewhere. */
const PATTERNS: readonly number[] = [
  ...measured(8, 5),
  ...rows(10, (i) => 21 + 0.01 * i),
  ...rows(8, (i) => 15 + i * 1.2),
  ...rows(16, (i) => 20 + (i % 2 === 0 ? 0.5 : -0.5)),
  ...rows(9, (i) => (i % 2 === 0 ? 24 : 16)),
  29,
  ...measured(6, 9),
  8,
  ...rows(5, () => 23.5),
  ...measured(5, 11),
];

const RULE_SETS = [
  "anhoej",
  "limits",
  "western electric",
  "nelson",
  "montgomery",
  "aiag",
  "ihi",
  "nhs",
  "nhs 6",
  "wheeler",
] as const;

/** Sets that have every test between them, each in every form; and two that have almost all. */
const EVERY_TEST = ["anhoej", "nelson", "nhs", "wheeler"] as const;
const MOST_TESTS = ["anhoej", "nelson"] as const;

/** How long phases are in the set of short phases, one after the other; charts have lines for six. */
const SHORT = [1, 2, 3, 5, 13];
const SHORT_STARTS = SHORT.slice(1).map((_, i) => SHORT.slice(0, i + 1).reduce((sum, count) => sum + count, 0));

type Make = (count: number, seed: number, shape?: (row: number) => number) => number[];

/** A series in the shapes that go wrong: short phases, a constant, and gaps, phases, a frozen baseline and points left out at once. */
const shapes = (make: Make): DataSet[] => [
  {
    name: "phases of 1, 2, 3, 5 and 13 points, a gap between the last two of three",
    values: make(24, 12).map((value, i) => (i === 4 ? null : value)),
    phaseStarts: SHORT_STARTS,
  },
  { name: "a constant series", values: rows(15, () => make(1, 3)[0]!) },
  {
    name: "all at once",
    values: make(50, 10, (i) => (i < 25 ? 0 : 5)).map((v, i) => ([9, 10, 12, 49].includes(i) ? null : v)),
    phaseStarts: [25],
    leftOut: [3, 30],
    baseline: 15,
  },
];

const patterns = (rules: readonly string[], of: (value: number) => number = (value) => value): DataSet[] =>
  rules.map((set) => ({ name: `patterns by ${set}`, values: PATTERNS.map(of), rules: set }));

/** Measurements: for charts of single values. */
export const MEASURED: readonly DataSet[] = shapes(measured);

/** Each shape by itself, and all that binary numbers make hard. */
export const SINGLED_OUT: readonly DataSet[] = [
  { name: "24 ordinary points", values: measured(24, 1) },
  { name: "one point", values: [12] },
  { name: "two points", values: [12, 15] },
  { name: "five points", values: measured(5, 2) },
  { name: "a constant series of tenths", values: rows(15, () => 0.1) },
  { name: "gaps", values: measured(30, 3).map((value, i) => ([4, 5, 11, 29].includes(i) ? null : value)) },
  { name: "ties on the center", values: rows(20, (i) => [10, 11, 10, 9][i % 4]!) },
  { name: "two phases", values: measured(40, 4, (i) => (i < 22 ? 0 : -6)), phaseStarts: [22] },
  { name: "three phases", values: measured(45, 6, (i) => (i < 15 ? 0 : i < 30 ? 8 : 2)), phaseStarts: [15, 30] },
  { name: "a frozen baseline", values: measured(36, 7, (i) => (i < 20 ? 0 : 4)), baseline: 20 },
  { name: "points left out", values: measured(26, 8, (i) => (i === 6 || i === 17 ? 25 : 0)), leftOut: [6, 17] },
  { name: "a baseline longer than its phase", values: measured(20, 16), phaseStarts: [8], baseline: 10 },
];

/** What cannot be below zero, and a limit that would be. */
export const BOUNDED: DataSet = {
  name: "what cannot be below zero",
  values: measured(24, 17).map((v) => Math.max(0, v - 19)),
  lowerBound: 0,
};

/** The same by every rule set, and a long series. */
export const EVERY_RULE_SET: readonly DataSet[] = [...patterns(RULE_SETS)];

/** A long series. */
export const LONG: DataSet = { name: "200 points", values: measured(200, 18), rules: "nelson" };

/** So long a series that what each row asks of its neighbors must not make a chain: patterns come and go, and phases change. */
const veryLong = (rules: string): DataSet => ({
  name: `2000 points by ${rules}`,
  values: measured(2000, 19, (row) => (row % 400 < 60 ? PATTERNS[row % PATTERNS.length]! - 20 : Math.sin(row / 9))),
  phaseStarts: [700],
  rules,
});

/** Very long series, by sets that have most tests between them. */
export const VERY_LONG = { nelson: veryLong("nelson"), anhoej: veryLong("anhoej") } as const;

/** The same by sets that have most tests between them. */
export const PATTERNED: readonly DataSet[] = patterns(MOST_TESTS);

const whole = (value: number): number => Math.max(0, Math.round(value));

/** Counts of defects in equal areas; units between rare events. */
export const DEFECTS: readonly DataSet[] = [
  ...shapes((count, seed, shape) => measured(count, seed, shape).map((value) => whole(value - 14))),
  { name: "none at all", values: rows(12, () => 0) },
  ...patterns(EVERY_TEST, whole),
];

/** Times between rare events, above zero. */
export const TIMES: readonly DataSet[] = [
  ...shapes((count, seed, shape) => measured(count, seed, shape).map((value) => 0.01 * Math.abs(value) ** 3 + 0.1)),
  ...patterns(EVERY_TEST, (value) => value ** 3),
];

/** Counts out of denominators: for shares (count never above) and rates. */
export const COUNTED: readonly DataSet[] = [
  ...shapes((count, seed, shape) => measured(count, seed, shape).map((value) => whole(value - 10))).map(
    (set): DataSet => {
      const random = chance(set.values.length);
      return { ...set, denominators: rows(set.values.length, () => 80 + Math.floor(random() * 60)) };
    },
  ),
  ((): DataSet => {
    const random = chance(11);
    const sizes = rows(30, () => 80 + Math.floor(random() * 60));
    const counts = sizes.map((size) => Math.max(0, Math.round(size * (0.15 + 0.05 * bell(random)))));
    return {
      name: "gaps and zero denominators",
      values: counts.map((count, i) => (i === 5 ? null : i === 6 || i === 20 ? 0 : count)),
      denominators: sizes.map((size, i) => (i === 12 ? null : i === 6 || i === 20 ? 0 : size)),
      rules: "wheeler",
    };
  })(),
  { name: "none at all", values: rows(12, () => 0), denominators: rows(12, (i) => 50 + i) },
  { name: "all of them", values: rows(12, (i) => 50 + i), denominators: rows(12, (i) => 50 + i) },
  ...patterns(MOST_TESTS, whole).map((set): DataSet => ({
    ...set,
    denominators: rows(set.values.length, (i) => 300 + (i % 3)),
  })),
];

/** Several measurements a row, not always equally many. */
export const SUBGROUPED: readonly DataSet[] = [...shapes(measured), ...patterns(MOST_TESTS)].map((set, n): DataSet => {
  const random = chance(100 + n);
  const isConstant = set.name === "a constant series";
  return {
    ...set,
    subgroups: set.values.map((value, i) => {
      if (value === null) return rows(4, () => null);
      const size = set.rules !== undefined ? 3 : [4, 4, 3, 4, 1, 4, 2][(i + n) % 7]!;
      return rows(4, (m) => (m >= size ? null : isConstant ? value : value + 2 * bell(random)));
    }),
  };
});
