import { Model } from "@odoo/o-spreadsheet";

/**
 * A model of the spreadsheet from its data.
 *
 * The model packs every change for others who edit the same workbook. Here is nobody else, and its packing of neighboring
 * formulas fails where their references differ in kind (A1 beside A1:B1), so changes are handed on as they are.
 */
export function newModel(data: object): Model {
  const model = new Model(data);
  // The session is not among the model's public types.
  const { session } = model as unknown as { readonly session: { commandSquisher: object } };
  const asIs = <T>(commands: T): T => commands;
  session.commandSquisher = { squish: asIs, unsquish: asIs };
  return model;
}
