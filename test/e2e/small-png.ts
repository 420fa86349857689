import { zlibSync } from "fflate";
import type { Page } from "playwright-core";

const COLORS = 96;

/** A screenshot as a PNG of few colors: a pane has not many, and pictures in a repository are to be small. */
export async function smallPng(page: Page, png: Uint8Array): Promise<Uint8Array> {
  const { width, height, pixels } = await page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (it) => it.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, image.width, image.height);
    let packed = "";
    for (let i = 0; i < data.length; i += 4) packed += String.fromCharCode(data[i]!, data[i + 1]!, data[i + 2]!);
    return { width: image.width, height: image.height, pixels: btoa(packed) };
  }, Buffer.from(png).toString("base64"));
  return indexed(width, height, Buffer.from(pixels, "base64"));
}

/** Its most frequent colors are kept; every other pixel takes the nearest of them. */
function indexed(width: number, height: number, rgb: Uint8Array): Uint8Array {
  const at = (i: number) => (rgb[i * 3]! << 16) | (rgb[i * 3 + 1]! << 8) | rgb[i * 3 + 2]!;
  const counts = new Map<number, number>();
  for (let i = 0; i < width * height; i += 1) counts.set(at(i), (counts.get(at(i)) ?? 0) + 1);
  const kept = [...counts].sort((a, b) => b[1] - a[1]).slice(0, COLORS);
  const palette = kept.map(([color]) => color);
  const nearest = new Map<number, number>();
  const indexOf = (color: number) => {
    const known = nearest.get(color);
    if (known !== undefined) return known;
    const found = palette.reduce((best, it, i) => (far(it, color) < far(palette[best]!, color) ? i : best), 0);
    nearest.set(color, found);
    return found;
  };
  const rows = new Uint8Array(height * (width + 1));
  for (let i = 0; i < width * height; i += 1)
    rows[Math.floor(i / width) * (width + 1) + 1 + (i % width)] = indexOf(at(i));
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
    chunk("IHDR", head),
    chunk("PLTE", Uint8Array.from(palette.flatMap((it) => [it >> 16, (it >> 8) & 255, it & 255]))),
    chunk("IDAT", zlibSync(rows, { level: 9 })),
    chunk("IEND", new Uint8Array()),
  ]);
}

const far = (a: number, b: number): number =>
  Math.abs((a >> 16) - (b >> 16)) + Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)) + Math.abs((a & 255) - (b & 255));

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, check]);
}

/** The checksum of PNG: CRC-32. */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}
