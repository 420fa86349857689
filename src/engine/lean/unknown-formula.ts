/** What the lean calculator does not know: a function, a way to spell, a circle. The calculating model takes the workbook over. */
export class UnknownFormula extends Error {}
