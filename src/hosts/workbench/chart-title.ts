import type { Model } from "@odoo/o-spreadsheet";
import type { Chart } from "../../workbook/chart";
import { COLORS } from "../../workbook/style";
import { listAt } from "./cells";

type Getters = Model["getters"];

const CHARACTERS_A_LINE = 84;

/** The title above a chart, broken into lines. */
export function chartTitle(chart: Chart, getters: Getters): object {
  const text = titleText(chart, getters);
  return {
    display: text !== "",
    text: text.split("\n").flatMap(lines),
    align: "start",
    color: `#${COLORS.ink}`,
    font: { size: 14, weight: "bold" },
    padding: { bottom: 10 },
  };
}

/** The title that the cell of the verdict shows; the declared one where there is no such cell or it shows nothing. */
function titleText({ title, titleFrom }: Chart, getters: Getters): string {
  const [cell] = titleFrom === undefined ? [] : listAt(getters, titleFrom);
  return typeof cell === "string" && cell !== "" ? cell : title;
}

function lines(text: string): string[] {
  const found: string[] = [];
  for (const word of text.split(" ")) {
    const last = found[found.length - 1];
    if (last === undefined || last.length + word.length + 1 > CHARACTERS_A_LINE) found.push(word);
    else found[found.length - 1] = `${last} ${word}`;
  }
  return found;
}
