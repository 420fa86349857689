import { addFunction, helpers } from "@odoo/o-spreadsheet";
import { binomialQuantile } from "../statistics/distributions/binomial";
import { betaBelow, betaQuantile } from "../statistics/distributions/beta";
import { chiSquareQuantile } from "../statistics/distributions/chi-square";
import { normalBelow, normalQuantile } from "../statistics/distributions/normal";
import { studentTQuantile } from "../statistics/distributions/student-t";

interface BuiltIn {
  readonly name: string;
  readonly about: string;
  readonly args: readonly string[];
  compute(...given: number[]): number;
}

/** Functions that Excel, Google Sheets and LibreOffice have built in and the calculating model lacks. */
const MISSING: readonly BuiltIn[] = [
  {
    name: "SIGN",
    about: "1 for a number above zero, -1 below, 0 for zero.",
    args: ["number"],
    compute: (x) => Math.sign(x),
  },
  {
    name: "CRITBINOM",
    about: "The smallest count whose cumulative binomial probability reaches a share.",
    args: ["trials", "probability", "alpha"],
    compute: (trials, chance, share) => binomialQuantile(share, trials, chance),
  },
  {
    name: "NORMSINV",
    about: "The standard normal quantile.",
    args: ["probability"],
    compute: (p) => normalQuantile(p),
  },
  { name: "NORMSDIST", about: "The standard normal distribution.", args: ["z"], compute: (z) => normalBelow(z) },
  {
    name: "BETAINV",
    about: "The quantile of the beta distribution.",
    args: ["probability", "alpha", "beta"],
    compute: (p, alpha, beta) => betaQuantile(p, alpha, beta),
  },
  {
    name: "BETADIST",
    about: "The beta distribution: how likely a share up to x is.",
    args: ["x", "alpha", "beta"],
    compute: (x, alpha, beta) => betaBelow(x, alpha, beta),
  },
  {
    name: "CHIINV",
    about: "The chi-square quantile of an upper tail.",
    args: ["probability", "degrees"],
    compute: (p, degrees) => chiSquareQuantile(1 - p, degrees),
  },
  {
    name: "TINV",
    about: "The two-sided quantile of Student's t.",
    args: ["probability", "degrees"],
    compute: (p, degrees) => studentTQuantile(1 - p / 2, degrees),
  },
];

/** Adds what is missing to the model's functions; twice does no harm. */
export function registerBuiltIns(): void {
  for (const { name, about, args, compute } of MISSING) {
    addFunction(name, {
      description: about,
      category: "Math",
      args: args.map((it) => helpers.arg(`${it} (number)`, it)),
      compute(...given: readonly unknown[]) {
        const numbers = given.map(numberOf);
        const fault = numbers.find((x) => typeof x === "string");
        if (fault !== undefined) return { value: fault };
        const value = compute(...numbers.map(Number));
        return Number.isFinite(value)
          ? { value }
          : { value: "#ERROR", message: `${name} has no answer for these numbers.` };
      },
    });
  }
}

/** A number, or the error that stands in its place. A blank counts as zero, as it does for a spreadsheet. */
function numberOf(given: unknown): number | string {
  const value = typeof given === "object" && given !== null && "value" in given ? given.value : given;
  if (typeof value === "string")
    return value.startsWith("#") ? value : Number.isNaN(Number(value)) || value === "" ? "#ERROR" : Number(value);
  return value === undefined || value === null ? 0 : Number(value);
}
