/** Which class a state belongs to, by `state + OFFSET`; class 0 breaks every run. */
export type StateClasses = Int8Array;

const OFFSET = 8;

/** The classes of states: a function from a state (-8 to 7) to its class. */
export function stateClasses(classOf: (state: number) => number): StateClasses {
  return Int8Array.from({ length: 2 * OFFSET }, (_, i) => classOf(i - OFFSET));
}

/**
 * Finds every run of `length` or more states of one class.
 *
 * Looks at the end of each stretch of `length` first and walks back: a state of another class there rules out all stretches
 * that hold it, so most states are never looked at.
 *
 * @param found  Called with the run's first entry, the entry after its last, and its class.
 */
export function eachRun(
  states: Int8Array,
  classes: StateClasses,
  length: number,
  found: (from: number, to: number, stateClass: number) => void,
): void {
  const n = states.length;
  let from = 0;
  while (from + length <= n) {
    const end = from + length - 1;
    const wanted = classes[states[end]! + OFFSET]!;
    if (wanted === 0) {
      from = end + 1;
      continue;
    }
    let back = end - 1;
    while (back >= from && classes[states[back]! + OFFSET] === wanted) back--;
    if (back >= from) {
      from = back + 1;
      continue;
    }
    let to = end + 1;
    while (to < n && classes[states[to]! + OFFSET] === wanted) to++;
    found(from, to, wanted);
    from = to;
  }
}
