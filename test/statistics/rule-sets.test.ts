import { falseAlarmShare } from "../../src/statistics/false-alarm-share";
import { FALSE_ALARMS } from "../../src/statistics/false-alarms";
import { RULE_SETS } from "../../src/statistics/rule-sets";

test.each(RULE_SETS.map((set) => [set.name, set] as const))("%s gives the false alarms that it states", (name, set) => {
  for (const points of [12, 24, 36] as const) {
    expect(Math.abs(falseAlarmShare(set.rules, points, 3000) - FALSE_ALARMS[name]![points])).toBeLessThan(0.03);
  }
});

test("every rule set has its price, and more points never make it less", () => {
  expect(Object.keys(FALSE_ALARMS)).toEqual(RULE_SETS.map(({ name }) => name));
  for (const price of Object.values(FALSE_ALARMS)) expect(price[12] < price[24] && price[24] < price[36]).toBe(true);
});

test("the default is among the sets that cry wolf least", () => {
  expect(RULE_SETS[0]!.name).toBe("anhoej");
  expect(FALSE_ALARMS["anhoej"]![24]).toBeLessThan(0.1);
});
