import { fx, here, type Formula } from "../workbook/formula";
import { ofPhase, phaseColumn, sumInPhase } from "./phase-columns";

/** The pooled share or rate of a phase: what was counted over what it was counted in. */
export const POOLED = phaseColumn(
  "center",
  "Center",
  fx`IF(${sumInPhase("denominator")}>0,${sumInPhase("amount")}/${sumInPhase("denominator")},"")`,
);

/** A formula in the rows that have a denominator and a phase with a center, else "". */
export const whereDivided = (formula: Formula): Formula =>
  fx`IF(ISNUMBER(${here("value")}),IF(ISNUMBER(${ofPhase("center")}),${formula},""),"")`;
