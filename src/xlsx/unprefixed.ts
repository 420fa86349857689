import { NAMESPACES } from "./namespaces";

/**
 * A part whose elements carry a prefix ("x:row", as reporting servers write them), with the prefix taken off: what is added to it
 * carries none. Any other part stays as it is.
 */
export function unprefixed(xml: string): string {
  const start = /<(?![?!])[^>]*>/.exec(xml)?.[0] ?? "";
  const prefix = /^<(\w+):/.exec(start)?.[1];
  const isMain = prefix !== undefined && start.includes(`xmlns:${prefix}="${NAMESPACES.main}"`);
  if (!isMain || /\sxmlns=/.test(start)) return xml;
  return xml
    .replace(new RegExp(`(</?)${prefix}:`, "g"), "$1")
    .replace(`xmlns:${prefix}="${NAMESPACES.main}"`, `xmlns="${NAMESPACES.main}"`);
}
