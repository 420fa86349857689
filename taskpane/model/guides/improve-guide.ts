import type { PhaseGuide } from "./phase-guide";

/** The steps of Improve. */
export const improveGuide: PhaseGuide = {
  phase: "Improve",
  question: "Does the change work, and would chance alone have done the same?",
  steps: [
    {
      part: "solution-matrix",
      why: "Each solution names the verified cause that it removes, and is scored by the same criteria as the others.",
      good: "“Retime routes by GPS drive times, twice a year” removes the short run times: 5 on effect and cost.",
    },
    {
      part: "pilot-plan",
      why: "What counts as success is written, with a number, before the pilot starts, with sites to compare.",
      good: "“At least 0.5 minutes less per run than at the West terminal”, written a week before the first day.",
    },
    {
      part: "implementation-plan",
      why: "Who does what by when, and what waits for what. Its bars draw themselves.",
      good: "Nine tasks: 310 routes are retimed once their GPS drive times are taken, and all terminals start on January 5.",
    },
    {
      part: "before-after",
      why: "Both phases side by side: how large the shift is, its interval, and what else could explain it.",
      good: "Retimed routes and standby drivers start on January 5, 2026: from 1.91 to 0.87 late minutes per run.",
    },
  ],
};
