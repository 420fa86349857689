import { absolutePlace } from "../workbook/address";
import type { DraftValidation } from "./sheet-draft";
import { escapedXml } from "./xml-shell";

/** Limits of the file format on what a validation carries. */
const LONGEST_LIST = 255;
const LONGEST_MESSAGE = 225;

/** What a person may type into cells, as the file format says it. */
export function validationXml({ area, allowed, message }: DraftValidation): string {
  const text = escapedXml(message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE - 1)}…` : message);
  const element = (attributes: string, inner: string) =>
    `<dataValidation${attributes} allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Not possible here" error="${text}" sqref="${area}">${inner}</dataValidation>`;
  const formula = (number: 1 | 2, value: string | number) =>
    `<formula${number}>${typeof value === "number" ? value : escapedXml(value)}</formula${number}>`;
  switch (allowed.kind) {
    case "list": {
      const list = allowed.words.join(",");
      // A list that the format cannot hold in line becomes advice: the words are in the message.
      const fits =
        list.length + 2 <= LONGEST_LIST && allowed.words.every((word) => !word.includes(",") && word.trim() === word);
      return fits
        ? element(' type="list"', formula(1, `"${list.replace(/"/g, '""')}"`))
        : `<dataValidation allowBlank="1" showInputMessage="1" prompt="${text}" sqref="${area}"/>`;
    }
    case "list from":
      return element(' type="list"', formula(1, absolutePlace(allowed.place)));
    case "date":
      return element(' type="date" operator="greaterThanOrEqual"', formula(1, 1));
    case "number": {
      const { min, max } = allowed;
      if (min !== undefined && max !== undefined)
        return element(' type="decimal" operator="between"', formula(1, min) + formula(2, max));
      if (max !== undefined) return element(' type="decimal" operator="lessThanOrEqual"', formula(1, max));
      return element(' type="decimal" operator="greaterThanOrEqual"', formula(1, min ?? -1e300));
    }
  }
}
