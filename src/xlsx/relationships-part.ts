import { NAMESPACES, XML_START } from "./namespaces";
import { attributeOf, escapedXml, shellOf, shellText, withLast } from "./xml-shell";

/** A list of relationships without any. */
export const NO_RELATIONSHIPS = `${XML_START}<Relationships xmlns="${NAMESPACES.package}"></Relationships>`;

/** The list with one thread more, and the id that it was given: the next free one. */
export function withRelationship(
  xml: string,
  type: string,
  target: string,
): { readonly xml: string; readonly id: string } {
  const shell = shellOf(xml);
  const used = shell.children
    .map(({ text }) => /^rId(\d+)$/i.exec(attributeOf(text, "Id") ?? "")?.[1])
    .map((number) => Number(number ?? 0));
  const id = `rId${Math.max(0, ...used) + 1}`;
  const declared = /\sxmlns\s*=/.test(shell.start) ? "" : ` xmlns="${NAMESPACES.package}"`;
  const text = `<Relationship${declared} Id="${id}" Type="${NAMESPACES.relationships}/${type}" Target="${escapedXml(target)}"/>`;
  return { xml: shellText(withLast(shell, { name: "Relationship", text })), id };
}

/** The list without the threads of the given ids. */
export function withoutRelationships(xml: string, ids: ReadonlySet<string>): string {
  const shell = shellOf(xml);
  return shellText({
    ...shell,
    children: shell.children.filter(({ text }) => !ids.has(attributeOf(text, "Id") ?? "")),
  });
}

/**
 * A part's name as another part refers to it: by the way up from its folder.
 *
 * @example
 * relativeTarget("xl/worksheets/sheet4.xml", "xl/drawings/drawing2.xml") // => "../drawings/drawing2.xml"
 * relativeTarget("xl/workbook.xml", "xl/worksheets/sheet4.xml") // => "worksheets/sheet4.xml"
 */
export function relativeTarget(from: string, to: string): string {
  const [here, there] = [from.split("/").slice(0, -1), to.split("/")];
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => ".."), ...there.slice(shared)].join("/");
}
