import type { Box } from "./address";
import type { TableCells } from "./table-cells";
import type { CountOutOf, FoundColumn } from "./table-found";

/** Words for what went a certain way: the numerator of a rate. */
const EVENT =
  /^(late|error|defect|defective|absent|absence|absentee|miss|missed|fail|failed|failure|overdue|pastdue|complaint|injury|injured|incident|vacant|vacancy|open|incomplete|wrong|returned|return|denied|rejected|reject|ontime|met|pass|passed|complete|completed|present|participating|participant|reimbursed|claimed|cancelled|canceled|damaged|lost|spoiled|wasted|waste|exception|violation|accident|breakdown|suspended|suspension|referral|enrolled|hired|retained|left|unfilled|filled|within|delayed|delay|early|paid|found)$/;
/** Words for all that could have gone that way: the denominator. */
const WHOLE =
  /^(total|all|operated|scheduled|served|enrolled|enrollment|inspected|checked|sampled|sample|attempted|issued|opened|received|processed|membership|possible|eligible|audited|reviewed|tested|run|submitted|opportunity|employed|authorized|position|offered|invited|assigned|made|population|n)$/;
const SMALL = /^(of|the|a|an|in|on|for|by|to|and|per|no|number|count|day|daily|week|weekly|month|monthly)$/;

const LEAST_EVIDENCE = 3;

/**
 * Which columns of counts belong together: for each count, the column that it counts out of.
 *
 * Both names and numbers must speak for it. Numbers: whole, never above the other in the same row, and the other never
 * 0 where something is counted. Names: a word in common ("Late runs", "Runs operated"), a word for an event, a word for
 * the whole.
 */
export function findPairs(
  cells: TableCells,
  data: Box,
  columns: readonly FoundColumn[],
  skipped: ReadonlySet<number>,
): readonly CountOutOf[] {
  const counts = columns.filter(({ kind, isText }) => kind === "count" && !isText);
  const pairs: CountOutOf[] = [];
  for (const count of counts) {
    const rated = counts
      .filter((other) => other !== count)
      .map((whole) => ({ whole, evidence: evidence(count.name, whole.name) }))
      .filter(({ evidence: of }) => of >= LEAST_EVIDENCE)
      .sort((a, b) => b.evidence - a.evidence);
    const best = rated.find(({ whole }) => neverAbove(cells, data, count.column, whole.column, skipped));
    if (best !== undefined) pairs.push({ count: count.column, denominator: best.whole.column });
  }
  // A column that something is counted out of is not itself counted out of it.
  return pairs.filter(
    (pair) => !pairs.some((other) => other.count === pair.denominator && other.denominator === pair.count),
  );
}

function stems(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/on[- ]time/g, "ontime")
    .replace(/past[- ]due/g, "pastdue")
    .split(/[^a-z]+/)
    .filter((word) => word !== "" && !SMALL.test(word))
    .map((word) =>
      word.endsWith("ies")
        ? `${word.slice(0, -3)}y`
        : word.endsWith("s") && !/(ss|us)$/.test(word)
          ? word.slice(0, -1)
          : word,
    );
}

function evidence(count: string, whole: string): number {
  const [of, outOf] = [stems(count), stems(whole)];
  const shared = of.some((word) => outOf.includes(word) && !EVENT.test(word));
  const isEvent = of.some((word) => EVENT.test(word));
  const isWhole = outOf.some((word) => WHOLE.test(word) && !of.includes(word));
  const wholeIsEvent = outOf.some((word) => EVENT.test(word) && of.includes(word));
  const isPlain = shared && outOf.every((word) => of.includes(word));
  return (shared ? 2 : 0) + (isEvent ? 2 : 0) + (isWhole ? 2 : 0) + (isPlain ? 1 : 0) - (wholeIsEvent ? 3 : 0);
}

function neverAbove(cells: TableCells, data: Box, count: number, whole: number, skipped: ReadonlySet<number>): boolean {
  let rows = 0;
  let below = 0;
  for (let row = data.top; row <= data.bottom; row += 1) {
    if (skipped.has(row)) continue;
    const part = cells.at(row, count);
    const all = cells.at(row, whole);
    if (typeof part !== "number" || typeof all !== "number") continue;
    if (part > all || (all === 0 && part > 0)) return false;
    rows += 1;
    if (part < all) below += 1;
  }
  return rows > 0 && below > 0;
}
