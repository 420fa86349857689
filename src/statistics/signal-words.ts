/** The names that a signal can have, most serious first: the vocabulary of every `Signal` column. */
export const SIGNAL_WORDS = [
  "beyond limits",
  "shift",
  "trend",
  "2 of 3",
  "4 of 5",
  "hugging",
  "alternating",
  "both sides",
  "long run",
  "few crossings",
  "near limit",
] as const;

export type SignalWord = (typeof SIGNAL_WORDS)[number];

/** The bit that stands for a word where a row's signals are kept as one number. */
export function signalBit(word: SignalWord): number {
  return 1 << SIGNAL_WORDS.indexOf(word);
}

/** Set beside the bit of `trend`, to tell which way the trend goes. */
export const RISING = 1 << 14;
export const FALLING = 1 << 15;

/** The bits that stand for words. */
export const ANY_SIGNAL = (1 << SIGNAL_WORDS.length) - 1;

/**
 * The signals of one row, in words, most serious first.
 *
 * @param signals  The bits of a row, as `ControlChart` keeps them.
 *
 * @example
 * signalWords(3) // => ["beyond limits", "shift"]
 * signalWords(0) // => []
 */
export function signalWords(signals: number): SignalWord[] {
  return SIGNAL_WORDS.filter((_, bit) => (signals & (1 << bit)) !== 0);
}

/**
 * The signals of one row as a cell shows them.
 *
 * @example
 * signalText(3) // => "beyond limits; shift"
 * signalText(0) // => ""
 */
export function signalText(signals: number): string {
  return (signals & ANY_SIGNAL) === 0 ? "" : signalWords(signals).join("; ");
}
