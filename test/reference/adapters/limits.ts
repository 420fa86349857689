import { anhoej } from "../../../src/statistics/anhoej";
import type { ChartOptions } from "../../../src/statistics/chart-options";
import { controlChart, type ControlChart } from "../../../src/statistics/control-chart";
import { fewestCrossings } from "../../../src/statistics/fewest-crossings";
import { classifyPoints } from "../../../src/statistics/classify-points";
import { conventionOf, type Adapted, type ReferenceCase } from "../reference-case";

type Column = (number | null)[];

/** The columns of a case, as the request of a chart names them. */
function columnsOf(inputs: ReferenceCase["inputs"]) {
  return {
    phases: inputs["phase"] as number[] | undefined,
    baseline: inputs["baseline"] as boolean[] | undefined,
    exclude: inputs["excluded"] as boolean[] | undefined,
  };
}

function lines({ points, phases }: ControlChart) {
  return {
    stat: points.values,
    cl: points.center,
    lcl: points.lower,
    ucl: points.upper,
    se: points.sigma,
    summary: phases.map((phase) => ({
      n_used: phase.used,
      center: phase.center,
      sigma: phase.sigma,
      ...(phase.sigmaZ === undefined ? {} : { sigma_z: phase.sigmaZ }),
      ...(phase.isVarying ? {} : { lcl: phase.lower, ucl: phase.upper }),
    })),
  };
}

/** What a convention of moving ranges is in our options; undefined when we do not offer it. */
function rangeOptions(convention: string): ChartOptions | undefined {
  const known: Readonly<Record<string, ChartOptions>> = {
    exact: {},
    table3: { constants: "table" },
    "table3-screen": { constants: "table", screen: true },
    "exact-screen": { screen: true },
    exp02777: { exponent: 1 / 0.2777 },
  };
  return known[convention];
}

const NOT_OURS = { ours: "skip", why: "another tool's convention" };

function xmr({ id, inputs }: ReferenceCase): Adapted {
  const values = inputs["values"] as Column;
  const convention = conventionOf(id);
  if (convention === "median") {
    const { summary, ...rest } = lines(controlChart({ kind: "median-xmr", values, ...columnsOf(inputs) }));
    return { ours: { ...rest, summary: summary.map(({ n_used, center, sigma }) => ({ n_used, center, sigma })) } };
  }
  const options = rangeOptions(convention);
  if (options === undefined) return NOT_OURS;
  const chart = controlChart({ kind: "xmr", values, options, ...columnsOf(inputs) });
  const ranges = controlChart({ kind: "mr", values, options, ...columnsOf(inputs) });
  const found = lines(chart);
  return {
    ours: {
      ...found,
      mr: ranges.points.values,
      mr_cl: ranges.points.center,
      mr_ucl: ranges.points.upper,
      summary: found.summary.map((phase, i) => ({
        ...phase,
        mr_bar: ranges.phases[i]?.center,
        mr_ucl: ranges.phases[i]?.upper,
      })),
    },
  };
}

function attribute({ id, kind, inputs }: ReferenceCase): Adapted {
  const options = rangeOptions(conventionOf(id) === "" ? "exact" : conventionOf(id));
  if (options === undefined) return NOT_OURS;
  const sizes = inputs["sizes"] as Column | undefined;
  const chart = controlChart({
    kind,
    values: inputs["counts"] as Column,
    denominators: kind === "c" ? undefined : sizes,
    options,
    ...columnsOf(inputs),
  });
  const found = lines(chart);
  // On an np chart `center` of the summary is the share, which moves with the denominator on the chart.
  return { ours: kind === "np" ? { ...found, summary: found.summary.map(({ n_used }) => ({ n_used })) } : found };
}

function g({ id, inputs }: ReferenceCase): Adapted {
  if (conventionOf(id) !== "median-cl") return NOT_OURS;
  return { ours: lines(controlChart({ kind: "g", values: inputs["values"] as Column, ...columnsOf(inputs) })) };
}

function t({ id, inputs }: ReferenceCase): Adapted {
  const options = rangeOptions(conventionOf(id));
  if (options === undefined) return NOT_OURS;
  const { summary, ...found } = lines(
    controlChart({ kind: "t", values: inputs["values"] as Column, options, ...columnsOf(inputs) }),
  );
  return {
    ours: { ...found, summary: summary.map((phase) => ({ n_used: phase.n_used, sigma_transformed: phase.sigma })) },
  };
}

