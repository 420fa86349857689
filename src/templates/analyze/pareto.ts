import { paretoSheet } from "../../charts/pareto-sheet";
import type { Template } from "../template";

const ABOUT = { id: "pareto", title: "Pareto of causes", phase: "analyze" } as const;

/** The causes that the user's list counts, largest first; no sheet where there is no such list. */
export const pareto: Template = {
  ...ABOUT,
  question: "Which few causes make up most of it?",
  needs: [],
  designs: ({ pareto: input }) =>
    input === undefined ? [] : [paretoSheet(input, { template: ABOUT.id, sheet: `Pareto of ${input.of}s` })],
};
