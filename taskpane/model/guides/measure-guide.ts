import type { PhaseGuide } from "./phase-guide";

/** The steps of Measure. */
export const measureGuide: PhaseGuide = {
  phase: "Measure",
  question: "How does the process behave before anything is changed?",
  steps: [
    {
      part: "kpis",
      why: "Each measure is defined once: what is counted, out of what, which way is better, the target.",
      good: "Late minutes per run: minutes late over runs operated, lower is better, target 1.2.",
    },
    {
      part: "data-collection",
      why: "What two people need to count alike: what counts, when the clock starts and stops, what is left out.",
      good: "Minutes from scheduled to actual arrival, by GPS at the gate; early runs count 0; field trips are left out.",
    },
    {
      part: "measurement-check",
      why: "Would two people write down the same? If not, the data say more of them than of the process.",
      good: "Two dispatchers coded 30 late runs by seven causes, twice, without seeing each other's codes.",
    },
    {
      part: "process-map",
      why: "How the work really runs: steps, times, waiting, rework. Walk it, do not read the manual.",
      good: "“Sick calls come after 5 a.m.” stood beside the first step, and led to the second verified cause.",
    },
    {
      part: "charts",
      why: "A chart tells the noise of every day from signals that have a cause of their own. Targets alone cannot.",
      good: "One row a school day, 77 of them before the change: the limits are firm, and the storm days stand out.",
    },
    {
      part: "baseline",
      why: "How the process stood before any change: center, limits, stable or not, and what that cost.",
      good: "1.91 late minutes per run over 219,000 runs a year at $1.40 a minute: $585,000 a year.",
    },
  ],
};
