import type { Twin } from "../twin";
import type { TwinArguments } from "../twin-arguments";
import { shownAlone } from "../shown-alone";

const BETTER = {
  higher: ["high", "more", "up"],
  lower: ["low", "less", "down"],
  near: ["near target", "nearer", "target"],
} as const;

const COLUMNS = ["Actual", "Target", "Gap", "Attainment", "Status", "Variation", "Assurance"];

/** Actual, target, gap, attainment and status; what the chart says of the latest point stays a value. */
export const kpiTwin: Twin = (given) => {
  const better = given.word("better", BETTER, "higher");
  const [actual, target] = [actualOf(given), given.number("target")];
  if (better === undefined || actual === undefined || target === undefined) return undefined;
  if (!given.isLeftOut("denominators")) return undefined;
  const tolerance = given.number("tolerance", `0.05*ABS(${target})`);
  if (tolerance === undefined) return undefined;
  const gap = `${actual}-${target}`;
  const attainment = {
    higher: `${actual}/${target}`,
    lower: `IF(${actual}=0,1,${target}/${actual})`,
    near: `IF(${actual}=${target},1,IF(${tolerance}=0,0,MAX(0,1-ABS(${gap})/(${tolerance}))))`,
  }[better];
  // A miss that differs in its last digits only is equal, as `standingOfKpi` has it.
  const rounding = `1E-12*(ABS(${actual})+ABS(${target}))`;
  const miss = `${better === "higher" ? `${target}-${actual}` : gap}-${rounding}`;
  const status =
    better === "near"
      ? `IF(ABS(${gap})-${rounding}<=${tolerance},"Met","Missed")`
      : `IF(${miss}<=0,"Met",IF(${miss}<=${tolerance},"Near","Missed"))`;
  return shownAlone(given, COLUMNS, [actual, target, gap, attainment, status, null, null]);
};

/** One number, or the last one of a series in time order. */
function actualOf(given: TwinArguments): string | undefined {
  const one = given.number("actual");
  if (one !== undefined) return one;
  return given.numbers("actual")?.last;
}
