import { anhoej } from "../../../src/statistics/anhoej";
import { classifyPoints } from "../../../src/statistics/classify-points";
import type { Line } from "../../../src/statistics/chart-limits";
import { controlChart } from "../../../src/statistics/control-chart";
import { phaseSpans } from "../../../src/statistics/phase-spans";
import type { Rules } from "../../../src/statistics/rules";
import { signalBit, type SignalWord } from "../../../src/statistics/signal-words";
import { signalsOf } from "../../../src/statistics/signals";
import { toNumbers } from "../../../src/statistics/to-numbers";
import { conventionOf, type Adapted, type ReferenceCase } from "../reference-case";

type Column = (number | null)[];
type RuleParameters = Readonly<Record<string, { readonly n?: number; readonly k?: number }>>;

const WORDS: Readonly<Record<string, SignalWord>> = {
  r1: "beyond limits",
  r2: "shift",
  r3: "trend",
  r4: "alternating",
  r5: "2 of 3",
  r6: "4 of 5",
  r7: "hugging",
  r8: "both sides",
};

function rulesOf(given: RuleParameters): Rules {
  return {
    beyond: given["r1"] !== undefined,
    ...(given["r2"]?.n === undefined ? {} : { shift: given["r2"].n }),
    ...(given["r3"]?.n === undefined ? {} : { trend: given["r3"].n }),
    ...(given["r4"]?.n === undefined ? {} : { alternating: given["r4"].n }),
    ...(given["r5"] === undefined ? {} : { twoOfThree: true }),
    fourOfFive: given["r6"] !== undefined,
    ...(given["r7"]?.n === undefined ? {} : { hugging: given["r7"].n }),
    ...(given["r8"]?.n === undefined ? {} : { bothSides: given["r8"].n }),
  };
}

function lineOf(given: unknown, from: number, to: number): Line {
  return typeof given === "number" ? given : toNumbers(given as Column).subarray(from, to);
}

/** Every point that carries a rule's pattern; window ends and triggers are other tools' ways to mark. */
function rules({ inputs, options }: ReferenceCase): Adapted {
  const values = toNumbers(inputs["values"] as Column);
  const given = options["rules"] as RuleParameters;
  const marks = new Uint16Array(values.length);
  for (const { from, to } of phaseSpans(inputs["phase"] as number[] | undefined, values.length)) {
    const points = {
      values: values.subarray(from, to),
      center: lineOf(inputs["center"], from, to),
      sigma: lineOf(inputs["sigma"], from, to),
    };
    marks.set(signalsOf(points, rulesOf(given), given["r1"]?.k ?? 3), from);
  }
  const membersOf = (word: SignalWord) => [...marks.keys()].filter((i) => ((marks[i] ?? 0) & signalBit(word)) !== 0);
  return {
    ours: Object.fromEntries(
      Object.keys(given).map((rule) => [rule, { members: membersOf(WORDS[rule] ?? "beyond limits") }]),
    ),
  };
}

const QIC_KINDS: Readonly<Record<string, string>> = { i: "xmr", p: "p", pp: "p'", u: "u", up: "u'", c: "c", g: "g", t: "t" };

/** Points beyond limits and Anhoej's two tests, where both tools find sigma in the same way. */
function runs({ id, inputs }: ReferenceCase): Adapted {
  const kind = QIC_KINDS[conventionOf(id)];
  if (kind === undefined) return { ours: "skip", why: "sigma pooled within subgroups" };
  if (inputs["excluded"] !== undefined) return { ours: "skip", why: "moving ranges bridge excluded points" };
  const hasRanges = ["xmr", "p'", "u'", "t"].includes(kind);
  const chart = controlChart({
    kind,
    values: (inputs["values"] ?? inputs["counts"]) as Column,
    denominators: kind === "c" ? undefined : (inputs["sizes"] as Column | undefined),
    phases: inputs["phase"] as number[] | undefined,
    baseline: inputs["baseline"] as boolean[] | undefined,
    options: hasRanges ? { constants: "table" } : {},
    rules: "limits",
  });
  const { values, center, signals } = chart.points;
  return {
    ours: {
      sigma_signal: [...signals.keys()].filter((i) => signals[i] !== 0),
      phases: chart.phases.map(({ first, last }) => {
        const part = { values: values.subarray(first, last + 1), center: center.subarray(first, last + 1), sigma: NaN };
        const found = anhoej(classifyPoints(part, 3).sides);
        return {
          runs_signal: found.hasLongRun || found.hasFewCrossings,
          longest_run: found.longestRun,
          longest_run_max: found.longestRunLimit,
          crossings: found.crossings,
          crossings_min: found.crossingsLimit,
          n_useful: found.useful,
        };
      }),
    },
  };
}

const KINDS: Readonly<Record<string, (one: ReferenceCase) => Adapted>> = {
  rules,
  qic: runs,
  qcc_vector: () => ({ ours: "skip", why: "marks the last point of a pattern only, one rule a point" }),
  nhs: () => ({ ours: "skip", why: "one label a point, and points beyond 3 sigma do not count towards 2 of 3" }),
  powerbi_spc: () => ({ ours: "skip", why: "2 of 3 by a sum of signs, in incomplete windows, too" }),
};

export function adapt(one: ReferenceCase): Adapted {
  return KINDS[one.kind]?.(one) ?? { ours: "skip", why: `no adapter for ${one.kind}` };
}
