import type { Tolerance } from "./reference-case";

/**
 * Where ours differs from what is expected, as sentences; none when the two agree.
 *
 * A key of `expected` that ours does not have is one that the product does not offer; but something has to be compared.
 */
export function disagreements(ours: unknown, expected: unknown, tolerance: Tolerance): string[] {
  const compared = { numbers: 0 };
  const found = compare(ours, expected, tolerance, "", compared);
  return compared.numbers === 0 && found.length === 0 ? ["nothing was compared"] : found;
}

function compare(ours: unknown, expected: unknown, tolerance: Tolerance, path: string, compared: { numbers: number }): string[] {
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
    return Object.entries(expected)
      .filter(([key]) => key in held)
      .flatMap(([key, value]) => compare(held[key], value, tolerance, path === "" ? key : `${path}.${key}`, compared));
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
