/** In what the calculated columns of a chart are written: built-in formulas, which calculate everywhere, or our functions. */
export type ChartForm = "formulas" | "functions";
