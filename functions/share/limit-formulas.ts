import { CHART_KINDS } from "../../src/statistics/chart-kinds";
import type { Words } from "../words/find-word";
import type { NumbersGiven, TwinArguments } from "./twin-arguments";

/** The lines of a control chart as formulas. */
export interface LimitFormulas {
  /** The cells that hold the values (or counts). */
  readonly values: string;
  readonly hasHeading: boolean;
  readonly center: string;
  readonly rows: readonly RowFormulas[];
}

interface RowFormulas {
  readonly value: string;
  readonly lower: string;
  readonly upper: string;
  readonly sigma: string;
}

const KINDS: Words = Object.fromEntries([
  ["auto", ["automatic"]],
  ...CHART_KINDS.map(({ name, aliases }) => [name, aliases] as const),
]);

/** d2 of two values is 2 / sqrt(pi). */
const OVER_D2 = "*SQRT(PI())/2";
const SPECIAL = ["phases", "baseline", "exclude", "options"];

/**
 * Center and limits of one phase without gaps, in built-in functions, where that is exact: XmR, c, p, u and Laney's p' and u'.
 * Phases, baselines, excluded points and options have no twin here.
 */
export function limitFormulas(given: TwinArguments): LimitFormulas | undefined {
  const values = given.numbers("values");
  if (values === undefined || values.values.length < 2 || SPECIAL.some((name) => !given.isLeftOut(name)))
    return undefined;
  const kind = given.word("chart", KINDS, "auto");
  if (given.isLeftOut("denominators")) {
    if (kind === "auto" || kind === "xmr") return individuals(values);
    return kind === "c" ? counts(values) : undefined;
  }
  const sizes = sizesOf(given, values);
  if (sizes === undefined) return undefined;
  const isShare = values.values.every(
    (count, i) => Number.isInteger(count) && count >= 0 && count <= (sizes.values[i] ?? 0),
  );
  const wanted = kind === "auto" ? (isShare ? "p'" : "u'") : kind;
  if (wanted === "p" || wanted === "p'") return rates(values, sizes, true, wanted === "p'");
  if (wanted === "u" || wanted === "u'") return rates(values, sizes, false, wanted === "u'");
  return undefined;
}

function individuals(it: NumbersGiven): LimitFormulas {
  const center = `AVERAGE(${it.all})`;
  const ranges = it.values.length - 1;
  const sigma = `SUMPRODUCT(ABS(${it.without(1, 0)}-${it.without(0, 1)}))/${ranges}${OVER_D2}`;
  return {
    values: it.all,
    hasHeading: it.hasHeading,
    center,
    rows: it.values.map((_, i) => ({
      value: it.one(i),
      lower: `${center}-3*${sigma}`,
      upper: `${center}+3*${sigma}`,
      sigma,
    })),
  };
}

function counts(it: NumbersGiven): LimitFormulas {
  const center = `AVERAGE(${it.all})`;
  const sigma = `SQRT(${center})`;
  return {
    values: it.all,
    hasHeading: it.hasHeading,
    center,
    rows: it.values.map((_, i) => ({
      value: it.one(i),
      lower: `MAX(0,${center}-3*${sigma})`,
      upper: `${center}+3*${sigma}`,
      sigma,
    })),
  };
}

/** Denominators row by row, all above zero and as many as there are values. */
function sizesOf(given: TwinArguments, values: NumbersGiven): NumbersGiven | undefined {
  const sizes = given.numbers("denominators");
  const fits = sizes !== undefined && sizes.values.length === values.values.length && sizes.values.length > 1;
  return fits && sizes.values.every((size) => size > 0) ? sizes : undefined;
}

function rates(it: NumbersGiven, sizes: NumbersGiven, isShare: boolean, isLaney: boolean): LimitFormulas {
  const center = `SUM(${it.all})/SUM(${sizes.all})`;
  const variance = isShare ? `(${center})*(1-${center})` : `(${center})`;
  const z = (count: string, size: string) => `(${count}/${size}-${center})/SQRT(${variance}/${size})`;
  const beside = z(it.without(1, 0), sizes.without(1, 0));
  const before = z(it.without(0, 1), sizes.without(0, 1));
  const spread = isLaney ? `*SUMPRODUCT(ABS(${beside}-${before}))/${it.values.length - 1}${OVER_D2}` : "";
  return {
    values: it.all,
    hasHeading: it.hasHeading,
    center,
    rows: it.values.map((_, i) => {
      const size = sizes.one(i);
      const sigma = `SQRT(${variance}/${size})${spread}`;
      const upper = `${center}+3*${sigma}`;
      return {
        value: `${it.one(i)}/${size}`,
        lower: `MAX(0,${center}-3*${sigma})`,
        upper: isShare ? `MIN(1,${upper})` : upper,
        sigma,
      };
    }),
  };
}
