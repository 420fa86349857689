/** What a part is made of: its bytes, or a way to write them piece by piece, for parts that are too large to lie about twice. */
export type PartContent = Uint8Array | (() => Iterable<Uint8Array>);

/** The pieces of a part, each written when it is asked for. */
export function piecesOf(content: PartContent): Iterable<Uint8Array> {
  return typeof content === "function" ? content() : [content];
}

/** All bytes of a part. */
export function wholePart(content: PartContent): Uint8Array {
  if (typeof content !== "function") return content;
  const pieces = [...content()];
  const [first] = pieces;
  if (pieces.length === 1 && first !== undefined) return first;
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
