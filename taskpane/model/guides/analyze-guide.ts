import type { PhaseGuide } from "./phase-guide";

/** The steps of Analyze. */
export const analyzeGuide: PhaseGuide = {
  phase: "Analyze",
  question: "Which few causes make up most of it, and what in the data says so?",
  steps: [
    {
      part: "pareto",
      why: "Causes by size, largest first: where to look before anybody votes. It needs a list with a column of causes.",
      good: "Two causes, traffic and missing drivers, make up 86% of late runs. Breakdowns, which everybody named, 7%.",
    },
    {
      part: "histogram",
      why: "One hump or two, a long tail, how many miss the target: two humps are two processes in one.",
      good: "From August to December most days lie between 1.25 and 2 minutes; the first days of school and a storm reach 3.8.",
    },
    {
      part: "stratification",
      why: "Weekdays, terminals or tiers against the limits of chance: where it is worse by more than luck.",
      good: "On Fridays 14.4% of runs were late, on other days 13.2%: more than chance explains.",
    },
    {
      part: "fishbone",
      why: "Everything that could cause the problem, with the evidence beside each suspicion.",
      good: "“Run times on the east corridor are too short”: 73% of late runs there are traffic, elsewhere 62%.",
    },
    {
      part: "five-whys",
      why: "Ask why until the answer is something that people here can change.",
      good: "Late at school, lost on the corridor, 9 minutes planned for 16, times of 2019, nobody's task to time again.",
    },
    {
      part: "cause-verification",
      why: "A cause is verified when data confirm it, written down before looking. Votes and habits do not.",
      good: "Of four suspicions three were verified, one of them by two rates of 13,154 late runs (p below 0.001).",
    },
    {
      part: "fmea",
      why: "What can go wrong, how bad, how often, how late it is seen: which risk is dealt with first.",
      good: "“A run has no driver at 5:15”: 7 x 7 x 3 = 147. Six standby drivers brought it to 7 x 3 x 2 = 42.",
    },
  ],
};
