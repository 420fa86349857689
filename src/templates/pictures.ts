import { findChoice } from "../statistics/read-choice";

/** Charts that stand for themselves: they have no limits, and no row on the KPIs sheet. */
export const PICTURES = ["pareto", "histogram", "scatter", "funnel", "box", "multiples"] as const;

export type Picture = (typeof PICTURES)[number];

/** `PICTURES` as a choice among kinds of chart. */
export const PICTURE_CHOICES: readonly { readonly name: Picture; readonly aliases: readonly string[] }[] = PICTURES.map(
  (name) => ({ name, aliases: [] }),
);

/**
 * The picture that a chart word stands for, or undefined.
 *
 * @example
 * pictureNamed(" Box") // => "box"
 */
export const pictureNamed = (word: string | undefined): Picture | undefined =>
  word === undefined ? undefined : findChoice(word, PICTURE_CHOICES)?.name;

/** Whether a chart word is one of `PICTURES`. */
export const isPicture = (word: string | undefined): boolean => pictureNamed(word) !== undefined;
