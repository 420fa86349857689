import type { KpiCard } from "./kpi-card";

/** Where a word of a search may be found, the best place first. */
const PLACES: readonly ((card: KpiCard) => string)[] = [
  ({ name }) => name,
  ({ area }) => area,
  ({ definition }) => definition,
  ({ unit, naturalFrequency }) => `${unit} ${naturalFrequency}`,
];

/**
 * The cards that hold every word of a search, those with the words in their names first; all of them when nothing is asked.
 *
 * Words are matched from their beginnings and without regard to capitals: "bus late" finds "Instructional hours lost to late buses".
 *
 * @example
 * searchKpiLibrary("uptime", [{ name: "System uptime", area: "", definition: "", unit: "%", naturalFrequency: "Weekly" }]).length // => 1
 * searchKpiLibrary("lunch", [{ name: "System uptime", area: "", definition: "", unit: "%", naturalFrequency: "Weekly" }]).length // => 0
 */
export function searchKpiLibrary(asked: string, library: readonly KpiCard[]): readonly KpiCard[] {
  const words = asked
    .toLowerCase()
    .split(/[^a-z0-9$%]+/)
    .filter(Boolean);
  return library
    .map((card, order) => ({ card, order, rank: Math.max(0, ...words.map((word) => rankOf(word, card))) }))
    .filter(({ rank }) => rank < PLACES.length)
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map(({ card }) => card);
}

/** The number of the first place that has the word; as many as there are places where none has. */
function rankOf(word: string, card: KpiCard): number {
  const found = PLACES.findIndex((place) =>
    ` ${place(card)
      .toLowerCase()
      .replace(/[^a-z0-9$%]+/g, " ")}`.includes(` ${word}`),
  );
  return found < 0 ? PLACES.length : found;
}
