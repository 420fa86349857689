import type { Field } from "../workbook/design";
import { fx, type Formula, type Reference } from "../workbook/formula";

/** A calculated field of a sheet's facts. */
export const fact = (name: string, title: string, formula: Formula, number?: string): Field => ({
  name,
  title,
  holds: { formula },
  role: "calculated",
  ...(number === undefined ? {} : { number }),
});

/** The quantile of type 7 (Excel's PERCENTILE.INC) of a range that holds `count` numbers; 0 where it holds none. */
export function quartileOf(cells: Reference, count: Reference, share: number): Formula {
  const place = fx`((${count}-1)*${share})`;
  const at = (k: Formula): Formula => fx`SMALL(${cells},${k})`;
  return fx`IF(${count}=0,0,(1-MOD(${place},1))*${at(fx`INT(${place})+1`)}+MOD(${place},1)*${at(fx`MIN(${count},INT(${place})+2)`)})`;
}
