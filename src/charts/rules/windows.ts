import type { Column } from "../../workbook/design";
import { around, fx, here, type Formula } from "../../workbook/formula";
import { helper } from "../data-columns";
import { setting, type RuleTest } from "./rule-test";

/** Whether the last `size` rows are neighbors without a gap between them. */
const unbroken = (size: number): Formula => fx`SUM(${around("link", 2 - size, 0)})=${size - 1}`;

/** Some of a few successive points far out on the same side; the points far out carry the pattern. */
function someOf(it: {
  word: string;
  setting: string;
  title: string;
  far: string;
  least: number;
  size: number;
  column: Column;
}): RuleTest {
  const window = `window ${it.setting}`;
  const count = (column: string, side: 1 | -1) => fx`COUNTIF(${around(column, 1 - it.size, 0)},${side})`;
  // A setting of 2 asks more: the points that are not far out lie on that side of the center line, too.
  const many = (side: 1 | -1) =>
    fx`AND(${count(it.far, side)}>=${it.least},OR(${setting(it.setting)}<2,${count("side", side)}=${it.size}))`;
  return {
    word: it.word,
    setting: it.setting,
    title: it.title,
    columns: [
      it.column,
      helper(window, `${it.title} ends here`, fx`IF(${unbroken(it.size)},IF(${many(1)},1,IF(${many(-1)},-1,0)),0)`),
    ],
    carries: fx`AND(${setting(it.setting)}>0,${here(it.far)}<>0,COUNTIF(${around(window, 0, it.size - 1)},${here(it.far)})>0)`,
  };
}

/** 1 or -1 where a point lies more than some sigmas above or below the center line. */
const farther = (name: string, title: string, sigmas: number): Column =>
  helper(
    name,
    title,
    fx`IF(ISNUMBER(${here("sigma")})*(${here("side")}<>0),IF(ABS(${here("off")})>${sigmas}*${here("sigma")},${here("side")},0),0)`,
  );

export const TWO_OF_THREE: RuleTest = someOf({
  word: "2 of 3",
  setting: "two",
  title: "2 of 3 beyond 2 sigma",
  far: "far 2",
  least: 2,
  size: 3,
  column: farther("far 2", "Beyond 2 sigma", 2),
});

export const FOUR_OF_FIVE: RuleTest = someOf({
  word: "4 of 5",
  setting: "four",
  title: "4 of 5 beyond 1 sigma",
  far: "far 1",
  least: 4,
  size: 5,
  column: farther("far 1", "Beyond 1 sigma", 1),
});

export const NEAR_LIMIT: RuleTest = someOf({
  word: "near limit",
  setting: "near",
  title: "3 of 4 beyond 1.5 sigma",
  far: "far 1.5",
  least: 3,
  size: 4,
  column: farther("far 1.5", "Beyond 1.5 sigma", 1.5),
});

const EIGHT = 8;
const eightOut = fx`COUNTIF(${around("far 1", 1 - EIGHT, 0)},1)+COUNTIF(${around("far 1", 1 - EIGHT, 0)},-1)=${EIGHT}`;
const bothOut = fx`COUNTIF(${around("far 1", 1 - EIGHT, 0)},1)*COUNTIF(${around("far 1", 1 - EIGHT, 0)},-1)>0`;

/** Eight points outside one sigma, on both sides of the center line, none within; reads what "4 of 5" marks. */
export const BOTH_SIDES: RuleTest = {
  word: "both sides",
  setting: "both",
  title: "8 outside 1 sigma, both sides",
  columns: [
    helper("window both", "8 outside end here", fx`IF(${unbroken(EIGHT)},IF(${eightOut},IF(${bothOut},1,0),0),0)`),
  ],
  carries: fx`AND(${setting("both")}>0,SUM(${around("window both", 0, EIGHT - 1)})>0)`,
};
