import { DataProblem } from "./data-problem";
import { capabilityIndex, type CapabilityIndex, type ProcessSpread, type Specification } from "./capability-index";
import { normalAbove, normalBelow } from "./distributions/normal";

/** How a process stands to its specification. */
export interface Capability {
  /** From sigma within: Cp, Cpk, Cpm. What the process could do if it kept still. */
  readonly within: CapabilityIndex;
  /** From sigma overall: Pp, Ppk, Ppm. What it did. */
  readonly overall: CapabilityIndex;
  /** Share of a normal process with the overall sigma that falls outside. */
  readonly expectedOutside: number;
  readonly expectedOutsideWithin: number;
}

/**
 * Process capability: does the process fit between its specification limits?
 *
 *     Cp  = (upper - lower) / (6 within)        Pp, Ppk the same with the overall standard deviation
 *     Cpk = min(upper - mean, mean - lower) / (3 within)
 *     Cpm = Cp / sqrt(1 + ((mean - target) / within)^2)
 *
 * Sensible only for a stable process with roughly normal values; look at the control chart first.
 *
 * @param confidence  Of the intervals, from 0 to 1.
 * @throws {DataProblem} "#VALUE!" without any limit, "#NUM!" for limits in the wrong order or a process that does not vary.
 *
 * @example
 * capability({ points: 50, mean: 10, within: 1, overall: 1.25 }, { lower: 7, upper: 13, target: null }, 0.95).within.k // => { value: 1, low: 0.7815162831, high: 1.2184837169 }
 * capability({ points: 50, mean: 10, within: 1, overall: 1.25 }, { lower: null, upper: 13, target: null }, 0.95).overall.p // => null
 *
 * @see Montgomery, Introduction to Statistical Quality Control, chapter 8; Bissell 1990, "How reliable is your capability index?"
 */
export function capability(process: ProcessSpread, specification: Specification, confidence: number): Capability {
  const { lower, upper } = specification;
  if (lower === null && upper === null) {
    throw new DataProblem("#VALUE!", "Capability needs a specification limit; give lower_spec, upper_spec or both.");
  }
  if (lower !== null && upper !== null && lower >= upper) {
    throw new DataProblem("#NUM!", `The lower specification ${lower} is not below the upper ${upper}; exchange them.`);
  }
  if (process.points < 2) {
    throw new DataProblem("#NUM!", `Capability needs at least two measurements; there are ${process.points}.`);
  }
  if (process.overall > 0 && Number.isNaN(process.within)) {
    throw new DataProblem(
      "#NUM!",
      "No two measurements are neighbors, so sigma within cannot be told; give them in time order without a gap after each.",
    );
  }
  if (process.overall > 0 && process.within === 0) {
    throw new DataProblem(
      "#NUM!",
      "Measurements that stand together (in one row, or one after the other) do not differ, although others do, so sigma within is 0 and Cp has no value; give measurements taken one by one, each in a row of its own, or measure more finely.",
    );
  }
  if (!(process.within > 0 && process.overall > 0)) {
    throw new DataProblem("#NUM!", "The measurements do not vary, so capability is not defined; measure more finely.");
  }
  return {
    within: capabilityIndex(process, process.within, specification, confidence),
    overall: capabilityIndex(process, process.overall, specification, confidence),
    expectedOutside: outside(process.mean, process.overall, specification),
    expectedOutsideWithin: outside(process.mean, process.within, specification),
  };
}

function outside(mean: number, sigma: number, { lower, upper }: Specification): number {
  const below = lower === null ? 0 : normalBelow((lower - mean) / sigma);
  const above = upper === null ? 0 : normalAbove((upper - mean) / sigma);
  return below + above;
}
