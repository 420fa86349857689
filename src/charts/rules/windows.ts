import { around, fx, here, type Formula } from "../../workbook/formula";
import { helper } from "../data-columns";
import { setting, type RuleTest } from "./rule-test";

/** Whether the last `size` rows are neighbors without a gap between them. */
const unbroken = (size: number): Formula => fx`SUM(${around("link", 2 - size, 0)})=${size - 1}`;

/** Some of a few successive points in an outer zone on the same side; the points that far out carry the pattern. */
function someOf(it: {
  word: string;
  setting: string;
  title: string;
  /** The zone that the points lie in, or further out. */
  zone: number;
  least: number;
  size: number;
  /** A condition that the window has to meet besides. */
  and?: Formula;
}): RuleTest {
  const window = `window ${it.setting}`;
  const zones = around("zone", 1 - it.size, 0);
  const inside = it.zone - 1;
  const many = fx`(COUNTIF(${zones},${`>${inside}`})>=${it.least})-(COUNTIF(${zones},${`<-${inside}`})>=${it.least})`;
  const whole = it.and === undefined ? unbroken(it.size) : fx`AND(${unbroken(it.size)},${it.and})`;
  const ahead = around(window, 0, it.size - 1);
  return {
    word: it.word,
    setting: it.setting,
    title: it.title,
    reads: "zones",
    columns: () => [helper(window, `${it.title} ends here`, fx`IF(${whole},${many},0)`)],
    carries: () =>
      fx`AND(${setting(it.setting)}>0,IF(${here("zone")}>${inside},MAX(${ahead}),IF(${here("zone")}<-${inside},-MIN(${ahead}),0))=1)`,
  };
}

export const TWO_OF_THREE: RuleTest = someOf({
  word: "2 of 3",
  setting: "two",
  title: "2 of 3 beyond 2 sigma",
  zone: 4,
  least: 2,
  size: 3,
  // A setting of 2 asks more: the third point lies on that side of the center line, too.
  and: fx`OR(${setting("two")}<2,ABS(SUM(${around("side", -2, 0)}))=3)`,
});

export const FOUR_OF_FIVE: RuleTest = someOf({
  word: "4 of 5",
  setting: "four",
  title: "4 of 5 beyond 1 sigma",
  zone: 2,
  least: 4,
  size: 5,
});

export const NEAR_LIMIT: RuleTest = someOf({
  word: "near limit",
  setting: "near",
  title: "3 of 4 beyond 1.5 sigma",
  zone: 3,
  least: 3,
  size: 4,
});

const EIGHT = 8;
const eight = around("zone", 1 - EIGHT, 0);
const noneWithin = fx`COUNTIF(${eight},0)+COUNTIF(${eight},1)=0`;

/** Eight points outside one sigma, on both sides of the center line, none within. */
export const BOTH_SIDES: RuleTest = {
  word: "both sides",
  setting: "both",
  title: "8 outside 1 sigma, both sides",
  reads: "zones",
  columns: () => [
    helper(
      "window both",
      "8 outside end here",
      fx`IF(AND(${unbroken(EIGHT)},${noneWithin}),IF(MAX(${eight})*MIN(${eight})<0,1,0),0)`,
    ),
  ],
  carries: () => fx`AND(${setting("both")}>0,SUM(${around("window both", 0, EIGHT - 1)})>0)`,
};
