import type { SheetFill } from "../dmaic/project";
import type { Block, Field, RowFill, SheetDesign } from "../workbook/design";
import { WorkbookProblem } from "../workbook/workbook-problem";

/** Free rows that a list keeps below what it is filled with. */
const SPARE_ROWS = 4;

/**
 * A sheet with what a project says of its input cells.
 *
 * @throws {WorkbookProblem} When the project names a field, table or column that the sheet does not have, or one that works itself out.
 */
export function filledDesign(design: SheetDesign, fill: SheetFill | undefined): SheetDesign {
  if (fill === undefined) return design;
  const fields = new Map(Object.entries(fill.fields ?? {}));
  const tables = new Map(Object.entries(fill.tables ?? {}));
  const filled = design.blocks.map((block): Block => {
    if (block.block === "fields") return { ...block, fields: block.fields.map((it) => withInitial(it, fields)) };
    const rows = block.block === "table" ? tables.get(block.name) : undefined;
    if (block.block !== "table" || rows === undefined) return block;
    tables.delete(block.name);
    const inputs = new Set(block.columns.flatMap(({ name, holds }) => ("input" in holds ? [name] : [])));
    for (const name of rows.flatMap(Object.keys)) {
      if (!inputs.has(name)) throw unknown(design, `the column "${name}" of the table "${block.name}"`);
    }
    const declared = block.fill ?? [];
    const count = block.grows === true ? Math.max(block.rows, rows.length + SPARE_ROWS) : block.rows;
    if (rows.length > count)
      throw unknown(design, `${rows.length} rows in the table "${block.name}", which has ${count}`);
    const merged = Array.from({ length: Math.max(declared.length, rows.length) }, (_, i): RowFill => ({
      ...declared[i],
      ...rows[i],
    }));
    return { ...block, rows: count, fill: merged };
  });
  const [name] = [...fields.keys()];
  if (name !== undefined) throw unknown(design, `the field "${name}"`);
  const [table] = [...tables.keys()];
  if (table !== undefined) throw unknown(design, `the table "${table}"`);
  return { ...design, blocks: filled };
}

function withInitial(field: Field, given: Map<string, string | number | boolean | null>): Field {
  const initial = given.get(field.name);
  if (initial === undefined || !("input" in field.holds)) return field;
  given.delete(field.name);
  return { ...field, holds: { ...field.holds, initial } };
}

const unknown = ({ title, template }: SheetDesign, what: string): WorkbookProblem =>
  new WorkbookProblem(
    `The project fills in ${what} on sheet "${title}" (${template}), and there is no such input. Correct the name in the project file; nothing has been changed.`,
  );
