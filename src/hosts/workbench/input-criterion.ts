import { absolutePlace } from "../../workbook/address";
import type { Allowed } from "../../workbook/plan";

/** What may be typed into a cell, as the spreadsheet is told. */
export function inputCriterion(allowed: Allowed): never {
  const criterion = () => {
    switch (allowed.kind) {
      case "list":
        return { type: "isValueInList", values: [...allowed.words], displayStyle: "arrow" };
      case "list from":
        return { type: "isValueInRange", values: [absolutePlace(allowed.place)], displayStyle: "arrow" };
      case "number":
        return { type: "isBetween", values: [String(allowed.min ?? -1e12), String(allowed.max ?? 1e12)] };
      case "date":
        return { type: "dateIsValid", values: [] };
    }
  };
  // The model types every criterion apart; a union of three of them fits none of its overloads.
  return criterion() as never;
}
