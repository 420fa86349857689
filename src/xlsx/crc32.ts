const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/**
 * The checksum that a zip archive keeps of every part (CRC-32, IEEE 802.3).
 *
 * @param before The checksum of the bytes that came before, where a part is read in pieces.
 *
 * @example
 * crc32(Uint8Array.from([49, 50, 51, 52, 53, 54, 55, 56, 57])) // => 3421780262
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let sum = ~before;
  for (let i = 0; i < bytes.length; i += 1) sum = TABLE[(sum ^ bytes[i]!) & 255]! ^ (sum >>> 8);
  return ~sum >>> 0;
}