function run({ inputs }: ReferenceCase): Adapted {
  const values = inputs["values"] as Column;
  const chart = controlChart({ kind: "run", values, ...columnsOf(inputs) });
  const phases = chart.phases.map(({ first, last, center }) => {
    const part = (column: { subarray(from: number, to: number): ArrayLike<number> }) => column.subarray(first, last + 1);
    const { points } = chart;
    const tested = { values: part(points.values), center: part(points.center), sigma: NaN, excluded: part(points.excluded) };
    const found = anhoej(classifyPoints(tested, 3).sides);
    const isEmpty = found.useful === 0;
    return {
      center,
      n_useful: found.useful,
      longest_run: isEmpty ? null : found.longestRun,
      longest_run_max: isEmpty ? null : found.longestRunLimit,
      crossings: isEmpty ? null : found.crossings,
      crossings_min: isEmpty ? null : found.crossingsLimit,
      runs_signal: found.hasLongRun || found.hasFewCrossings,
    };
  });
  return { ours: { cl: chart.points.center, summary: phases } };
}

function runTable({ inputs }: ReferenceCase): Adapted {
  const useful = inputs["n_useful"] as number[];
  return {
    ours: {
      longest_run_max: useful.map((n) => anhoej(new Array<number>(n).fill(1)).longestRunLimit),
      crossings_min: useful.map(fewestCrossings),
    },
  };
}

function xbar({ id, inputs }: ReferenceCase): Adapted {
  const subgroups = inputs["subgroups"] as Column[];
  const known: Readonly<Record<string, readonly [means: string, spread: string, options: ChartOptions]>> = {
    rbar: ["xbar-r", "r", {}],
    "rbar-table3": ["xbar-r", "r", { constants: "table" }],
    sbar: ["xbar-s", "s", {}],
    pooled_c4: ["xbar-s", "s", { pooled: true }],
  };
  const convention = known[conventionOf(id)];
  if (convention === undefined) return NOT_OURS;
  const [means, spread, options] = convention;
  const chart = controlChart({ kind: means, subgroups, options, ...columnsOf(inputs) });
  const { summary, ...found } = lines(chart);
  const of = (kind: string, more: ChartOptions) => {
    const { stat, cl, lcl, ucl } = lines(controlChart({ kind, subgroups, options: more, ...columnsOf(inputs) }));
    return { stat, cl, lcl, ucl };
  };
  const sigma = summary[0]?.sigma;
  const companion = spread === "r" ? "s" : "r";
  // The companion chart of the other kind is ours, too, when it is told this sigma.
  const { pooled: _, ...told } = options;
  const other = sigma === undefined || Number.isNaN(sigma) ? {} : { [companion]: of(companion, { ...told, sigma }) };
  const isOnePhase = inputs["phase"] === undefined;
  return {
    ours: {
      ...found,
      ...(isOnePhase ? { sigma } : {}),
      [spread]: of(spread, options),
      ...(isOnePhase && conventionOf(id) !== "rbar-table3" ? other : {}),
    },
  };
}

function ewma({ id, inputs, options }: ReferenceCase): Adapted {
  if (options["limits"] === "asymptotic") return { ours: "skip", why: "limits of final width from the start" };
  const isSubgroups = conventionOf(id) === "sub";
  const told = {
    lambda: options["lambda"] as number,
    width: options["nsigma"] as number,
    center: options["center"] as number,
    sigma: options["sigma"] as number,
  };
  const found = lines(controlChart({ kind: "ewma", ...measurements(inputs), options: told, ...columnsOf(inputs) }));
  const { summary: _, ...shown } = found;
  if (isSubgroups) {
    const { center: _c, sigma: _s, ...open } = told;
    const own = controlChart({ kind: "ewma", ...measurements(inputs), options: open, ...columnsOf(inputs) });
    return { ours: { ...lines(own), } };
  }
  return { ours: shown };
}

function cusum({ inputs, options }: ReferenceCase): Adapted {
  const { points } = controlChart({
    kind: "cusum",
    ...measurements(inputs),
    ...columnsOf(inputs),
    options: {
      k: options["k"] as number,
      h: options["h"] as number,
      headStart: options["head_start"] as number,
      center: options["center"] as number,
      sigma: options["sigma"] as number,
    },
  });
  const low = points.lowSums ?? new Float64Array(0);
  return {
    ours: {
      pos: points.values,
      neg: low,
      signal_pos: Array.from(points.values, (sum, i) => sum > (points.upper[i] ?? NaN) && points.signals[i] === 1),
      signal_neg: Array.from(low, (sum, i) => sum < (points.lower[i] ?? NaN) && points.signals[i] === 1),
    },
  };
}

function measurements(inputs: ReferenceCase["inputs"]) {
  const subgroups = inputs["subgroups"] as Column[] | undefined;
  return subgroups === undefined ? { values: inputs["values"] as Column } : { subgroups };
}

const KINDS: Readonly<Record<string, (one: ReferenceCase) => Adapted>> = {
  xmr,
  p: attribute,
  np: attribute,
  c: attribute,
  u: attribute,
  pprime: attribute,
  uprime: attribute,
  g,
  t,
  run,
  run_table: runTable,
  xbar,
  ewma,
  cusum,
};

export function adapt(one: ReferenceCase): Adapted {
  return KINDS[one.kind]?.(one) ?? { ours: "skip", why: `no adapter for ${one.kind}` };
}
