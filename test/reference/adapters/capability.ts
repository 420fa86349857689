import { evaluate } from "../../../functions/evaluate";
import { dpmo } from "../../../src/statistics/dpmo";
import { rolledYield } from "../../../src/statistics/rolled-yield";
import { sigmaLevel, sigmaLevelDpmo } from "../../../src/statistics/sigma-level";
import { conventionOf, type Adapted, type ReferenceCase } from "../reference-case";

/** Levels without an error sentence: the cases have infinite ones where ours has none. */
const levelOf = (rate: number, shift: number): number => (rate === 0 ? Infinity : rate === 1e6 ? -Infinity : sigmaLevel(rate, shift));

const KINDS: Readonly<Record<string, (one: ReferenceCase) => unknown>> = {
  dpmo_to_sigma: ({ inputs }) => {
    const rates = inputs["dpmo"] as number[];
    return { sigma_shift15: rates.map((rate) => levelOf(rate, 1.5)), sigma_shift0: rates.map((rate) => levelOf(rate, 0)) };
  },
  sigma_to_dpmo: ({ inputs }) => {
    const levels = inputs["sigma"] as number[];
    return {
      dpmo_shift15: levels.map((level) => sigmaLevelDpmo(level)),
      dpmo_shift0_one_tail: levels.map((level) => sigmaLevelDpmo(level, 0)),
    };
  },
  defect_metrics: ({ inputs, options }) => {
    const { units = NaN, defects = NaN, opportunities_per_unit: ways = NaN } = inputs as Record<string, number>;
    const rate = dpmo(defects, units, ways);
    return { dpmo: rate, dpo: rate / 1e6, yield_per_opportunity: 1 - rate / 1e6, sigma_level: levelOf(rate, options["shift"] as number) };
  },
  rty: ({ inputs }) => {
    const { defects = [], rework = [] } = inputs as Record<string, number[]>;
    const units = inputs["units"] as number;
    const yields = defects.map((count, step) => (units - count - (rework[step] ?? NaN)) / units);
    return { rty: rolledYield(yields), step_yields: yields };
  },
};

export function adapt(one: ReferenceCase): Adapted {
  if (one.kind === "indices") return indices(one);
  const of = KINDS[one.kind];
  return of === undefined ? { ours: "skip", why: `${one.kind} is not offered` } : { ours: of(one) };
}

/** The answer of the product itself, so that nothing here can agree in its stead. */
function indices({ id, inputs, options }: ReferenceCase): Adapted {
  if (conventionOf(id) === "table3") return { ours: "skip", why: "CAPABILITY knows exact constants only" };
  const subgroups = inputs["subgroups"] as (number | null)[][] | undefined;
  if (subgroups !== undefined && Math.max(...subgroups.map((row) => row.length)) <= 25) {
    return { ours: "skip", why: "sigma within from the mean range; ours pools the subgroups" };
  }
  const width = Math.max(1, ...(subgroups ?? []).map((row) => row.length));
  const cells =
    subgroups?.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null)) ??
    (inputs["values"] as (number | null)[]).map((value) => [value]);
  const { lsl = null, usl = null, target = null } = options as Record<string, number | null>;
  const answer = evaluate("CAPABILITY", [cells, lsl, usl, target, options["confidence"]]);
  if (!Array.isArray(answer)) throw new Error(answer.message);
  const lines = new Map(answer.map(([label, value]) => [String(label), value === "" ? null : value]));
  const at = (label: string): unknown => lines.get(label);
  const level = at("Sigma level");
  return {
    ours: {
      n: at("Points"),
      center: at("Mean"),
      sigma_within: at("Sigma within"),
      sigma_overall: at("Sigma overall"),
      ...indexOf("Cp", "Cp", at),
      ...indexOf("Ck", "Cpk", at),
      ...indexOf("Pp", "Pp", at),
      ...indexOf("Pk", "Ppk", at),
      // Without both limits there is no Cpm of ours; the cases have one against a target at the limit.
      ...(lsl === null || usl === null ? {} : { Cm: at("Cpm") }),
      ppm_overall: { ppm_total: at("DPMO") },
      // Outside both limits, as one tail, without the shift of 1.5; where nothing is to be expected outside there is no level.
      ...(typeof level === "number" ? { z_bench_overall: level - 1.5 } : {}),
    },
  };
}

function indexOf(key: string, label: string, at: (label: string) => unknown): Record<string, unknown> {
  return { [key]: at(label), [`${key}_ci`]: [at(`${label} low`), at(`${label} high`)] };
}
