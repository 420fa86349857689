import { helpers, type Model } from "@odoo/o-spreadsheet";

type Getters = Model["getters"];

/** A number as its format code shows it in a chart; anything else as a text. */
export function chartNumber(value: unknown, format: string, getters: Getters): string {
  if (typeof value !== "number") return String(value);
  return helpers.formatValue(
    value,
    format === "General" ? { locale: getters.getLocale() } : { format, locale: getters.getLocale() },
  );
}
