import { boxOf } from "../workbook/address";
import type { Block, SheetDesign } from "../workbook/design";
import { partName } from "../workbook/owner-mark";
import type { Survey } from "../workbook/survey";

/** A sheet whose lists keep the rows that people have added to them in the workbook. */
export function grownDesign(design: SheetDesign, survey: Survey | undefined): SheetDesign {
  if (survey === undefined) return design;
  const blocks = design.blocks.map((block): Block => {
    if (block.block !== "table" || block.grows !== true) return block;
    const place = survey.names.find(({ name }) => name === partName(design.template, `${block.name} table`));
    if (place === undefined) return block;
    const { top, bottom } = boxOf(place.area);
    return { ...block, rows: Math.max(block.rows, bottom - top) };
  });
  return { ...design, blocks };
}
