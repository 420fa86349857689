import { fx, type Formula, type Reference } from "../workbook/formula";

/** A p value as it is read: the twin of `pInWords`. */
const inWords = (p: Reference): Formula =>
  fx`IF(${p}<0.001,"p < 0.001","p = "&TEXT(${p},IF(${p}<0.0445,"0.000",IF(${p}<=0.0555,"0.0000",IF(${p}<0.1,"0.000","0.00")))))`;

/** Whether a find is more than chance would make, in guarded words: the twin of `chanceVerdict`, at its 5 %. */
export const chanceInWords = (p: Reference, what: string): Formula =>
  fx`IF(${p}<0.05,${`likely a real ${what} (`},"cannot be told from chance (")&${inWords(p)}&")"`;
