import type { Column } from "../workbook/design";
import { above, all, fx, here, type Formula } from "../workbook/formula";
import { axisOf } from "./axis-of";
import type { ControlChartInput } from "./control-chart-input";
import type { ControlChartKind } from "./control-chart-kind";
import { phaseColumn } from "./phase-columns";

/** Letters of a small size that stand side by side across a picture, and as far as its right edge, beyond the last row. */
const LETTERS_ACROSS = 95;
const LETTERS_TO_THE_EDGE = 110;
/** Blanks between a name and the next on its level. */
const BETWEEN = 2;
/** Names stand on so many levels above the points. */
const LEVELS = 3;
/** Letters that are kept of a name that is shortened and still has its number; and without the number. */
const LEAST = 6;
const LEAST_ALONE = 4;

/**
 * What each phase is called in the picture, and on which level above the points.
 *
 * A name is shortened to end before the third phase after it begins, so that at most the two names before it are still in its way,
 * and one of the three levels is free for it: names never overprint, however short the phases are. Names in full stand in the table.
 *
 * @param startRow The row of data in which the phase begins.
 */
export function phaseNameColumns({ center }: ControlChartKind, input: ControlChartInput, startRow: Formula): Column[] {
  const { source, spare, valueNumber } = input;
  // A center that varies by row has no one number.
  const number =
    center === undefined
      ? fx`IF(ISNUMBER(${here("center")})," "&TEXT(${here("center")},${valueNumber.replace(/"/g, "")}),"")`
      : fx`""`;
  const inRows = fx`(${startRow}-1)/${source.rows + spare}`;
  const labels = all("label", "data");
  const inDays = fx`(INDEX(${labels},${startRow})-MIN(${labels}))/(MAX(${labels})-MIN(${labels}))`;
  const across = axisOf(input) === "dates" ? fx`IFERROR(${inDays},${inRows})` : inRows;
  const third = fx`IFERROR(INDEX(${all("begins", "phases")},${here("phase")}+${LEVELS}),0)`;
  const room = fx`IF(${third}>${here("begins")},${third},${LETTERS_TO_THE_EDGE})-${here("begins")}-${BETWEEN}`;
  const ends = (level: number, before: Formula) =>
    fx`IF(${here("level")}=${level},${here("begins")}+LEN(${here("drawn as")})+${BETWEEN},${before})`;
  const level = fx`IF(${here("begins")}>=${above("ends low")},0,IF(${here("begins")}>=${above("ends high")},1,${LEVELS - 1}))`;
  return [
    phaseColumn("number drawn", "Center drawn", number),
    phaseColumn("begins", "Letters before it", fx`IFERROR(${LETTERS_ACROSS}*${across},0)`, "0.0"),
    phaseColumn("room", "Letters it has room for", room, "0.0"),
    phaseColumn("drawn as", "Name drawn", fx`IF(${here("points")}=0,"",${shortened()})`),
    { ...phaseColumn("level", "Level of the name", level), first: fx`0` },
    { ...phaseColumn("ends low", "Names below end", ends(0, fx`${above("ends low")}`)), first: ends(0, fx`0`) },
    { ...phaseColumn("ends high", "Names above end", ends(1, fx`${above("ends high")}`)), first: ends(1, fx`0`) },
  ];
}

/** The name and its number where there is room, else a shorter name, else no number, else nothing. */
function shortened(): Formula {
  const [name, number, room] = [here("name"), here("number drawn"), here("room")];
  const cut = (letters: Formula) => fx`TRIM(LEFT(${name},${letters}-1))&"…"`;
  const alone = fx`IF(LEN(${name})<=${room},${name},IF(${room}<${LEAST_ALONE},"",${cut(fx`INT(${room})`)}))`;
  const withNumber = fx`IF(${room}<LEN(${number})+${LEAST},${alone},${cut(fx`INT(${room}-LEN(${number}))`)}&${number})`;
  return fx`IF(LEN(${name}&${number})<=${room},${name}&${number},${withNumber})`;
}
