import { all, field, fx, joined, type Formula } from "../../workbook/formula";
import type { Criterion } from "./criterion";

const CHARTER = { template: "charter", title: "Charter" } as const;
const typed = (name: string): Formula => fx`${field(name, "charter")}`;
const filled = (...names: string[]): Formula =>
  fx`AND(${joined(
    names.map((name) => fx`${typed(name)}<>""`),
    ",",
  )})`;
const holds = (name: string, words: readonly string[]): Formula =>
  fx`OR(${joined(
    words.map((word) => fx`ISNUMBER(SEARCH(${word},${typed(name)}))`),
    ",",
  )})`;

const DIGITS = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
const UNITS = [
  "%",
  "$",
  " per ",
  "minute",
  "hour",
  "day",
  "percent",
  "dollar",
  "mile",
  "student",
  "meal",
  "run",
  "error",
  "order",
  "case",
];

/** What the gate after Define asks for. */
export const defineGate: readonly Criterion[] = [
  {
    ...CHARTER,
    asks: "The charter is complete",
    at: field("title", "charter"),
    met: filled(
      "title",
      "sponsor",
      "process owner",
      "district goal",
      "business case",
      "problem statement",
      "goal statement",
      "primary metric",
    ),
    mends: "Fill in title, sponsor, process owner, strategic goal, business case, problem, goal and primary metric.",
  },
  {
    ...CHARTER,
    asks: "The problem can be measured: it has a number and a unit in it",
    at: field("problem statement", "charter"),
    tells: filled("problem statement"),
    met: fx`AND(${holds("problem statement", DIGITS)},${holds("problem statement", UNITS)})`,
    mends: "Say in the problem statement how much and of what: 12% of runs every day.",
  },
  {
    ...CHARTER,
    asks: "The goal says from what, to what, by when",
    at: field("goal from", "charter"),
    met: fx`COUNT(${field("goal from", "charter")},${field("goal to", "charter")},${field("goal by", "charter")})=3`,
    mends:
      "Give the primary metric a target and a target date on the KPIs sheet; the level comes from its chart, or is typed.",
  },
  {
    ...CHARTER,
    asks: "The scope says what is in and what is out",
    at: field("in scope", "charter"),
    met: filled("in scope", "out of scope"),
    mends: "Fill in both scope cells.",
  },
  {
    template: "sipoc",
    title: "SIPOC",
    asks: "The process is bounded and its steps are named",
    at: field("start", "sipoc"),
    met: fx`AND(${field("start", "sipoc")}<>"",${field("end", "sipoc")}<>"",COUNTA(${all("step", "steps", "sipoc")})>=5)`,
    mends: "Give start and end point, and five to seven steps.",
  },
  {
    template: "voice-of-customer",
    title: "Voice of the customer",
    asks: "At least one requirement of the customer (CTQ) is tied to a KPI",
    met: fx`COUNTIF(${all("linked", "voices", "voice-of-customer")},"Linked")>0`,
    mends: "Turn what a customer said into a requirement, and choose the KPI that measures it.",
  },
];
