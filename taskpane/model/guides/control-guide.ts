import type { PhaseGuide } from "./phase-guide";

/** The steps of Control. */
export const controlGuide: PhaseGuide = {
  phase: "Control",
  question: "Will it hold, what is it worth, and who watches it?",
  steps: [
    {
      part: "control-plan",
      why: "What is watched from now on, by whom, how often, and the limits that count.",
      good: "The dispatcher looks at all runs every day; a signal is named by noon, two in a week start the response plan.",
    },
    {
      part: "response-plan",
      why: "When the chart signals, nobody should need a meeting to start.",
      good: "A day above the upper limit: within 4 hours the dispatcher names the cause and sends standby drivers.",
    },
    {
      part: "signal-log",
      why: "Every signal with its cause and what was done: a signal without a cause found is an open question.",
      good: "February 12: the day after snow, side roads not cleared; the county now tells the order of clearing.",
    },
    {
      part: "savings",
      why: "What the change is worth in a year, each kind by itself, booked only when the chart shows the shift.",
      good: "Overtime and contractor charges in dollars; student-hours beside them, never turned into money.",
    },
    {
      part: "scorecard",
      why: "Every KPI in a row: target met or not, only varying by chance or not, to be relied on or not.",
      good: "Late minutes per run: target met, only common cause, but hit or miss from day to day.",
    },
    {
      part: "dashboard",
      why: "The charts of the chosen KPIs on one page to print, a sentence under each.",
      good: "Three charts for the board, each with its verdict. Nobody had to explain a red number.",
    },
    {
      part: "sustainability",
      why: "Checks after 30, 60 and 90 days and each year: is the process still in its phase?",
      good: "Six checks by the Director of Transportation, the first a month after the hand-over.",
    },
    {
      part: "hand-over",
      why: "The process owner signs that documents, training and open items are theirs now.",
      good: "Signed on June 5, with one open item: routes are timed again for the new school year by July 17.",
    },
    {
      part: "replication",
      why: "Where the same process may fail from the same cause, with a baseline of its own before any change.",
      good: "Special-needs vans fit, with loading times added; for activity buses the cause is not known yet.",
    },
    {
      part: "lessons",
      why: "What the next team should do again or otherwise, and who is thanked.",
      good: "“Breakdowns were blamed first, because they are remembered: rank causes before anybody votes.”",
    },
  ],
};
