import type { Chart } from "../../workbook/chart";

/** Whether categories stand side by side, one step each. */
export const stepsAlong = ({ categoriesAre }: Chart): boolean => categoriesAre === "words" || categoriesAre === "days";
