/**
 * The fixed sentence on whether values may come from a normal distribution.
 *
 * @param isDoubtful  Whether the test speaks against it.
 * @param pInWords  "p = 0.31".
 *
 * @example
 * normalityVerdict(false, "p = 0.31") // => "Nothing speaks against a normal distribution (p = 0.31). Look at the control chart first: drift and phases mislead this test."
 */
export function normalityVerdict(isDoubtful: boolean, pInWords: string): string {
  const found = isDoubtful
    ? `A normal distribution is doubtful (${pInWords}); look at the histogram.`
    : `Nothing speaks against a normal distribution (${pInWords}).`;
  return `${found} Look at the control chart first: drift and phases mislead this test.`;
}
