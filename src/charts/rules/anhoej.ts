import type { Column } from "../../workbook/design";
import { above, below, fx, here } from "../../workbook/formula";
import { helper } from "../data-columns";
import { data, ofPhase, phaseColumn } from "../phase-columns";
import { setting, type RuleTest } from "./rule-test";

const sameAbove = fx`${here("new")}=0`;
const sameBelow = fx`${below("new")}=0`;

/** What Anhoej's two rules read of every phase: its useful points, its crossings, and what chance would allow. */
export const ANHOEJ_PHASES: readonly Column[] = [
  phaseColumn("useful", "Useful points", fx`COUNTIFS(${data("phase")},${here("phase")},${data("side")},"<>0")`),
  phaseColumn(
    "longest allowed",
    "Longest run allowed",
    fx`IF(${here("useful")}>0,ROUND(LOG(${here("useful")},2),0)+3,"")`,
  ),
  phaseColumn("crossings", "Crossings", fx`SUMIFS(${data("crosses")},${data("phase")},${here("phase")})`),
  phaseColumn(
    "fewest allowed",
    "Fewest crossings allowed",
    fx`IF(${here("useful")}>1,CRITBINOM(${here("useful")}-1,0.5,0.05),0)`,
  ),
];

/** A run longer than chance allows; points on the center line neither count nor break it. */
export const LONG_RUN: RuleTest = {
  word: "long run",
  setting: "long",
  title: "Long run",
  columns: [
    helper(
      "last side",
      "Side so far",
      fx`IF(${here("side")}<>0,${here("side")},IF(${sameAbove},${above("last side")},0))`,
      {
        first: fx`${here("side")}`,
      },
    ),
    helper(
      "next side",
      "Side to come",
      fx`IF(${here("side")}<>0,${here("side")},IF(${sameBelow},${below("next side")},0))`,
      {
        last: fx`${here("side")}`,
      },
    ),
    helper(
      "crosses",
      "Crosses center",
      fx`IF(${here("side")}=0,0,IF(${sameAbove},IF(${above("last side")}=-${here("side")},1,0),0))`,
      {
        first: fx`0`,
      },
    ),
    helper(
      "useful F",
      "Useful run, so far",
      fx`IF(${here("side")}=0,IF(${sameAbove},${above("useful F")},0),IF(${sameAbove},IF(${above("last side")}=${here("side")},${above("useful F")}+1,1),1))`,
      { first: fx`ABS(${here("side")})` },
    ),
    helper(
      "useful B",
      "Useful run, to come",
      fx`IF(${here("side")}=0,IF(${sameBelow},${below("useful B")},0),IF(${sameBelow},IF(${below("next side")}=${here("side")},${below("useful B")}+1,1),1))`,
      { last: fx`ABS(${here("side")})` },
    ),
  ],
  carries: fx`AND(${setting("long")}>0,${here("side")}<>0,${here("useful F")}+${here("useful B")}-1>${ofPhase("longest allowed")})`,
};

/** Fewer crossings of the center line than chance allows: a property of the phase, marked on its last point. */
export const FEW_CROSSINGS: RuleTest = {
  word: "few crossings",
  setting: "few",
  title: "Few crossings",
  columns: [
    helper("used", "Points so far", fx`IF(${here("new")}=1,0,${above("used")})+${here("use")}`, {
      first: fx`${here("use")}`,
    }),
  ],
  carries: fx`AND(${setting("few")}>0,${here("use")}=1,${here("used")}=${ofPhase("points")},${ofPhase("crossings")}<${ofPhase("fewest allowed")})`,
};
