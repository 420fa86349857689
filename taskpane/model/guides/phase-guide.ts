import type { Phase } from "../../../src/dmaic/phase";
import type { Part } from "../../../src/templates/plan-parts";

/** One step of a phase, done on one template's sheet: what it is for, and what it looks like when done well. */
export interface GuideStep {
  readonly part: Part;
  readonly why: string;
  /** From the late-bus project that comes with the product. */
  readonly good: string;
}

/** What a phase is for, and its steps in the order in which they are taken. */
export interface PhaseGuide {
  readonly phase: Phase;
  readonly question: string;
  readonly steps: readonly GuideStep[];
}
