/**
 * "#" and sixteen hexadecimal digits that change when a text changes (two FNV-1a hashes with different seeds).
 * The "#" keeps every host from reading the digits as a number.
 *
 * Used to see whether a sheet was laid from the same steps before; never for security.
 *
 * @example
 * fingerprint("tollgate").length // => 17
 */
export function fingerprint(text: string): string {
  return "#" + [0x811c9dc5, 0x1000193].map((seed) => hash(text, seed).toString(16).padStart(8, "0")).join("");
}

// Looked up once: in a sandbox (a test, an add-on) every look at a global costs far more than the product itself.
const { imul } = Math;

function hash(text: string, seed: number): number {
  let value = seed;
  for (let i = 0; i < text.length; i += 1) value = imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
