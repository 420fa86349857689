import type { PhaseGuide } from "./phase-guide";

/** The steps of Define. */
export const defineGuide: PhaseGuide = {
  phase: "Define",
  question: "What hurts, whom does it hurt, and what shall be reached by when?",
  steps: [
    {
      part: "charter",
      why: "One page that the sponsor signs: problem, goal, scope, people, benefit. No cause and no solution yet.",
      good: "“From August to December 2025, runs arrived 1.7 to 3.3 minutes late on average, about 13% of runs every day.” A number, a unit, a period.",
    },
    {
      part: "sipoc",
      why: "Where the process begins and ends, in five to seven steps: what lies outside is not this project's.",
      good: "From “the driver reports at the terminal” to “the last rider has left the bus at school”, in six steps.",
    },
    {
      part: "voice-of-customer",
      why: "What people said, turned into a requirement that can be measured and tied to a KPI.",
      good: "“We start reading block without a third of the class” became: at most 40 student-hours a day lost to late buses.",
    },
    {
      part: "stakeholders",
      why: "Who can stop the project, and what they need to hear first. Confidential: left out of shared copies.",
      good: "Drivers feared tighter run times. They rode along on every retimed route and signed the new times.",
    },
    {
      part: "communication-plan",
      why: "Who is told what, by whom and when, so that nobody learns of a change from a rumor.",
      good: "Principals get a page with the chart of late minutes every month, from the Director of Transportation.",
    },
    {
      part: "process-inventory",
      why: "The district's key processes beside their goals and KPIs: the place where projects come from.",
      good: "“Operate daily bus runs” stands at 0.87 minutes against a target of 1.2; work orders, 8.2 days against 5, are far off.",
    },
    {
      part: "opportunity-ranking",
      why: "Opportunities scored by the same criteria, so that the loudest is not always the first.",
      good: "Late buses scored 5 on impact, gap and strategy, and went first, although work orders would have been easier.",
    },
  ],
};
