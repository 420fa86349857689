import { areaOf } from "./address";
import type { Block, Column } from "./design";
import { isFormula } from "./formula";
import { plain } from "./lay-holds";
import { isLinkTo } from "./link-steps";
import type { Content } from "./plan";
import { writeFormula, type Ground, type Standpoint } from "./write-formula";

/** What a table holds in the row `i` (from 0) of a column: the row's own content, or what its column holds. */
export function tableCell(
  column: Column,
  i: number,
  block: Extract<Block, { block: "table" }>,
  from: Standpoint,
  ground: Ground,
): Content {
  const own = block.fill?.[i]?.[column.name];
  if (isFormula(own)) return { formula: "=" + writeFormula(own, from, ground) };
  if (isLinkTo(own)) return own.text;
  if (own !== undefined) return plain(own);
  const { holds } = column;
  if ("input" in holds) return plain(holds.initial ?? null);
  if ("words" in holds) return holds.words;
  if ("spilled" in holds) return null;
  if ("spill" in holds) {
    if (i > 0) return null;
    const left = from.table?.columns.get(column.name) ?? 0;
    const [top, right] = [from.row ?? 0, left + holds.columns - 1];
    const spills = areaOf({ top, left, bottom: top + block.rows - 1, right });
    return { formula: "=" + writeFormula(holds.spill, from, ground), spills };
  }
  const edge = i === 0 ? column.first : i === block.rows - 1 ? column.last : undefined;
  return { formula: "=" + writeFormula(edge ?? holds.formula, from, ground) };
}
