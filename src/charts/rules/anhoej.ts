import type { Column } from "../../workbook/design";
import { above, fx, here } from "../../workbook/formula";
import { helper, samePhaseAbove } from "../data-columns";
import { data, ofPhase, phaseColumn } from "../phase-columns";
import { setting, type RuleTest } from "./rule-test";

/** How many runs begin in a phase on one side: the rows on that side that are the first of theirs. */
const begun = (side: 1 | -1) =>
  fx`COUNTIFS(${data("phase")},${here("phase")},${data("side")},${side},${data("useful")},${side})`;

/** What Anhoej's two rules read of every phase: its useful points, its crossings, and what chance would allow. */
export const ANHOEJ_PHASES: readonly Column[] = [
  phaseColumn("useful", "Useful points", fx`COUNTIFS(${data("phase")},${here("phase")},${data("side")},"<>0")`),
  phaseColumn(
    "longest allowed",
    "Longest run allowed",
    fx`IF(${here("useful")}>0,ROUND(LOG(${here("useful")},2),0)+3,"")`,
  ),
  phaseColumn("crossings", "Crossings", fx`MAX(0,${begun(1)}+${begun(-1)}-1)`),
  phaseColumn(
    "fewest allowed",
    "Fewest crossings allowed",
    fx`IF(${here("useful")}>1,CRITBINOM(${here("useful")}-1,0.5,0.05),0)`,
  ),
  phaseColumn(
    "last",
    "Row of its last point",
    fx`SUMPRODUCT(MAX((${data("phase")}=${here("phase")})*${data("use")}*${data("row")}))`,
  ),
];

/** One more than the longest run that chance allows in the phase. */
const tooLong = fx`(${ofPhase("longest allowed")}+1)`;
const soFar = here("useful");
/** What a useful point adds to the place in its chart: more than there are ever runs, each of which adds 1. */
const POINT = 2 ** 20;
/** The place of the point that makes the run too long, if the run goes on until there. */
const lastPlace = fx`${here("place")}+(${tooLong}-ABS(${soFar}))*${POINT}`;

const step = fx`ABS(${here("side")})*(${POINT}+(${here("useful")}=${here("side")}))`;

/** A run longer than chance allows; points on the center line neither count nor break it. Above the center counts up, below it down. */
export const LONG_RUN: RuleTest = {
  word: "long run",
  setting: "long",
  title: "Long run",
  reads: "center",
  columns: () => [
    helper(
      "useful",
      "Useful run, so far",
      fx`IF(${here("side")}=0,IF(${samePhaseAbove},${above("useful")},0),IF((${samePhaseAbove})*${above("useful")}*${here("side")}>0,${above("useful")}+${here("side")},${here("side")}))`,
      { first: fx`${here("side")}` },
    ),
    // Useful points and runs so far, as one number that never falls: it is found by halving, and says both.
    helper("place", "Useful points and runs, so far", fx`${above("place")}+${step}`, { first: step }),
  ],
  carries: () =>
    fx`IF((${setting("long")}=0)+(${here("side")}=0)>0,FALSE,IF(ABS(${soFar})>=${tooLong},TRUE,INDEX(${data("place")},MATCH(${lastPlace},${data("place")},1))=${lastPlace}))`,
};

/** Fewer crossings of the center line than chance allows: a property of the phase, marked on its last point. */
export const FEW_CROSSINGS: RuleTest = {
  word: "few crossings",
  setting: "few",
  title: "Few crossings",
  reads: "center",
  columns: () => [],
  carries: () =>
    fx`AND(${setting("few")}>0,${here("row")}=${ofPhase("last")},${ofPhase("crossings")}<${ofPhase("fewest allowed")})`,
};
