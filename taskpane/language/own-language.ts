import type { Translation } from "../../src/workbook/translation";

/**
 * The translation that the pane is built with: none, for English. `npm run build -- --language translations/es.json` puts that file in
 * the place of this one (see scripts/language-loader.cjs).
 */
export const ownLanguage: (() => Promise<Translation>) | undefined = undefined;
