import type { Phase } from "../../src/dmaic/phase";
import type { Part } from "../../src/templates/plan-parts";

/** One step of a phase: what it is for, what it looks like when done well, and the sheet that it is done on. */
export interface GuideStep {
  readonly title: string;
  readonly why: string;
  /** From the late-bus project that comes with the product. */
  readonly good: string;
  readonly part: Part;
}

/** What a phase is for, and its steps. */
export interface PhaseGuide {
  readonly phase: Phase;
  readonly question: string;
  readonly steps: readonly GuideStep[];
}

export const PHASE_GUIDES: readonly PhaseGuide[] = [
  {
    phase: "Define",
    question: "What hurts, whom does it hurt, and what shall be reached by when?",
    steps: [
      {
        title: "Charter",
        why: "One page that the sponsor signs: problem, goal, scope, people, benefit. No cause and no solution yet.",
        good: "“From August to December 2025, runs arrived 1.7 to 3.3 minutes late on average, about 12% of runs every day.” A number, a unit, a period.",
        part: "charter",
      },
    ],
  },
  {
    phase: "Measure",
    question: "How does the process behave before anything is changed?",
    steps: [
      {
        title: "KPIs",
        why: "Each measure is defined once: what is counted, out of what, which way is better, the target.",
        good: "Late minutes per run: minutes late over runs operated, lower is better, target 1.2.",
        part: "kpis",
      },
      {
        title: "Control charts",
        why: "A chart tells the noise of every day from signals that have a cause of their own. Targets alone cannot.",
        good: "One row a school day and 90 days of baseline: the limits are firm, and four storm days stand out.",
        part: "charts",
      },
    ],
  },
  {
    phase: "Analyze",
    question: "Which few causes make up most of it, and what in the data says so?",
    steps: [
      {
        title: "Pareto of causes",
        why: "Causes by size, largest first: where to look before anybody votes.",
        good: "Two causes, traffic and missing drivers, make up 85% of late runs.",
        part: "pareto",
      },
    ],
  },
  {
    phase: "Improve",
    question: "Does the change work, and would chance alone have done the same?",
    steps: [
      {
        title: "Phase change on the chart",
        why: "Write the day of the change and its reason into the list of phase changes on the KPIs sheet: the chart draws new limits from there on and shows whether the shift is real.",
        good: "Retimed routes and standby drivers start on January 5, 2026: from 1.8 to 0.8 late minutes per run, at once and for good.",
        part: "kpis",
      },
    ],
  },
  {
    phase: "Control",
    question: "Will it hold, what is it worth, and who watches it?",
    steps: [
      {
        title: "Scorecard",
        why: "Every KPI in a row: target met or not, only varying by chance or not, to be relied on or not.",
        good: "Late minutes per run: met, common cause, will meet its target.",
        part: "scorecard",
      },
      {
        title: "Savings",
        why: "What the change is worth in a year, each kind by itself, booked only when the chart shows the shift.",
        good: "About $275,000 a year of overtime and contractor charges; student-hours beside it, never turned into money.",
        part: "savings",
      },
    ],
  },
];
