/** Where two pictures differ first, or undefined. */
export function difference(is: unknown, wanted: unknown, at = ""): string | undefined {
  if (JSON.stringify(is) === JSON.stringify(wanted)) return undefined;
  const isBranch = (it: unknown): it is object => typeof it === "object" && it !== null;
  if (!isBranch(is) || !isBranch(wanted)) return `${at} is ${short(is)} and not ${short(wanted)}`;
  const [one, two] = [new Map(Object.entries(is)), new Map(Object.entries(wanted))];
  for (const key of new Set([...one.keys(), ...two.keys()])) {
    const found = difference(one.get(key), two.get(key), `${at}/${key}`);
    if (found !== undefined) return found;
  }
  // The same, told in another order.
  return undefined;
}

const short = (it: unknown) => (JSON.stringify(it) ?? "nothing").slice(0, 80);
