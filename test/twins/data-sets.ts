/** Data that a chart is laid over, as an analyst's sheet holds them; `null` is a blank cell. */
export interface DataSet {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly denominators?: readonly (number | null)[];
  /** Rows (from 0) in which a new phase begins. */
  readonly phaseStarts?: readonly number[];
  readonly leftOut?: readonly number[];
  readonly baseline?: number;
  readonly rules?: string;
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

/** Measurements: for charts of single values. */
export const MEASURED: readonly DataSet[] = [
  { name: "24 ordinary points", values: measured(24, 1) },
  { name: "one point", values: [12] },
  { name: "two points", values: [12, 15] },
  { name: "three points", values: [12, 15, 11] },
  { name: "five points", values: measured(5, 2) },
  { name: "a constant series", values: rows(15, () => 0.1) },
  { name: "gaps", values: measured(30, 3).map((value, i) => ([4, 5, 11, 29].includes(i) ? null : value)) },
  { name: "ties on the center", values: rows(20, (i) => [10, 11, 10, 9][i % 4]!) },
  { name: "two phases", values: measured(40, 4, (i) => (i < 22 ? 0 : -6)), phaseStarts: [22] },
  { name: "three phases", values: measured(45, 6, (i) => (i < 15 ? 0 : i < 30 ? 8 : 2)), phaseStarts: [15, 30] },
  { name: "a frozen baseline", values: measured(36, 7, (i) => (i < 20 ? 0 : 4)), baseline: 20 },
  { name: "points left out", values: measured(26, 8, (i) => (i === 6 || i === 17 ? 25 : 0)), leftOut: [6, 17] },
  {
    name: "all at once",
    values: measured(50, 10, (i) => (i < 25 ? 0 : 5)).map((v, i) => (i === 9 ? null : v)),
    phaseStarts: [25],
    leftOut: [3, 30],
    baseline: 15,
  },
  ...["anhoej", "limits", "western electric", "nelson", "montgomery", "aiag", "ihi", "nhs", "nhs 6", "wheeler"].map(
    (rules): DataSet => ({ name: `patterns by ${rules}`, values: PATTERNS, rules }),
  ),
];

/** Counts out of denominators: for shares (count never above) and rates. */
export const COUNTED: readonly DataSet[] = [11, 12].flatMap((seed): DataSet[] => {
  const random = chance(seed);
  const sizes = rows(30, () => 80 + Math.floor(random() * 60));
  const counts = sizes.map((size) => Math.max(0, Math.round(size * (0.15 + 0.05 * bell(random)))));
  return [
    { name: `counts ${seed}`, values: counts, denominators: sizes },
    { name: `counts ${seed}, patterns by nelson`, values: counts, denominators: sizes, rules: "nelson" },
    {
      name: `counts ${seed}, gaps and zero denominators`,
      values: counts.map((count, i) => (i === 5 ? null : i === 6 || i === 20 ? 0 : count)),
      denominators: sizes.map((size, i) => (i === 12 ? null : i === 6 || i === 20 ? 0 : size)),
    },
    {
      name: `counts ${seed}, phases and left out`,
      values: counts,
      denominators: sizes,
      phaseStarts: [14],
      leftOut: [2, 21],
    },
    { name: `counts ${seed}, frozen`, values: counts, denominators: sizes, baseline: 12 },
  ];
});

/** Counts of defects in equal areas. */
export const DEFECTS: readonly DataSet[] = [
  { name: "defects", values: rows(25, (i) => [3, 5, 2, 7, 4, 0, 6, 3, 14, 4][i % 10]!) },
  {
    name: "defects, two phases",
    values: rows(28, (i) => [3, 5, 2, 7, 4][i % 5]! + (i < 14 ? 0 : 6)),
    phaseStarts: [14],
  },
];
