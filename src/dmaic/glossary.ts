/** A word of the workbook, and what it means there. */
export interface Term {
  readonly term: string;
  readonly meaning: string;
}

/** The words that the sheets use, in plain English. */
export const GLOSSARY: readonly Term[] = [
  {
    term: "APQC id",
    meaning:
      "The five-digit number (PCF ID) of a process in APQC's Education Process Classification Framework: it lets districts compare like with like.",
  },
  {
    term: "Assurance",
    meaning:
      "Whether the process, as it runs now, will meet its target, miss it, or hit or miss: read from the limits of the latest phase.",
  },
  { term: "Attainment", meaning: "How much of the target is reached; 100% is on target." },
  { term: "Baseline", meaning: "How the process behaved before anything was changed." },
  { term: "Booked", meaning: "Said of savings whose shift the chart shows and finance has validated." },
  { term: "BTU", meaning: "British thermal unit, a measure of heat; a kBTU is a thousand of them." },
  { term: "Center line", meaning: "The middle of a control chart: the mean of the phase, as a rule." },
  { term: "Charter", meaning: "The page on which sponsor and team agree what the project is." },
  { term: "Claimed", meaning: "Said of savings that somebody expects but the chart does not show yet." },
  { term: "Common cause", meaning: "The noise that every process has: no single point of it has a reason of its own." },
  { term: "Consequential metric", meaning: "What must not get worse while the primary metric gets better." },
  { term: "Containment", meaning: "What keeps a failure from doing more harm until its cause is removed." },
  {
    term: "Control chart",
    meaning:
      "A line of values in time order with the limits of common cause: points beyond them, and some patterns, are signals.",
  },
  {
    term: "Control limits",
    meaning: "How far common cause alone takes a process; computed from the data, never from the target.",
  },
  { term: "Control plan", meaning: "What is watched after the project, by whom, and what is done on a signal." },
  { term: "Cost of poor quality", meaning: "What failures cost: doing work again, waiting, claims, overtime." },
  { term: "Countermeasure", meaning: "What is changed to remove a verified cause." },
  { term: "CTQ", meaning: "Critical to quality: a requirement of a customer that can be measured." },
  {
    term: "Detection (D)",
    meaning: "How likely a failure is to go unnoticed, from 1 (is always seen) to 10 (never seen).",
  },
  { term: "DMAIC", meaning: "Define, Measure, Analyze, Improve, Control: the five phases of a project." },
  { term: "DPMO", meaning: "Defects per million opportunities." },
  {
    term: "EWMA chart",
    meaning: "A control chart of running averages in which new points weigh most. It finds small, lasting shifts.",
  },
  { term: "Fishbone", meaning: "A drawing of suspected causes by category; also called cause-and-effect diagram." },
  {
    term: "FMEA",
    meaning: "Failure mode and effects analysis: what can go wrong in each step, and which risk comes first.",
  },
  {
    term: "Funnel",
    meaning: "Rates of many places with the limits of chance, which are wide where there were few cases.",
  },
  {
    term: "Gage R&R",
    meaning: "A test of the measuring itself: several people measure the same things several times.",
  },
  { term: "Gate", meaning: "The review at the end of a phase: may the project go on? Also called tollgate." },
  {
    term: "Instructional hours",
    meaning: "Hours of class that students lose or win back: riders times minutes. Never turned into money in a total.",
  },
  {
    term: "Interval (95%)",
    meaning: "The range in which the true value lies, as far as chance alone is the question.",
  },
  { term: "IT", meaning: "Information technology: computers, networks and the people who run them." },
  { term: "Kappa", meaning: "How far two people agree beyond what chance would give: 1 is perfect, 0 is chance." },
  { term: "KPI", meaning: "Key performance indicator: a measure that the district has chosen to steer by." },
  { term: "Median", meaning: "The value in the middle: half of the values lie below it, half above." },
  {
    term: "Moving range",
    meaning: "The distance from one point to the next. Its mean tells how far chance alone moves a process.",
  },
  { term: "NHS", meaning: "The health service of England, which publishes rules for reading control charts." },
  {
    term: "Numerator and denominator",
    meaning: "What is counted, and what it is counted out of: late runs out of all runs.",
  },
  { term: "Operational definition", meaning: "What counts and what does not, so exactly that two people count alike." },
  {
    term: "Overdispersion",
    meaning: "Counts that swing more than chance in counting allows; p' and u' charts take it into account.",
  },
  { term: "p' chart", meaning: "Laney's chart of shares. Its limits are wide enough when each count is large." },
  {
    term: "p value",
    meaning:
      "How often chance alone would show a difference as large as this one. Below 0.05, chance is a poor explanation.",
  },
  { term: "Pareto chart", meaning: "Causes by size, largest first, with their running share." },
  {
    term: "Phase",
    meaning:
      "On a chart: a stretch with limits of its own, from one recorded change to the next. In a project: one of Define, Measure, Analyze, Improve or Control.",
  },
  { term: "Pilot", meaning: "A trial in a small place, with the criterion of success written before." },
  {
    term: "Ppk",
    meaning: "Room between mean and specification, in units of three standard deviations; 1.33 is a usual aim.",
  },
  { term: "Primary metric", meaning: "The one KPI that the project is judged by." },
  {
    term: "Quartile",
    meaning: "A quarter of the values lie below the lower quartile, and a quarter above the upper one.",
  },
  { term: "Repeatability", meaning: "How far values differ when one person measures one thing again." },
  { term: "Reproducibility", meaning: "How far values differ because different people measure." },
  { term: "Rework", meaning: "Work that has to be done again." },
  { term: "RPN", meaning: "Risk priority number: severity times occurrence times detection." },
  { term: "Rule set", meaning: "Which patterns of a chart count as a signal." },
  {
    term: "Sigma",
    meaning:
      "A unit of spread: how far points lie from the center line by chance, as a rule. Control limits are three of them away.",
  },
  { term: "Sigma level", meaning: "The share of defects in terms of the normal curve, with the usual shift of 1.5." },
  { term: "Signal", meaning: "A point or pattern that common cause hardly ever makes: look for its reason." },
  { term: "SIPOC", meaning: "Supplier, input, process, output, customer: the process on one page." },
  { term: "SPC", meaning: "Statistical process control: the use of control charts." },
  {
    term: "Special cause",
    meaning: "A reason that is not part of the process every day: a storm, a new rule, a broken machine.",
  },
  { term: "Stable", meaning: "Said of a process without signals: what it will do can be foretold within its limits." },
  { term: "Standard deviation", meaning: "The usual distance of values from their mean." },
  { term: "Stratification", meaning: "Splitting data by place, time or kind to see where a problem is." },
  { term: "Subgroup", meaning: "Values taken together, under the same conditions: four buses of one morning." },
  {
    term: "Target",
    meaning: "Where the district wants the KPI to be. Not a limit: a stable process can miss its target every day.",
  },
  {
    term: "Variation",
    meaning: "On the scorecard: whether the latest point is common cause, an improvement, or a concern.",
  },
  { term: "Verified cause", meaning: "A suspected cause that the data confirm." },
  { term: "Vital few", meaning: "The few causes that make up most of a problem." },
  {
    term: "Welch's test",
    meaning: "A test of whether two means differ by more than chance. The two groups may vary by different amounts.",
  },
  { term: "Wilson's interval", meaning: "A range for a rate that also holds where there are few cases." },
  {
    term: "XmR chart",
    meaning: "A control chart of single values, whose limits come from the differences between neighbors.",
  },
];
