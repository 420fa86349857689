import { field, fx, users, type Formula } from "../workbook/formula";
import type { ControlChartInput } from "./control-chart-input";

/** How many rows of the source have a number and no label: they are on no chart, since nothing says where they belong. */
export function unlabeledValues({ source: { amount, label, labelsAre } }: ControlChartInput): Formula {
  return labelsAre === "numbers" ? fx`0` : fx`SUMPRODUCT((${users(label)}="")*ISNUMBER(${users(amount)}))`;
}

/** How many rows of the source have a label and words where a number should be, such as "n/a": they are gaps. */
export function wordsForNumbers({ source: { amount, label, labelsAre, totals } }: ControlChartInput): Formula {
  if (labelsAre === "numbers") return fx`0`;
  const isWord = fx`(${users(label)}<>"")`;
  const isNoTotal = totals === undefined ? isWord : fx`${isWord}*(${users(label)}<>${totals})`;
  const labeled = labelsAre === "dates" ? fx`ISNUMBER(${users(label)})` : isNoTotal;
  return fx`SUMPRODUCT(${labeled}*ISTEXT(${users(amount)})*(LEN(${users(amount)})>0))`;
}

/** What of the source is on no chart, in words; "" where all is. */
export function unchartedWords({ source }: ControlChartInput): Formula {
  const what = source.labelsAre === "dates" ? "date" : "label";
  const unlabeled = fx`IF(${field("unlabeled")}=0,"","; "&${field("unlabeled")}&IF(${field("unlabeled")}=1,${` value has no ${what} and is`},${` values have no ${what} and are`})&" left out")`;
  const words = fx`IF(${field("words")}=0,"","; "&${field("words")}&IF(${field("words")}=1," row has words"," rows have words")&" instead of a number: a gap")`;
  return fx`${unlabeled}&${words}`;
}
