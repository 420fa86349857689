import { shareSummary } from "../../src/templates/share-summary";
import { ownerMark } from "../../src/workbook/owner-mark";
import { sheetWith } from "./one-sheet";

const HEADINGS = ["KPI", "Unit", "Actual", "Target", "Status", "Variation", "Assurance", "As of"];
const ROWS = [
  ["Late-run rate", "share of runs", 0.0599, 0.08, "Met", "Common cause", "Will meet", 46178],
  ["Minutes late", "minutes", 7.25, 5, "Missed", "", "", "May 2026"],
  ["Meals", "", null, null, "", "", "", null],
];

const plain = sheetWith([["Scorecard"], HEADINGS, ...ROWS], {}, { name: "Scorecard" });
const sheet = {
  ...plain,
  formats: plain.formats.map((row, r) => row.map((format, c) => (r === 2 && c === 2 ? "0.0%" : format))),
};

test("the message tells each KPI as of its day, and a share as the percentage that its cell shows", () => {
  const survey = {
    sheets: ["Scorecard"],
    names: [{ name: ownerMark("scorecard"), sheet: "Scorecard", area: "A1" }],
    state: [],
  };
  const lines = shareSummary(survey, [sheet], "late.xlsx").split("\n");
  expect(lines.slice(2, 5)).toEqual([
    "Late-run rate (as of 6/5/2026): 5.99% of runs, target 8% of runs: the target is met. The latest point varies by chance alone. Unless the process changes, it will meet its target.",
    "Minutes late (as of May 2026): 7.25 minutes, target 5 minutes: the target is missed.",
    "Meals: no data yet.",
  ]);
});
