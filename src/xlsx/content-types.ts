import { NAMESPACES, XML_START } from "./namespaces";
import { attributeOf, shellOf, shellText, withLast, type XmlShell } from "./xml-shell";

/** The name of the part that says what every other part is. */
export const CONTENT_TYPES = "[Content_Types].xml";

const KIND = "application/vnd.openxmlformats-officedocument.";

/** What the parts that we write are. */
export const PART_TYPES = {
  worksheet: `${KIND}spreadsheetml.worksheet+xml`,
  styles: `${KIND}spreadsheetml.styles+xml`,
  drawing: `${KIND}drawing+xml`,
  chart: `${KIND}drawingml.chart+xml`,
  workbook: `${KIND}spreadsheetml.sheet.main+xml`,
} as const;

/** The list of types for a package without any parts. */
export const BARE_CONTENT_TYPES = `${XML_START}<Types xmlns="${NAMESPACES.contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`;

/** The list with the types of more parts; a part that is listed already stays as it is. */
export function withTypes(xml: string, types: ReadonlyMap<string, string>): string {
  let shell = shellOf(xml);
  const listed = new Set(shell.children.map(({ text }) => attributeOf(text, "PartName")?.toLowerCase()));
  if (!shell.children.some(({ text }) => attributeOf(text, "Extension")?.toLowerCase() === "rels")) {
    shell = withLast(
      shell,
      piece(
        "Default",
        shell,
        `Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"`,
      ),
    );
  }
  for (const [part, type] of types) {
    if (!listed.has(`/${part}`.toLowerCase()))
      shell = withLast(shell, piece("Override", shell, `PartName="/${part}" ContentType="${type}"`));
  }
  return shellText(shell);
}

/** The list without the given parts. */
export function withoutTypes(xml: string, parts: ReadonlySet<string>): string {
  const shell = shellOf(xml);
  const gone = new Set([...parts].map((part) => `/${part}`.toLowerCase()));
  return shellText({
    ...shell,
    children: shell.children.filter(({ text }) => !gone.has(attributeOf(text, "PartName")?.toLowerCase() ?? "")),
  });
}

function piece(name: string, shell: XmlShell, attributes: string): { name: string; text: string } {
  const isDefault = /\sxmlns\s*=/.test(shell.start);
  return { name, text: `<${name}${isDefault ? "" : ` xmlns="${NAMESPACES.contentTypes}"`} ${attributes}/>` };
}
