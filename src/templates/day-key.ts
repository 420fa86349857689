const DAY = 86_400_000;
/** Serial day 0 of spreadsheets. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/**
 * How one of several rows of the same day is known: by the day, and which of its rows it is. The sheet of a chart makes the same
 * words with a formula, and people can type them.
 *
 * @param serial The day, with or without a time.
 * @param nth    Counted from 1.
 */
function dayKey(serial: number, nth: number): string {
  return `${new Date(DAY_ZERO + Math.floor(serial) * DAY).toISOString().slice(0, 10)} (${nth})`;
}

/**
 * What tells rows of the same day apart: the day and which of its rows each is; undefined where a label has no other row.
 *
 * @example dayKeys([45663, 45663, 45664]) // => ["2025-01-06 (1)", "2025-01-06 (2)", undefined]
 */
export function dayKeys(labels: readonly (number | string)[]): (string | undefined)[] {
  let nth = 0;
  return labels.map((label, i) => {
    const above = labels[i - 1];
    if (typeof label !== "number") return undefined;
    nth = typeof above === "number" && Math.floor(above) === Math.floor(label) ? nth + 1 : 1;
    return above === label || labels[i + 1] === label ? dayKey(label, nth) : undefined;
  });
}
