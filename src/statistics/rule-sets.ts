import type { Rules } from "./rules";

/** A named set of rules. */
export interface RuleSet {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Who made it, and what for. */
  readonly about: string;
  readonly rules: Rules;
}

/** Every set of rules, the default first. */
export const RULE_SETS: readonly RuleSet[] = [
  {
    name: "anhoej",
    aliases: ["anhøj", "anhoj", "default"],
    about:
      "Limits, and Anhoej's tests for the longest run and too few crossings, whose limits grow with the number of points.",
    rules: { beyond: true, longRun: true, fewCrossings: true },
  },
  {
    name: "limits",
    aliases: ["limit", "shewhart"],
    about: "Points outside the limits, and nothing else.",
    rules: { beyond: true },
  },
  {
    name: "western electric",
    aliases: ["we", "weco"],
    about: "The four rules of the Western Electric handbook of 1956.",
    rules: { beyond: true, shift: 8, twoOfThree: true, fourOfFive: true },
  },
  {
    name: "nelson",
    aliases: ["nelson rules", "8 tests", "jmp"],
    about: "Nelson's eight tests of 1984.",
    rules: {
      beyond: true,
      shift: 9,
      trend: 6,
      twoOfThree: true,
      fourOfFive: true,
      hugging: 15,
      alternating: 14,
      bothSides: 8,
    },
  },
  {
    name: "montgomery",
    aliases: [],
    about: "Western Electric's rules with Montgomery's additions.",
    rules: {
      beyond: true,
      shift: 8,
      trend: 6,
      twoOfThree: true,
      fourOfFive: true,
      hugging: 15,
      alternating: 14,
      bothSides: 8,
    },
  },
  {
    name: "aiag",
    aliases: [],
    about: "The tests of the automotive industry's SPC manual.",
    rules: {
      beyond: true,
      shift: 7,
      trend: 6,
      twoOfThree: true,
      fourOfFive: true,
      hugging: 15,
      alternating: 14,
      bothSides: 8,
    },
  },
  {
    name: "ihi",
    aliases: ["health care data guide", "provost"],
    about: "The five rules of The Health Care Data Guide.",
    rules: { beyond: true, shift: 8, trend: 6, twoOfThree: true, hugging: 15 },
  },
  {
    name: "nhs",
    aliases: ["making data count", "nhs 7", "nhs 7 points"],
    about: "NHS England's Making Data Count; a shift or trend takes seven points.",
    rules: { beyond: true, shift: 7, trend: 7, twoOfThree: "one side" },
  },
  {
    name: "nhs 6",
    aliases: ["nhs 6 points", "making data count 6"],
    about: "Making Data Count with six points for a shift or trend.",
    rules: { beyond: true, shift: 6, trend: 6, twoOfThree: "one side" },
  },
  {
    name: "wheeler",
    aliases: [],
    about: "Wheeler's three ways to find a signal: beyond a limit, a run about the center, a run near a limit.",
    rules: { beyond: true, shift: 8, nearLimit: true },
  },
];
