import type { Column } from "../../workbook/design";
import { above, below, fx, here } from "../../workbook/formula";
import { helper, samePhaseAbove } from "../data-columns";
import { data, ofPhase, phaseColumn } from "../phase-columns";
import { setting, type RuleTest } from "./rule-test";

/** How many runs begin in a phase on one side: the rows on that side that are the first of theirs. */
const begun = (side: 1 | -1) =>
  fx`COUNTIFS(${data("phase")},${here("phase")},${data("side")},${side},${data("useful F")},${side})`;

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

/** A run longer than chance allows; points on the center line neither count nor break it. Above the center counts up, below it down. */
export const LONG_RUN: RuleTest = {
  word: "long run",
  setting: "long",
  title: "Long run",
  reads: "center",
  columns: [
    helper(
      "useful F",
      "Useful run, so far",
      fx`IF(${here("side")}=0,IF(${samePhaseAbove},${above("useful F")},0),IF((${samePhaseAbove})*${above("useful F")}*${here("side")}>0,${above("useful F")}+${here("side")},${here("side")}))`,
      { first: fx`${here("side")}` },
    ),
    helper(
      "useful",
      "Useful run",
      fx`IF((${here("phase")}=${below("phase")})*${here("useful F")}*${below("useful F")}>0,${below("useful")},${here("useful F")})`,
      { last: fx`${here("useful F")}` },
    ),
  ],
  carries: fx`AND(${setting("long")}>0,${here("side")}<>0,ABS(${here("useful")})>${ofPhase("longest allowed")})`,
};

/** Fewer crossings of the center line than chance allows: a property of the phase, marked on its last point. */
export const FEW_CROSSINGS: RuleTest = {
  word: "few crossings",
  setting: "few",
  title: "Few crossings",
  reads: "center",
  columns: [],
  carries: fx`AND(${setting("few")}>0,${here("row")}=${ofPhase("last")},${ofPhase("crossings")}<${ofPhase("fewest allowed")})`,
};
