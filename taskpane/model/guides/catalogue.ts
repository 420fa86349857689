import { analyzeGuide } from "./analyze-guide";
import { controlGuide } from "./control-guide";
import { defineGuide } from "./define-guide";
import { improveGuide } from "./improve-guide";
import { measureGuide } from "./measure-guide";
import type { PhaseGuide } from "./phase-guide";

/** The five phases as the wizard leads through them. */
export const PHASE_GUIDES: readonly PhaseGuide[] = [
  defineGuide,
  measureGuide,
  analyzeGuide,
  improveGuide,
  controlGuide,
];
