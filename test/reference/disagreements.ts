import type { Tolerance } from "./reference-case";

/**
 * Where ours differs from what is expected, as sentences; none when the two agree.
 *
 * Every key of `expected` has to be there, but those that `notOffered` names (as "summary.center", without the numbers of entries);
 * and something has to be compared.
 *
 * @param left  Is given the keys that were not compared, as `notOffered` names them.
 */
export function disagreements(
  ours: unknown,
  expected: unknown,
  tolerance: Tolerance,
  notOffered: readonly string[] = [],
  left: string[] = [],
): string[] {
  const compared: Compared = { numbers: 0, notOffered, left };
  const found = compare(ours, expected, tolerance, "", compared);
  return compared.numbers === 0 && found.length === 0 ? ["nothing was compared"] : found;
}

interface Compared {
  numbers: number;
  readonly notOffered: readonly string[];
  readonly left: string[];
}

function compare(ours: unknown, expected: unknown, tolerance: Tolerance, path: string, compared: Compared): string[] {
  if (Array.isArray(expected)) {
    const held = ours as ArrayLike<unknown> | null | undefined;
    if (held === null || held === undefined || typeof held === "number") return [`${path}: ${String(ours)} is not a list`];
    if (held.length !== expected.length) return [`${path}: ${held.length} entries, not ${expected.length}`];
    if (expected.length === 0) compared.numbers++;
    return expected.flatMap((value, i) => compare(held[i], value, tolerance, `${path}[${i}]`, compared));
  }
  if (typeof expected === "object" && expected !== null) {
    if (typeof ours !== "object" || ours === null) return [`${path}: ${String(ours)} is not an object`];
    const held = ours as Record<string, unknown>;
    return Object.entries(expected).flatMap(([key, value]) => {
      const at = path === "" ? key : `${path}.${key}`;
      if (key in held) return compare(held[key], value, tolerance, at, compared);
      const named = at.replace(/\[\d+\]/g, "");
      if (!compared.notOffered.includes(named)) return [`${at}: ours does not have it`];
      compared.left.push(named);
      return [];
    });
  }
  compared.numbers++;
  return agrees(ours, expected, tolerance, path) ? [] : [`${path}: ${String(ours)}, expected ${String(expected)}`];
}

function agrees(ours: unknown, expected: unknown, tolerance: Tolerance, path: string): boolean {
  if (expected === null) return ours === null || ours === undefined || Number.isNaN(ours);
  if (expected === "Infinity" || expected === "-Infinity") return ours === Number(expected);
  if (typeof expected !== "number") return ours === expected;
  if (typeof ours !== "number" || Number.isNaN(ours)) return false;
  if ("exact" in tolerance) return ours === expected;
  const error = Math.abs(ours - expected);
  if ("metric" in tolerance) return correctDigits(error, expected) >= floorFor(tolerance.floor, path);
  return error <= tolerance.abs + tolerance.rel * Math.abs(expected);
}

/** Log relative error, as NIST counts correct digits: 15 at most. */
function correctDigits(error: number, expected: number): number {
  if (error === 0) return 15;
  return Math.min(15, -Math.log10(expected === 0 ? error : error / Math.abs(expected)));
}

function floorFor(floor: Readonly<Record<string, number>>, path: string): number {
  const key = path.split(/[.[]/).find((part) => part in floor);
  return key === undefined ? Math.min(...Object.values(floor)) : (floor[key] ?? 0);
}
