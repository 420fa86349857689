import { shownAlone } from "../shown-alone";
import type { Twin } from "../twin";
import type { TwinArguments } from "../twin-arguments";

const COLUMNS = [
  "Change per unit",
  "Change %",
  "Gross per year",
  "Net first year",
  "Net per year",
  "Payback months",
  "Low",
  "High",
  "Type",
  "Verdict",
];

/** The arithmetic of savings; the interval, the type and the verdict stay values. */
export const savingsTwin: Twin = (given) => {
  const better = given.word("better", { lower: ["low", "less", "down"], higher: ["high", "more", "up"] }, "lower");
  const [before, after] = [meanOf(given, "before"), meanOf(given, "after")];
  const [volume, value] = [given.number("volume"), given.number("value")];
  const [once, running] = [given.number("one_time_cost", "0"), given.number("running_cost", "0")];
  if (better === undefined || before === undefined || after === undefined) return undefined;
  if (volume === undefined || value === undefined || once === undefined || running === undefined) return undefined;
  const change = better === "lower" ? `${before}-${after}` : `${after}-${before}`;
  const gross = `(${change})*${volume}*${value}`;
  const net = running === "0" ? gross : `${gross}-${running}`;
  return shownAlone(given, COLUMNS, [
    change,
    `IF(${before}=0,"",(${change})/ABS(${before}))`,
    gross,
    once === "0" ? net : `${net}-${once}`,
    net,
    `IF(AND(${once}=0,${net}>=0),0,IF(${net}>0,12*${once}/(${net}),""))`,
    null,
    null,
    null,
    null,
  ]);
};

function meanOf(given: TwinArguments, name: string): string | undefined {
  const one = given.number(name);
  if (one !== undefined) return one;
  const series = given.numbers(name);
  return series === undefined ? undefined : `AVERAGE(${series.typed})`;
}
