import type { SignalWord } from "../../../src/statistics/signal-words";

/** What each word of a Signal column means, and which points it marks. */
export const SIGNAL_DEFINITIONS: Readonly<Record<SignalWord, string>> = {
  "beyond limits":
    "The point lies outside the limits (3 sigma, unless the option sigmas says otherwise), before they are cut at what is possible",
  shift:
    "So many points in a row, or more, on one side of the center line; a point on the line breaks the run. Marks all of them",
  trend:
    "So many points in a row, or more, each above the one before, or each below; two equal neighbors break it. Marks all of them",
  "2 of 3":
    "Two of three successive points more than 2 sigma from the center on the same side; in the nhs sets all three have to be on that side of the center. Marks those beyond 2 sigma",
  "4 of 5":
    "Four of five successive points more than 1 sigma from the center on the same side. Marks those beyond 1 sigma",
  hugging: "So many points in a row, or more, within 1 sigma of the center. Marks all of them",
  alternating: "So many points in a row, or more, that go up and down in turn. Marks all of them",
  "both sides":
    "So many points in a row, or more, further than 1 sigma from the center, on both sides of it. Marks all of them",
  "long run":
    "Anhoej: a run on one side of the center longer than round(log2(n)) + 3, n the points that are not on the center. Marks the points of the run; points on the center, gaps and excluded points are left out of it and do not end it",
  "few crossings":
    "Anhoej: the center is crossed less often than the 5 % point of a binomial with n - 1 trials and chance 1/2. Marks the last point of the phase, for it is said of the phase as a whole",
  "near limit":
    "Wheeler: three of four successive points more than 1.5 sigma from the center on the same side. Marks those beyond 1.5 sigma",
};
