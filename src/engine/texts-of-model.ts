import { DEFAULT_LOCALE, helpers } from "@odoo/o-spreadsheet";

/** The number that a text spells in the calculating model, dates and amounts of money among them; undefined where it spells none. */
export function spelledNumber(text: string): number | undefined {
  if (!helpers.isNumber(text, DEFAULT_LOCALE) && !helpers.isDateTime(text, DEFAULT_LOCALE)) return undefined;
  return helpers.toNumber(text, DEFAULT_LOCALE);
}

/** A number in a number format of whatever kind, as the calculating model shows it; undefined where it does not know the format. */
export function formattedByModel(value: number, format: string): string | undefined {
  try {
    return helpers.formatValue(value, { format, locale: DEFAULT_LOCALE });
  } catch {
    return undefined;
  }
}
